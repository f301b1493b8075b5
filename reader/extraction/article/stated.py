"""What a page tells machines of its subject, where it shows hardly any text itself: a recipe, steps
to follow, a vacancy, an event, questions with their answers.

Pages that a script draws have it in their linked data (JSON-LD), complete, for search engines show
it. It is read if it is all of one thing that has the page's title, and the page shows none of it.
"""

from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import islice

from reader.extraction.article import walls
from reader.extraction.article.completed import paragraphs
from reader.extraction.article.obstacles import LITTLE
from reader.extraction.article.steps import MARKUP, plain, steps
from reader.extraction.data.body import from_markup
from reader.extraction.dates.words import base
from reader.extraction.metadata import json_ld
from reader.extraction.metadata.front import is_root
from reader.extraction.metadata.json_ld import Thing
from reader.extraction.metadata.meta import Meta
from reader.extraction.metadata.subject import ARTICLES
from reader.html.blocks import text_of
from reader.html.tree import Document
from reader.model import Block, Blocks, Heading, Items, Paragraph, Span, blocks_text, spans_text
from reader.text import clean, flattened, words

_NAMING = ("Recipe", "HowTo", "JobPosting", "Event", "FAQPage")
_OTHERS = ARTICLES | {*_NAMING[:-1], "Product", "ProductGroup", "SearchResultsPage"}
"""What answers to questions are only a part of."""
_ASKED = frozenset({
    "domande", "fragen", "faq", "faqs", "faqpage", "perguntas", "preguntas", "pytania", "questions",
    "sporgsmal", "vragen", "вопросы",
})  # fmt: skip
"""What pages of questions are called."""
_FEWEST = 2
_LEAST, _LONG = 20, 50
"""The least words of a recipe or of steps, and of a description that is a text."""
_MOST = 500
"""How many ingredients or answers are read at most."""
_THINGS = 20
"""How many things are read in full at most, to find whether one or several are complete."""
_OPENING = 8
"""So many words of a text show where it stands."""
_SHOWN = 0.5
"""A page shows what it shows this share of."""
_SAID = 4
"""The fewest words of a sentence that is kept: a position may no longer be open."""
_STOPS = (".", "!", "?", "。", "！", "？", "।")
_WALLS = (walls.NEEDS_SCRIPT, walls.PRIVACY, walls.SUBSCRIBE)
_HEADINGS = {
    "cs": ("Ingredience", "Postup"),
    "da": ("Ingredienser", "Fremgangsmåde"),
    "de": ("Zutaten", "Zubereitung"),
    "el": ("Υλικά", "Εκτέλεση"),
    "en": ("Ingredients", "Instructions"),
    "es": ("Ingredientes", "Preparación"),
    "fi": ("Ainekset", "Valmistusohje"),
    "fr": ("Ingrédients", "Préparation"),
    "hu": ("Hozzávalók", "Elkészítés"),
    "it": ("Ingredienti", "Preparazione"),
    "ja": ("材料", "作り方"),
    "ko": ("재료", "만드는 법"),
    "nb": ("Ingredienser", "Fremgangsmåte"),
    "nl": ("Ingrediënten", "Bereiding"),
    "pl": ("Składniki", "Przygotowanie"),
    "pt": ("Ingredientes", "Modo de preparo"),
    "ro": ("Ingrediente", "Mod de preparare"),
    "ru": ("Ингредиенты", "Приготовление"),
    "sv": ("Ingredienser", "Gör så här"),
    "tr": ("Malzemeler", "Yapılışı"),
    "uk": ("Інгредієнти", "Приготування"),
    "zh": ("食材", "做法"),
}
"""What recipes call their two parts, by language."""


def stated(document: Document, facts: Meta, found: Blocks, *, is_wall: bool) -> Blocks:
    """What a page that shows only `found` tells machines of its subject; () if it shows that, or
    tells no more.

    Sentences it shows beside it are kept above it, unless they only say why there is no text
    (`is_wall`).
    """
    text = blocks_text(found)
    if words(text) >= LITTLE or is_root(facts.url) or facts.types.isdisjoint(_NAMING):
        return ()
    things = json_ld.things(document, _NAMING)
    told = _of_subject(things, facts, _titles(document) or [facts.title])
    if told is None and not text and facts.types.isdisjoint(_OTHERS) and _is_of_questions(facts):
        told = _answers(things, facts.url)
    if told is None or words(blocks_text(told.blocks)) <= words(text):
        return ()
    shown = _flat(text_of(document.body))
    if any(_are_in(shown, texts) for texts in told.parts):
        return ()
    return told.blocks if is_wall else (*_sentences(found, told.blocks), *told.blocks)


class _Told:
    """The blocks of what is told, and the texts of each part by which it is recognised on the page:
    amounts may be written otherwise there, and the steps alike.
    """

    __slots__ = ("blocks", "parts")

    def __init__(self, blocks: Blocks, *parts: list[str]) -> None:
        self.blocks = blocks
        self.parts = parts


