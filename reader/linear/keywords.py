"""Keywords in a linear page: announced after each part with them, listed, added and removed."""

from collections.abc import Mapping
from dataclasses import replace

from reader.commands.keys import Call
from reader.layout.terms import Term, find, parse, refused
from reader.linear.session import Action, Session
from reader.text import fold, numbered


def keywords(session: Session, _call: Call) -> str:
    """Announce keywords where they occur, or stop announcing them."""
    if watched := session.whole_page.keywords:
        _watch(session, ())
        session.silent = watched
        return "Keywords are no longer announced."
    if not session.silent:
        return f"There are no keywords; {session.key('edit_keywords')} adds some."
    count = numbered(len(session.silent), "keyword")
    _watch(session, session.silent)
    return f"{count}, announced where they occur."


def edit_keywords(session: Session, _call: Call) -> str:
    """List the keywords by number, with their counts; more can be added, or one removed."""
    terms = _terms(session)
    rows = [
        f"{number}: {row}"
        for number, row in enumerate((_counted(session, term) for term in terms), 1)
    ]
    head = rows or ["There are no keywords."]
    typed = session.listener.ask("\n".join((*head, "Words to add, or a number to take away: ")))
    typed = typed.strip()
    if not typed:
        return "Nothing changes."
    if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(terms):
        gone = terms[int(typed) - 1]
        _watch(session, tuple(term for term in terms if term is not gone))
        return f"{gone.text} is no longer a keyword."
    return _added(session, typed)


def add_keyword(session: Session, _call: Call) -> str:
    """Make the words searched for, or typed, a keyword for this run."""
    words = session.sought or session.listener.ask("Keyword: ").strip()
    return _added(session, words) if words else "Nothing changes."


def _added(session: Session, typed: str) -> str:
    if wrong := refused(typed):
        return f"{wrong[0]}: there is nothing to look for."
    terms = _terms(session)
    more = [term for term in parse(typed) if term.folded not in {old.folded for old in terms}]
    if not more:
        return "That is a keyword already."
    _watch(session, (*terms, *more))
    counts = "; ".join(_counted(session, term) for term in more)
    return f"For this time: {counts}."


def _terms(session: Session) -> tuple[Term, ...]:
    return session.whole_page.keywords or session.silent


def _watch(session: Session, terms: tuple[Term, ...]) -> None:
    session.silent = ()
    session.whole_page = replace(session.whole_page, keywords=terms)
    session.page = replace(session.page, keywords=terms)


def _counted(session: Session, term: Term) -> str:
    """A keyword, and how often it occurs where."""
    page = session.whole_page
    article = sum(len(find(fold(page.text(part)), (term,))) for part in range(page.first - 1))
    comments = sum(len(find(fold(comment.text), (term,))) for comment in page.reading.comments)
    return f"{term.text}, {article} in the article, {comments} in the comments"


WATCHING: Mapping[str, Action] = {
    "keywords": keywords,
    "edit_keywords": edit_keywords,
    "add_keyword": add_keyword,
}
"""Commands of this module, by id."""
