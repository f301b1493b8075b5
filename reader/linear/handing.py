"""What a linear page has done outside itself: saved, copied, opened, read again, given away."""

from reader.commands.keys import Call
from reader.compare import compare
from reader.errors import ReaderError
from reader.library.places import NOWHERE
from reader.linear.noting import Noting
from reader.linear.places import part_of, place_of
from reader.model import Reading
from reader.save import Options, format_named, written
from reader.save.citing import as_quote
from reader.text import numbered
from reader.values import replace


class Handing(Noting):
    """Files, the clipboard, the browser, other pages and other programs."""

    def links(self, _call: Call) -> str:
        """Where this part leads."""
        rows = [
            f"Link {number}: {link.text}, {link.address}" if link.text else link.address
            for number, link in enumerate(self.page.links(self.at), 1)
        ]
        return "\n".join(rows) or "There is no link here."

    def browser(self, call: Call) -> str:
        """A link by its number, or the address of the comment or page."""
        address = self._link(call) if call.counted else self.page.address(self.at)
        if not address:
            return f"There is no link {call.count} here." if call.counted else "It has no address."
        return f"{self.services.browse(address)}."

    def _link(self, call: Call) -> str:
        """The address of a link of this part by its number, "" where there is none."""
        known = self.page.links(self.at)
        return known[call.count - 1].address if call.count <= len(known) else ""

    def picture(self, _call: Call) -> str:
        """The picture of this part, in the browser."""
        address = self.page.picture(self.at)
        return f"{self.services.browse(address)}." if address else "There is no picture here."

    def open_here(self, call: Call) -> str:
        """The page that a link leads to, until it is left again."""
        address = self._link(call)
        if not address:
            return f"There is no link {call.count} here."
        if self.services.open is None:
            return "No other page is opened here."
        try:
            self.ended = self.all_ended = self.services.open(address)
        except ReaderError as error:
            return str(error)
        title = self.page.reading.article.title or "the page before"
        return "" if self.ended else f"Back at {title}.\n\n{self.page.says(self.at)}"

    def back_page(self, call: Call) -> str:
        if not self.services.returns:
            return "There is no page before this one."
        return self.quit(call)

    def reload(self, _call: Call) -> str:
        """Read the page again, and stay where one is."""
        if self.services.reload is None:
            return "This cannot be read again."
        try:
            reading = self.services.reload()
        except ReaderError as error:
            return f"{error} What was read before stays."
        before = self.whole
        new = frozenset(compare(before.reading, reading).ids("added"))
        place = place_of(self.page, self.at, NOWHERE)
        self.whole = replace(before, reading=reading, new=new | frozenset(before.new))
        self.show_notes()
        self.page = self.arranged()
        self.at = part_of(self.page, place)
        told = f"{numbered(len(new), 'comment')} new" if new else "No comment is new"
        return f"Read again. {told}.\n\n{self.page.says(self.at)}"

    def save(self, _call: Call) -> str:
        """Ask where to, and write the text there."""
        path = self.listener.ask("Save to file or folder: ").strip()
        if not path:
            return "Nothing is saved."
        try:
            return self.services.save(self.whole.reading, path)
        except ReaderError as error:
            return str(error)

    # Copying and giving away.

    def copy(self, _call: Call) -> str:
        what = "the comment" if self.page.comment(self.at) >= 0 else "the paragraph"
        return self._copied(self.page.copied(self.at), what if self.at else "the article")

    def copy_address(self, _call: Call) -> str:
        return self._copied(self.page.address(self.at), "the address")

    def copy_quote(self, _call: Call) -> str:
        at = self.page.comment(self.at)
        article = self.page.reading.article
        who = self.page.reading.comments[at].author if at >= 0 else article.byline or article.title
        return self._copied(as_quote(self.page.copied(self.at), who), "the quote")

    def copy_thread(self, _call: Call) -> str:
        return self._copied(self._thread(), "the thread")

    def _copied(self, text: str, what: str) -> str:
        return f"{self.services.copy(text, what)}." if text else "There is nothing to copy."

    def _thread(self) -> str:
        """The whole thread that this comment is in."""
        page, at = self.page, self.page.comment(self.at)
        if at < 0:
            return ""
        root = page.forest.path(at)[0]
        comments = page.reading.comments[root : page.forest.end[root]]
        bare = replace(page.reading.article, blocks=(), title="", byline="", published=None)
        return self._text(replace(page.reading, article=bare, comments=comments, notes=()))

    @staticmethod
    def _text(reading: Reading) -> str:
        text = written(reading, format_named("txt"), Options())
        return text if isinstance(text, str) else ""

    def pipe(self, _call: Call) -> str:
        """Give the article or the thread to a command that is asked for."""
        if self.services.pipe is None:
            return "No command is run here."
        command = self.listener.ask("Command: ").strip()
        if not command:
            return "No command is run."
        article = self.page.reading.article
        text = self._thread() or "\n\n".join(filter(None, (article.title, article.text)))
        return self.services.pipe(command, f"{text}\n")

    def editor(self, _call: Call) -> str:
        """The whole text in the user's editor."""
        if self.services.edit is None:
            return "No editor is opened here."
        return self.services.edit(self.whole.reading) or self.page.says(self.at)
