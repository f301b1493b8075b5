"""Weighs the evidence for and against a group of items being a discussion."""

from bisect import bisect_left

from reader.extraction.generic.fields import Layout
from reader.extraction.generic.fields.board_entries import are_of_board
from reader.extraction.generic.fields.index_entries import are_indexed
from reader.extraction.generic.fields.posts_elsewhere import are_elsewhere
from reader.extraction.generic.judging.choices import is_chosen_from
from reader.extraction.generic.judging.comment_headings import is_praised
from reader.extraction.generic.judging.features import ENOUGH, FEW, POSTS, SHAPED, Seen
from reader.extraction.generic.judging.form_entries import are_form_entries
from reader.extraction.generic.judging.forms import is_invited, is_invited_above
from reader.extraction.generic.judging.guest_books import is_guest_book
from reader.extraction.generic.judging.opening_post import is_thread
from reader.extraction.generic.judging.single_item import calling, is_other
from reader.extraction.generic.judging.text_amount import is_talk
from reader.extraction.generic.judging.unmarked_groups import Strength, is_uncalled_enough, says_so
from reader.extraction.generic.structure.columns import ROUNDING
from reader.extraction.generic.wording.vocabulary import POST
from reader.html.texts import ending_of
from reader.html.tree import Node
from reader.values import dataclass

_NAMED, _DATED, _VOTED, _TEXTLESS = 1.2, 0.8, 0.5, 0.3
"""The evidence from names, from dates and from votes, and against items without a text."""
_INVITED = 0.8
"""The evidence for a comment that is the only one, from the form below it."""
_PAIRED = 0.5
"""The evidence for two items, from being announced and whole."""
_NAMELESS, _SEVERAL = 1.8, 3
"""The evidence for so many items without names, from what announces them and the form beside."""
_WHOLE = 0.9
"""The least share of answers to each other that have an author and a text."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence in one number, and whether it is enough."""

    total: float
    is_enough: bool


def may_suffice(seen: Seen) -> bool:
    """Whether the evidence can be enough, whoever wrote the items: most teasers are ruled out by
    their titles, before it is asked who wrote them.
    """
    count, known = len(seen.group.items), seen.said
    most = _NAMED + _DATED * min(1.0, known.dated) + _VOTED - _TEXTLESS * (not known.body)
    most += seen.vocabulary + seen.controls - seen.titles - seen.apart - _cut(seen)
    if seen.speaks_of_comments:
        most += _INVITED * (count == 1) + _PAIRED * (count == 2)
    return most >= ENOUGH + FEW.get(count, 0.0) - ROUNDING


def evidence(seen: Seen, fields: Layout) -> Evidence:
    """How much a group resembles a discussion."""
    survey, group = seen.survey, seen.group
    words, controls, titles = seen.vocabulary, seen.controls, seen.titles
    if seen.is_only_shaped and fields.complete < _WHOLE:
        controls -= SHAPED  # boxes in boxes, some of them with a name and a date
    found = _NAMED * min(1.0, fields.named) + _DATED * min(1.0, fields.dated)
    found += words + controls - titles - seen.apart - _cut(seen)
    found += (
        _VOTED * bool(fields.votes.score and fields.votes.is_called)
        - _TEXTLESS * (not fields.body)
        - 0.8 * (fields.named < 0.5)
    )
    found -= 1.2 * (fields.voices == 1 and seen.table.count > 2)
    count = len(group.items)
    found -= 0.8 * (count <= 3 and fields.complete < 0.9)
    found += _NAMELESS * _are_nameless(seen, fields)
    if fields.dated < 0.3 and fields.voices < min(count, 3):
        return Evidence(found, is_enough=False)  # no dates and one name: a form
    of_board = not seen.speaks_of_comments and are_of_board(seen.table)
    if of_board or are_elsewhere(survey.document, seen.table):
        return Evidence(found, is_enough=False)
    if seen.speaks_of_comments:
        more = _invited(seen, found)
        more += _PAIRED * (_are_pair(seen, fields) and seen.announced)
        enough = found + more >= ENOUGH + FEW.get(count, 0.0)
        enough = enough and not (seen.is_code() or seen.is_faq() or is_chosen_from(survey, group))
        praised = controls < SHAPED and is_praised(survey.document, group.items[0].start)
        enough = enough and not praised
        if count == 1:
            enough = enough and _has_text(seen, fields) and not is_other(survey, group.items[0])
        elif count == 2:
            enough = enough and not _is_with_article(seen)
        return Evidence(found, is_enough=enough)
    return Evidence(found, is_enough=_is_uncalled(seen, fields, found, titles))


