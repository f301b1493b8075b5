"""Which comments are presented and in what order: sorted, filtered, or by one author."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.commands.keys import Call
from reader.commands.misses import none_passes
from reader.layout.orders import SORTS, ordered, ranks, with_ancestors
from reader.layout.terms import matches
from reader.linear.navigation import leave_page
from reader.linear.page import Arranged, LinearPage
from reader.linear.search import author_here
from reader.linear.session import Action, Condition, Session
from reader.linear.spoken_text import links
from reader.model import Comment
from reader.text import fold, words


def choose_sort(session: Session, _call: Call) -> str:
    """Ask for an order by its number."""
    names = list(SORTS)
    chosen = session.choice("Sort by number", list(SORTS.values()))
    if chosen < 0:
        return "The order stays."
    session.sort = names[chosen]
    return _rearranged(session)


def filter_words(session: Session, _call: Call) -> str:
    """Ask for words that comments must contain; without any, all comments are presented."""
    typed = session.listener.ask("Only comments with: ").strip()
    if not typed:
        return _without(session, "words")

    def holds(comment: Comment) -> bool:
        texts = (comment.text, comment.author)
        return any(matches(text, fold(text), typed) for text in texts)

    return _asked_for(session, "words", Condition(f"with “{typed}”", holds))


def filter_kind(session: Session, _call: Call) -> str:
    """Ask for a kind of comment by its number; choosing it again removes the filter."""
    kinds = _kinds(session)
    rows = [condition.words for condition in kinds.values()]
    chosen = session.choice("Filter by number", [*rows, "at least so many words long", "all"])
    if chosen < 0:
        return "Nothing changes."
    if chosen == len(rows):
        return _filter_length(session)
    if chosen > len(rows):
        session.conditions.clear()
        return _rearranged(session)
    kind = list(kinds)[chosen]
    current = session.conditions.get(kind)
    if current is not None and current.words == kinds[kind].words:
        return _without(session, kind)
    return _asked_for(session, kind, kinds[kind])


def _kinds(session: Session) -> Mapping[str, Condition]:
    new, author = session.whole_page.new, author_here(session)
    return {
        "new": Condition("new", lambda comment: comment.id in new),
        "author": Condition(f"by {author or 'somebody'}", lambda comment: comment.author == author),
        "op": Condition(
            "by the author of the page or staff", lambda comment: {"op", "staff"} & {*comment.roles}
        ),
        "link": Condition("with a link", lambda comment: links(comment.blocks)),
    }


def _filter_length(session: Session) -> str:
    typed = session.listener.ask("At least so many words: ").strip()
    if not typed.isascii() or not typed.isdecimal():
        return "A number is needed."
    least = int(typed)
    condition = Condition(f"of {least} words or more", lambda comment: words(comment.text) >= least)
    return _asked_for(session, "length", condition)


def only_author(session: Session, _call: Call) -> str:
    """Show only comments by the author of this one; a second time: all."""
    if "author" in session.conditions:
        return _without(session, "author")
    return _asked_for(session, "author", _kinds(session)["author"])


def leave(session: Session, _call: Call) -> str:
    """End the search; without a search, remove the filter."""
    if session.sought:
        session.sought = ""
        return "The search is cleared."
    if not session.conditions:
        return ""
    session.conditions.clear()
    return f"All comments again. {_rearranged(session)}"


def back(session: Session, call: Call) -> str:
    """End the search or remove the filter; without either, leave the page."""
    return leave(session, call) or leave_page(session, call)


def _without(session: Session, kind: str) -> str:
    session.conditions.pop(kind, None)
    return _rearranged(session)


def _asked_for(session: Session, kind: str, condition: Condition) -> str:
    before = session.conditions.get(kind)
    session.conditions[kind] = condition
    if any(_is_wanted(session, comment) for comment in session.whole_page.reading.comments):
        return _rearranged(session)
    if before is None:
        del session.conditions[kind]
    else:
        session.conditions[kind] = before
    return f"{none_passes([condition.words])}." if kind != "words" else "Not found."


def _is_wanted(session: Session, comment: Comment) -> bool:
    return all(condition.holds(comment) for condition in session.conditions.values())


def _rearranged(session: Session) -> str:
    """The page with the present order and filter, and the part to be at in it."""
    session.arrange(arranged(session), session.page.name(session.at))
    at, head = session.page.comment(session.at), session.page.says(session.page.first - 1)
    return f"{head}\n\n{session.page.says(session.at)}" if at >= 0 else head


def arranged(session: Session) -> LinearPage:
    """The whole page with its comments in the order and with the filter asked for."""
    page, comments = session.whole_page, session.whole_page.reading.comments
    if session.sort == "page" and not session.conditions:
        return page
    lengths = [len(comment.text) for comment in comments] if session.sort == "longest" else ()
    order: Sequence[int] = ordered(page.forest, ranks(comments, page.forest, session.sort, lengths))
    if session.conditions:
        hits = [at for at, comment in enumerate(comments) if _is_wanted(session, comment)]
        shown = with_ancestors(page.forest, hits)
        order = [at for at in order if shown[at]]
    conditions = [] if session.sort == "page" else [SORTS[session.sort]]
    if session.conditions:
        asked = " and ".join(condition.words for condition in session.conditions.values())
        conditions.append(f"only those {asked}, and what they answer")
    numbers = {comment.id: number for number, comment in enumerate(comments, 1)}
    reading = replace(page.reading, comments=tuple(comments[at] for at in order))
    return replace(page, reading=reading, arranged=Arranged(numbers, tuple(conditions)))


ARRANGING: Mapping[str, Action] = {
    "back": back,
    "leave": leave,
    "filter_words": filter_words,
    "author": only_author,
    "sort": choose_sort,
    "filter": filter_kind,
}
"""Commands of this module, by id."""
