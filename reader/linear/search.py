"""Searching in a linear page, and what `n` goes to without a search."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from reader.commands.keys import Call
from reader.layout.flow import flow
from reader.layout.quotes import Stretch
from reader.layout.quoting import Quoting
from reader.linear.moves import NOWHERE, next_matching
from reader.linear.session import Action, Session
from reader.text import fold

_TARGETS: Mapping[str, Sequence[str]] = {
    "article": ("heading", "keyword", "link", "mark", "note", "paragraph that a comment quotes"),
    "comments": (
        "thread", "new comment", "keyword", "comment by the author of the page or its staff",
        "comment by this author", "link", "mark", "note", "comment that quotes the article",
    ),
}  # fmt: skip
"""The kinds of targets of `n`, in words that follow "No"."""


def search(session: Session, _call: Call) -> str:
    """Ask for words, and go to the next part with them."""
    words = session.listener.ask("Search: ").strip()
    session.sought = session.last_sought = fold(words) or session.last_sought
    if not session.sought:
        return "Nothing is sought."
    return _match(session, 1)


def onward(session: Session, call: Call) -> str:
    """Go to the next match; without a search, to the next target."""
    return _match(session, 1) if session.sought else _target(session, call, 1)


def backward(session: Session, call: Call) -> str:
    """Go to the previous match or target."""
    return _match(session, -1) if session.sought else _target(session, call, -1)


def _match(session: Session, step: int) -> str:
    return _round(session, step, lambda part: _holds(session, part)) or "Not found."


def _holds(session: Session, part: int) -> bool:
    return session.sought in fold(session.page.text(part))


def _round(session: Session, step: int, holds: Callable[[int], object]) -> str:
    """The next part that matches, wrapping round, which is announced; "" if there is none."""
    part, announcement = next_matching(session.page, session.at, step, holds), ""
    if part == NOWHERE:
        part = next_matching(session.page, -1 if step > 0 else len(session.page), step, holds)
        announcement = "From the beginning: " if step > 0 else "From the end: "
    return "" if part == NOWHERE else announcement + session.went(part)


def next_target(session: Session, call: Call) -> str:
    return _aim(session, call.count)


def previous_target(session: Session, call: Call) -> str:
    return _aim(session, -call.count)


def _aim(session: Session, step: int) -> str:
    names = _TARGETS[session.pane]
    at = (names.index(_target_name(session)) + step) % len(names)
    session.targets[session.pane] = name = names[at]
    if name == "comment by this author":
        session.author = author_here(session)
    count = sum(map(bool, map(_hits(session), _side(session))))
    return f"{session.key('next')} goes to the next {name}; there are {count or 'none'}."


def _target_name(session: Session) -> str:
    """The kind of target of `n` at the current position."""
    return session.targets.get(session.pane, _TARGETS[session.pane][0])


def author_here(session: Session) -> str:
    at = session.page.comment(session.at)
    return session.page.reading.comments[at].author if at >= 0 else ""


def _side(session: Session) -> range:
    """The parts of the article, or those of the comments."""
    page = session.page
    return range(page.first - 1) if session.pane == "article" else range(page.first, len(page))


def _target(session: Session, call: Call, step: int) -> str:
    name = _target_name(session)
    if name in ("heading", "thread"):
        move = f"{'next' if step > 0 else 'previous'}_{name}"
        part = session.repeated(move, call.count)
        return f"{session.commands[move].miss}." if part == NOWHERE else session.went(part)
    side, holds = _side(session), _hits(session)
    response = ""
    for _ in range(call.count):
        response = _round(session, step, lambda part: part in side and holds(part))
        if not response:
            return f"No {name} is here."
    return response


def _hits(session: Session) -> Callable[[int], object]:
    """A function that returns whether a part is a target."""
    page, name = session.page, _target_name(session)
    comments = page.reading.comments

    def comment(part: int, wanted: Callable[[int], object]) -> object:
        at = page.comment(part)
        return at >= 0 and wanted(at)

    kinds: dict[str, Callable[[int], object]] = {
        "heading": page.is_heading,
        "thread": partial(comment, wanted=lambda at: not comments[at].depth),
        "new comment": partial(comment, wanted=lambda at: comments[at].id in page.new),
        "keyword": page.terms,
        "link": page.links,
        "mark": lambda part: page.name(part) in session.marks.values(),
        "note": page.notes,
        "comment by this author": partial(
            comment, wanted=lambda at: comments[at].author == session.author
        ),
        "paragraph that a comment quotes": lambda part: part - 1 in quoting(session).by_paragraph,
        "comment that quotes the article": partial(
            comment, wanted=lambda at: at in quoting(session).of_article
        ),
    }
    staff = partial(comment, wanted=lambda at: {"op", "staff"}.intersection(comments[at].roles))
    return kinds.get(name, staff)


def author_next(session: Session, _call: Call) -> str:
    """Go to the next comment by the author of this one, who becomes the target of `n`."""
    return next_by(session, author_here(session))


def next_by(session: Session, author: str) -> str:
    """Go to the next comment by an author, who becomes the target of `n`."""
    session.author = author
    session.targets["comments"] = "comment by this author"
    start = session.at
    text = _round(session, 1, lambda part: part != start and _is_theirs(session, part))
    return text or "No other comment is by this author."


def _is_theirs(session: Session, part: int) -> bool:
    at = session.page.comment(part)
    return at >= 0 and session.page.reading.comments[at].author == session.author


def quoting(session: Session) -> Quoting:
    """The quotes in the page, looked for on first use."""
    if session.quoted is None or session.quoted[0] is not session.page:
        page = session.page
        flows = [flow(comment.blocks) for comment in page.reading.comments]

        def set_as_quotes(number: int) -> list[Stretch]:
            pieces = flows[number].pieces
            return [(piece.start, piece.end) for piece in pieces if piece.kind == "quote"]

        texts = [page.text(part) for part in range(1, page.first - 1)]
        finder = Quoting(texts, len(flows), lambda number: flows[number].text, set_as_quotes)
        finder.step(lambda: False)
        session.quoted = page, finder
    return session.quoted[1]


def quotes(session: Session, call: Call) -> str:
    """From a paragraph to a comment that quotes it; from a comment to what it quotes."""
    page, at = session.page, session.page.comment(session.at)
    if at < 0:
        quoters = quoting(session).by_paragraph.get(session.at - 1, ())
        if not quoters:
            return "No comment quotes this."
        return session.went(page.first + quoters[min(call.count, len(quoters)) - 1])
    if echoes := quoting(session).of_article.get(at):
        return session.went(1 + echoes[0].source)
    if echoes := quoting(session).of_comments.get(at):
        return session.went(page.first + echoes[0].source)
    return "This comment quotes nothing that is on the page."


def mark(session: Session, call: Call) -> str:
    session.marks[call.argument] = session.page.name(session.at)
    return f"Mark {call.argument} is set until you leave this page."


def to_mark(session: Session, call: Call) -> str:
    part = session.page.part(session.marks.get(call.argument, -1))
    return f"There is no mark {call.argument}." if part < 0 else session.went(part)


SEEKING: Mapping[str, Action] = {
    "search": search,
    "next": onward,
    "previous": backward,
    "next_target": next_target,
    "previous_target": previous_target,
    "quotes": quotes,
    "mark": mark,
    "to_mark": to_mark,
    "author_next": author_next,
}
"""Commands of this module, by id."""
