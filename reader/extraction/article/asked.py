"""Questions and answers under an article: a component of its own, which the element of the text
does not hold.
"""

from collections.abc import Sequence

from reader.expressions import Phrases, expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.terms import are_its, terms
from reader.html.texts import opening_of, texts_between
from reader.html.tree import Document, Node
from reader.text import fold

_ASKED = Phrases(
    expression(
        r"\W*(?:f\. ?a\. ?q\. ?s?\.?|faqs?|frequently asked questions|common questions"
        r"|haufig(?:e|\s?gestellte) fragen|(?:questions|foire aux questions) frequentes"
        r"|foire aux questions|preguntas frecuentes|domande frequenti|perguntas frequentes"
        r"|veelgestelde vragen|vanliga fragor|частые вопросы|よくある質問|常见问题|자주 묻는 질문)"
        r"(?: \(?faqs?\)?)?\W*"
    ),
    (
        "faq", "f. ", "f.a", "questions", "fragen", "preguntas", "domande", "perguntas",
        "vragen", "fragor", "вопросы", "質問", "问题", "질문",
    ),
)  # fmt: skip
"""What stands above such questions, folded: nothing besides, as "FAQ on our delivery" may."""
_TITLES = ("h2", "h3", "h4")
_LONGEST = 60
"""The most characters of it."""
_BETWEEN = 12
"""The most words between the text and the questions: the name of a newsletter."""
_UP = 4
"""How many levels above the heading the box with it is looked for."""
_SEVERAL = 2
"""The fewest questions, each with an answer."""
_QUESTION, _LINKED = 200, 0.2
"""The most characters of a question, and the largest share of links."""
_MARKS = ("?", "\uff1f", "\u061f", "\u037e")


def asked(
    document: Document, root: Node, measures: Measures, aside: Sequence[Node], title: str
) -> list[Node]:
    """The box of questions and answers right below `root`, in none of `aside`; empty if there is
    none. They are the article's if half of the questions are about what the page's `title` says: a
    site may have its own there, on how to pay and what it costs.
    """
    between, at = 0, root.end
    for heading in document.tagged(*_TITLES):
        if heading.order < at:
            continue
        between += sum(measures.own[at : heading.order])
        if between > _BETWEEN:
            break
        at = heading.order
        if _announces(heading, measures):
            box = _box(document, heading, root, measures)
            if box is None or any(node.order <= heading.order < node.end for node in aside):
                return []
            return [box] if _are_about(_questions(document, heading, box), title) else []
    return []


def _announces(title: Node, measures: Measures) -> bool:
    if not measures.own[title.order]:
        return False
    label = fold(opening_of(title, _LONGEST))
    return len(label) <= _LONGEST and _ASKED.are_all_of(label)


def _box(document: Document, title: Node, root: Node, measures: Measures) -> Node | None:
    """The smallest element with the heading and several questions, each followed by an answer."""
    box = title.parent
    for _ in range(_UP):
        if box is None or box is document.body or box.holds(root) or box.tag == "main":
            return None
        if _answers(document, title, box, measures) >= _SEVERAL:
            is_linked = measures.linked[box.order] > _LINKED * measures.words[box.order]
            return None if is_linked or _goes_on(document, title, box) else box
        box = box.parent
    return None


def _answers(document: Document, title: Node, box: Node, measures: Measures) -> int:
    """How many questions below the heading are followed by running text."""
    count, is_asked = 0, False
    for _, block, _, text in texts_between(document, title.end, box.end):
        said = text.strip()
        if len(said) <= _QUESTION and said.endswith(_MARKS):
            is_asked = True
        elif is_asked and block >= 0 and measures.signed[block] > 0:
            count += 1
            is_asked = False
    return count


def _questions(document: Document, heading: Node, box: Node) -> list[str]:
    said = (text.strip() for *_, text in texts_between(document, heading.end, box.end))
    return [text for text in said if len(text) <= _QUESTION and text.endswith(_MARKS)]


def _are_about(questions: Sequence[str], title: str) -> bool:
    """Whether half of the questions have the words of a title."""
    known = terms(title)
    return 2 * sum(are_its(terms(question) & known) for question in questions) >= len(questions)


def _goes_on(document: Document, title: Node, box: Node) -> bool:
    """Whether a section on something else begins in the box."""
    level = int(title.tag[1])
    return any(
        node.order > title.order
        and box.holds(node)
        and not opening_of(node, _QUESTION).endswith(_MARKS)
        for node in document.tagged(*(f"h{n}" for n in range(1, level + 1)))
    )
