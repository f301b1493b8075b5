"""Keywords in a linear page: told behind each part that has them, listed, added and taken away."""

from reader.commands.keys import Call
from reader.layout.terms import Term, find, parse, refused
from reader.linear.arranging import Arranging
from reader.text import fold, numbered
from reader.values import replace


class Watching(Arranging):
    """Watches for words."""

    _silent: tuple[Term, ...] = ()
    """The keywords while they are not told."""

    def keywords(self, _call: Call) -> str:
        """Tell keywords where they are, or tell them no longer."""
        if told := self.whole.keywords:
            self._watch(())
            self._silent = told
            return "Keywords are not told any longer."
        if not self._silent:
            return f"There are no keywords; {self.key('edit_keywords')} adds some."
        count = numbered(len(self._silent), "keyword")
        self._watch(self._silent)
        return f"{count}, told where they are."

    def edit_keywords(self, _call: Call) -> str:
        """The keywords by number, with how often they are there; more are added, or one taken."""
        known = self._terms()
        rows = [f"{number}: {row}" for number, row in enumerate(map(self._counted, known), 1)]
        head = rows or ["There are no keywords."]
        typed = self.listener.ask("\n".join((*head, "Words to add, or a number to take away: ")))
        typed = typed.strip()
        if not typed:
            return "Nothing changes."
        if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(known):
            gone = known[int(typed) - 1]
            self._watch(tuple(one for one in known if one is not gone))
            return f"{gone.text} is no keyword any longer."
        return self._added(typed)

    def add_keyword(self, _call: Call) -> str:
        """What is sought, or what is typed, becomes a keyword for this time."""
        words = self.sought or self.listener.ask("Keyword: ").strip()
        return self._added(words) if words else "Nothing changes."

    def _added(self, typed: str) -> str:
        if wrong := refused(typed):
            return f"{wrong[0]}: there is nothing to look for."
        known = self._terms()
        more = [one for one in parse(typed) if one.folded not in {old.folded for old in known}]
        if not more:
            return "That is a keyword already."
        self._watch((*known, *more))
        told = "; ".join(map(self._counted, more))
        return f"For this time: {told}."

    def _terms(self) -> tuple[Term, ...]:
        return self.whole.keywords or self._silent

    def _watch(self, terms: tuple[Term, ...]) -> None:
        self._silent = ()
        self.whole = replace(self.whole, keywords=terms)
        self.page = replace(self.page, keywords=terms)

    def _counted(self, term: Term) -> str:
        """A keyword, and how often it is where."""
        page = self.whole
        article = sum(len(find(fold(page.text(part)), (term,))) for part in range(page.first - 1))
        comments = sum(len(find(fold(one.text), (term,))) for one in page.reading.comments)
        return f"{term.text}, {article} in the article, {comments} in the comments"