def _is_uncalled(seen: Seen, fields: Layout, found: float, titles: float) -> bool:
    """Whether a group is a discussion that no words call comments."""
    survey, group, words, controls = seen.survey, seen.group, seen.vocabulary, seen.controls
    count = len(group.items)
    if seen.is_live():
        return False
    if count == 2:
        # Called posts, and each with a control to answer it.
        posts = words >= POSTS and controls >= SHAPED and not seen.is_only_shaped
        return posts and titles == 0 and found >= ENOUGH + FEW[2] and _are_pair(seen, fields)
    # Without words for comments, a list of news looks the same except for the controls of an item.
    url = survey.document.url
    whole, least = not group.joined or is_thread(url), 2 if is_thread(url) else 3
    talks = whole and count > least and titles == 0 and is_talk(survey, group)
    strength = Strength(
        found, words, controls, talks, talks and says_so(url, words, controls, seen.table)
    )
    return is_uncalled_enough(url, seen, fields, strength) and not are_indexed(url, seen.table)


def _cut(seen: Seen) -> float:
    """How many texts are cut short, like teasers."""
    cells = seen.table.columns.get(seen.said.body, ())
    broken = sum(ending_of(cell.node, _ENDING).endswith(_BROKEN) for cell in cells)
    return 1.5 if broken * 2 > len(cells) else 0.0


_ENDING = 24
"""Characters at the end of a text that show whether it is cut short."""
_BROKEN = ("…", "...", "[…]", "[...]", "more", "More", "»", "→", "weiterlesen", "Weiterlesen")


def _are_pair(seen: Seen, fields: Layout) -> bool:
    """Whether a group is two items, one below the other, and each has author, date and text: most
    comments are one of a few.
    """
    items = seen.group.items
    return (
        len(items) == 2
        and items[0].end <= items[1].start
        and fields.voices == 2
        and fields.body != ""
        and min(fields.complete, fields.named, fields.dated) >= 1.0
    )


def _are_nameless(seen: Seen, fields: Layout) -> bool:
    """Whether several announced items in a guest book, or beside the form for a comment, have date
    and text, and nobody is named: a site may ask for no more than a message. In entries of a form
    the name is in a line of the text.
    """
    items, document = seen.group.items, seen.survey.document
    if fields.author or fields.dated < _WHOLE or len(items) < _SEVERAL:
        return False
    return seen.announced and (
        is_guest_book(document)
        or are_form_entries(document, seen.group, seen.survey.memory)
        or is_invited_above(document, items[0].start)
        or is_invited(document, items[-1].end)
    )


def _has_text(seen: Seen, fields: Layout) -> bool:
    """Whether a single item has a text besides its author's name, unlike the bar above one."""
    texts = seen.table.columns.get(fields.body, ())
    names = seen.table.columns.get(fields.author[0][0], ()) if fields.author else ()
    return not texts or not any(
        name.node.order <= text.node.order < name.node.end for text in texts for name in names
    )


def _is_with_article(seen: Seen) -> bool:
    """Whether one of two items is the page's article, or holds it, by its `<h1>`: if only the other
    is called a comment, as themes use `<article>` for both, or if nothing calls either so, or a
    post, but what is in them: two columns of a page, each with a control for its comments.
    """
    roots = [item.roots[0] for item in seen.group.items]
    titles = seen.survey.document.tagged("h1")
    titled = [
        any(item.start < title.order < item.end for title in titles) for item in seen.group.items
    ]
    if not any(titled):
        return False
    first, second = map(calling, roots)
    if first or second:
        return titled[0] and second and not first
    if any(has and _has_called_text(seen, root) for has, root in zip(titled, roots, strict=True)):
        return False
    return not (is_thread(seen.survey.document.url) or any(map(_is_post, roots)))


def _has_called_text(seen: Seen, root: Node) -> bool:
    """Whether an element in a box is called a comment and is a text, unlike a form or controls: the
    first post of a thread, under its title.
    """
    document, sums = seen.survey.document, seen.survey
    asking = sorted(node.order for tag in ("form", "textarea") for node in document.tagged(tag))
    for node in document.nodes[root.order + 1 : root.end]:
        size = sums.text_totals[node.end] - sums.text_totals[node.order]
        linked = sums.link_totals[node.end] - sums.link_totals[node.order]
        is_prose = size > _CONTROL and linked * 2 < size and calling(node)
        if is_prose and bisect_left(asking, node.order) == bisect_left(asking, node.end):
            return True
    return False


_CONTROL = 40
"""The most characters of a control that leads to the comments, or counts them."""


def _is_post(root: Node) -> bool:
    return POST.search(f"{root.get('class')} {root.get('id')}") is not None


def _invited(seen: Seen, found: float) -> float:
    """The evidence from the form for a further comment, right below one that is called a comment:
    nothing repeats there.
    """
    if len(seen.group.items) > 1 or found < ENOUGH + FEW[1] - _INVITED:
        return 0.0
    return _INVITED * is_invited(seen.survey.document, seen.group.items[0].end)