def _of_subject(things: Iterable[Thing], facts: Meta, titles: list[str]) -> _Told | None:
    """What is told of the one thing with the page's title: with several it is a list of them."""
    told: dict[str, _Told] = {}
    kinds = ((thing, kind) for thing in things for kind in _READERS if kind in json_ld.types(thing))
    for thing, kind in islice(kinds, _THINGS):
        name = _flat(_name(thing))
        read = None if name in told else _READERS[kind](thing, facts)
        if read is None:
            continue
        told[name] = read
        if len(told) > 1 or not any(_names(name, title) for title in titles):
            return None
    return next(iter(told.values()), None)


def _titles(document: Document) -> list[str]:
    """What the page itself is called: the title of its metadata may be that of the thing."""
    shown = [text_of(node) for node in document.tagged("h1")[:_FEWEST]]
    own = [text for node in document.tagged("title")[:1] for text in node.children]
    return [text for text in (*own, *shown) if isinstance(text, str) and text.strip()]


def _names(name: str, title: str) -> bool:
    """Whether a name and a title share more than half of the words of the shorter one: half is too
    little, as the events of a town and one of them share its name.
    """
    first, second = set(name.split()), set(_flat(title).split())
    return 2 * len(first & second) > min(len(first), len(second))


def _is_of_questions(facts: Meta) -> bool:
    """Whether title or address say that a page consists of questions: sites that a script draws
    send those of their front page with every page.
    """
    return not _ASKED.isdisjoint(_flat(f"{facts.title} {facts.url}").split())


def _name(thing: Thing) -> str:
    return json_ld.text(thing, "name", "headline", "title")


def _recipe(thing: Thing, facts: Meta) -> _Told | None:
    """A recipe that has both what it is made of and how."""
    listed = thing.get("recipeIngredient") or thing.get("ingredients")
    if isinstance(listed, str):
        listed = clean(unescape(listed)).split("\n")
    needed = [text for it in json_ld.names(listed)[:_MOST] if (text := plain(it, facts.url))]
    done = steps(thing.get("recipeInstructions"), facts.url)
    size = words("\n".join(needed)) + words(blocks_text(done))
    if len(needed) < _FEWEST or not done or size < _LEAST:
        return None
    made, method = _HEADINGS.get(base(facts.lang), _HEADINGS["en"])
    blocks = (
        *_description(thing, facts.url),
        Heading(2, (Span(made),)),
        Items(tuple((Paragraph((Span(text),)),) for text in needed)),
        Heading(2, (Span(method),)),
        *done,
    )
    return _Told(blocks, needed, blocks_text(done).split("\n"))


def _how_to(thing: Thing, facts: Meta) -> _Told | None:
    done = steps(thing.get("step") or thing.get("steps"), facts.url)
    said = blocks_text(done)
    if words(said) < _LEAST:
        return None
    return _Told((*_description(thing, facts.url), *done), said.split("\n"))


def _described(thing: Thing, facts: Meta) -> _Told | None:
    """A vacancy or an event whose description is a text."""
    blocks = _description(thing, facts.url)
    said = blocks_text(blocks)
    return _Told(blocks, said.split("\n")) if words(said) >= _LONG else None


_READERS: dict[str, Callable[[Thing, Meta], _Told | None]] = {
    "Recipe": _recipe,
    "HowTo": _how_to,
    "JobPosting": _described,
    "Event": _described,
}


def _answers(things: Iterable[Thing], url: str) -> _Told | None:
    """The questions of a page that consists of them, each with its answer."""
    pages = [thing for thing in things if "FAQPage" in json_ld.types(thing)]
    if len(pages) != 1:
        return None
    blocks: list[Block] = []
    asked: list[str] = []
    for question in json_ld.within(pages[0].get("mainEntity"))[:_MOST]:
        answer = question.get("acceptedAnswer")
        answer = answer[0] if isinstance(answer, list) and answer else answer
        name = plain(_name(question), url)
        said = from_markup(json_ld.text(answer, "text"), url) if isinstance(answer, dict) else ()
        if name and said:
            asked.append(name)
            blocks += [Heading(2, (Span(name),)), *said]
    return _Told(tuple(blocks), asked) if len(asked) >= _FEWEST else None


def _description(thing: Thing, url: str) -> Blocks:
    text = json_ld.text(thing, "description")
    if MARKUP.search(text):
        return from_markup(text.replace("\n\n", "<p>"), url)
    return paragraphs(text)


def _sentences(found: Blocks, told: Blocks) -> Iterator[Paragraph]:
    """What a page says in whole sentences, and does not tell machines: no words of its controls."""
    known = _flat(blocks_text(told))
    for block in found:
        if not isinstance(block, Paragraph):
            continue
        text = spans_text(block.spans)
        if words(text) < _SAID or not text.endswith(_STOPS) or "©" in text:
            continue
        if _flat(text) not in known and not any(part.are_in(text) for part in _WALLS):
            yield block


def _are_in(shown: str, texts: Iterable[str]) -> bool:
    parts = [part for part in map(_opening, texts) if part]
    return sum(part in shown for part in parts) > _SHOWN * len(parts)


def _opening(text: str) -> str:
    return " ".join(_flat(text).split()[:_OPENING])


def _flat(text: str) -> str:
    return flattened(unescape(text))
