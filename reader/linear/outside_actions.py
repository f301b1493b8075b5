"""Actions outside a linear page: saving, copying, opening links, reloading, other programs."""

from collections.abc import Mapping
from dataclasses import replace

from reader.commands.keys import Call
from reader.compare import compare, ids_now
from reader.errors import ReaderError
from reader.library.places import NOWHERE
from reader.linear.navigation import leave_page
from reader.linear.notes import show_notes
from reader.linear.ordering import arranged
from reader.linear.places import part_of, place_of
from reader.linear.session import Action, Session
from reader.model import Reading
from reader.save import Options, format_named, written
from reader.save.quoting import as_quote
from reader.text import numbered


def where_to(session: Session, _call: Call) -> str:
    """The links of this part."""
    rows = [
        f"Link {number}: {link.text}, {link.address}" if link.text else link.address
        for number, link in enumerate(session.page.links(session.at), 1)
    ]
    return "\n".join(rows) or "There is no link here."


def browser(session: Session, call: Call) -> str:
    """Open a link by its number, or the address of the comment or page."""
    address = _link(session, call) if call.counted else session.page.address(session.at)
    if not address:
        return f"There is no link {call.count} here." if call.counted else "It has no address."
    return f"{session.services.browse(address)}."


def _link(session: Session, call: Call) -> str:
    """The address of a link of this part by its number, "" if there is none."""
    links = session.page.links(session.at)
    return links[call.count - 1].address if call.count <= len(links) else ""


def picture(session: Session, _call: Call) -> str:
    """Open the picture of this part in the browser."""
    address = session.page.picture(session.at)
    return f"{session.services.browse(address)}." if address else "There is no picture here."


def open_here(session: Session, call: Call) -> str:
    """Read the page that a link leads to, until it is left again."""
    address = _link(session, call)
    if not address:
        return f"There is no link {call.count} here."
    if session.services.open is None:
        how = f"{call.count} {session.key('browser')}"
        return f"No other page is opened here: {how} opens the link in the browser."
    try:
        session.ended = session.all_ended = session.services.open(address)
    except ReaderError as error:
        return str(error)
    title = session.page.reading.article.title or "the page before"
    return "" if session.ended else f"Back at {title}.\n\n{session.page.says(session.at)}"


def back_page(session: Session, call: Call) -> str:
    if not session.services.returns:
        return "There is no page before this one."
    return leave_page(session, call)


def reload(session: Session, _call: Call) -> str:
    """Reload the page, keeping the position."""
    if session.services.reload is None:
        return "This cannot be read again."
    try:
        reading = session.services.reload()
    except ReaderError as error:
        return f"{error} What was read before stays."
    before = session.whole_page
    new = frozenset(compare(before.reading, reading).ids("added"))
    names = ids_now(before.reading.comments, reading.comments)
    place = place_of(session.page, session.at, NOWHERE)
    place = replace(place, comment=names.get(place.comment, place.comment))
    stayed = frozenset(names.get(name, name) for name in before.new)
    session.whole_page = replace(before, reading=reading, new=new | stayed)
    session.follow(names)
    show_notes(session)
    session.page = arranged(session)
    session.at = part_of(session.page, place)
    news = f"{numbered(len(new), 'comment')} new" if new else "No comment is new"
    return f"Read again. {news}.\n\n{session.page.says(session.at)}"


def save(session: Session, _call: Call) -> str:
    """Ask for a place, and save the text there."""
    path = session.listener.ask("Save to file or folder: ").strip()
    if not path:
        return "Nothing is saved."
    try:
        return session.services.save(session.whole_page.reading, path)
    except ReaderError as error:
        return str(error)


def copy(session: Session, _call: Call) -> str:
    is_comment = session.page.comment(session.at) >= 0
    subject = "the comment" if is_comment else "the paragraph" if session.at else "the article"
    return _copied(session, session.page.copied(session.at), subject)


def copy_address(session: Session, _call: Call) -> str:
    return _copied(session, session.page.address(session.at), "the address")


def copy_quote(session: Session, _call: Call) -> str:
    at = session.page.comment(session.at)
    article = session.page.reading.article
    author = (
        session.page.reading.comments[at].author if at >= 0 else article.byline or article.title
    )
    return _copied(session, as_quote(session.page.copied(session.at), author), "the quote")


def copy_thread(session: Session, _call: Call) -> str:
    return _copied(session, _thread(session), "the thread")


def _copied(session: Session, text: str, subject: str) -> str:
    return f"{session.services.copy(text, subject)}." if text else "There is nothing to copy."


def _thread(session: Session) -> str:
    """The whole thread with this comment."""
    page, at = session.page, session.page.comment(session.at)
    if at < 0:
        return ""
    root = page.forest.path(at)[0]
    comments = page.reading.comments[root : page.forest.end[root]]
    bare = replace(page.reading.article, blocks=(), title="", byline="", published=None)
    return _text(replace(page.reading, article=bare, comments=comments, notes=()))


def _text(reading: Reading) -> str:
    text = written(reading, format_named("txt"), Options())
    return text if isinstance(text, str) else ""


def pipe(session: Session, _call: Call) -> str:
    """Ask for a shell command, and pass the article or the thread to it."""
    if session.services.pipe is None:
        return "No command is run here."
    command = session.listener.ask("Command: ").strip()
    if not command:
        return "No command is run."
    article = session.page.reading.article
    text = _thread(session) or "\n\n".join(filter(None, (article.title, article.text)))
    return session.services.pipe(command, f"{text}\n")


def editor(session: Session, _call: Call) -> str:
    """Open the whole text in the user's editor."""
    if session.services.edit is None:
        return "No editor is opened here."
    return session.services.edit(session.whole_page.reading) or session.page.says(session.at)


HANDING: Mapping[str, Action] = {
    "save": save,
    "reload": reload,
    "hints": where_to,
    "links": where_to,
    "copy": copy,
    "copy_address": copy_address,
    "copy_quote": copy_quote,
    "copy_thread": copy_thread,
    "browser": browser,
    "open_here": open_here,
    "back_page": back_page,
    "pipe": pipe,
    "editor": editor,
    "picture": picture,
}
"""Commands of this module, by id."""
