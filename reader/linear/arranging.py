"""Which comments are said and in what order: sorted, filtered, one author's alone."""

from collections.abc import Callable, Mapping, Sequence

from reader.commands.keys import Call
from reader.layout.orders import SORTS, Sort, ordered, ranks, with_ancestors
from reader.layout.terms import matches
from reader.linear.page import Arranged, LinearPage
from reader.linear.seeking import Seeking
from reader.linear.words import links
from reader.model import Comment
from reader.text import fold, words
from reader.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of comments, in words after "only those"."""

    told: str
    holds: Callable[[Comment], object]


class Arranging(Seeking):
    """Sorts and filters; what comments answer is said with them."""

    sort: Sort = "page"

    def __init__(self, *given: object) -> None:
        super().__init__(*given)
        self.conditions: dict[str, Condition] = {}
        """What is asked for, by kind."""

    def choose_sort(self, _call: Call) -> str:
        """Ask for an order by its number."""
        names = list(SORTS)
        chosen = self.choice("Sort by number", list(SORTS.values()))
        if chosen < 0:
            return "The order stays."
        self.sort = names[chosen]
        return self._rearranged()

    def choice(self, question: str, rows: Sequence[str]) -> int:
        """Which of some rows is chosen by its number, -1 for none."""
        told = [f"{number}: {row}" for number, row in enumerate(rows, 1)]
        typed = self.listener.ask("\n".join((*told, f"{question}: "))).strip()
        good = typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(rows)
        return int(typed) - 1 if good else -1

    def filter_words(self, _call: Call) -> str:
        """Ask for words that comments are to have; without any, all of them are said."""
        typed = self.listener.ask("Only comments with: ").strip()
        if not typed:
            return self._without("words")

        def holds(comment: Comment) -> bool:
            texts = (comment.text, comment.author)
            return any(matches(text, fold(text), typed) for text in texts)

        return self._asked_for("words", Condition(f"with “{typed}”", holds))

    def filter(self, _call: Call) -> str:
        """Ask what comments are to be, by its number; once more takes it back."""
        kinds = self._kinds()
        rows = [condition.told for condition in kinds.values()]
        chosen = self.choice("Filter by number", [*rows, "at least so many words long", "all"])
        if chosen < 0:
            return "Nothing changes."
        if chosen == len(rows):
            return self._filter_length()
        if chosen > len(rows):
            self.conditions.clear()
            return self._rearranged()
        kind = list(kinds)[chosen]
        known = self.conditions.get(kind)
        if known is not None and known.told == kinds[kind].told:
            return self._without(kind)
        return self._asked_for(kind, kinds[kind])

    def _kinds(self) -> Mapping[str, Condition]:
        new, author = self.whole.new, self._author_here()
        return {
            "new": Condition("new", lambda one: one.id in new),
            "author": Condition(f"by {author or 'somebody'}", lambda one: one.author == author),
            "op": Condition(
                "by the author of the page or staff", lambda one: {"op", "staff"} & {*one.roles}
            ),
            "link": Condition("with a link", lambda one: links(one.blocks)),
        }

    def _filter_length(self) -> str:
        typed = self.listener.ask("At least so many words: ").strip()
        if not typed.isascii() or not typed.isdecimal():
            return "A number is needed."
        least = int(typed)
        condition = Condition(f"of {least} words or more", lambda one: words(one.text) >= least)
        return self._asked_for("length", condition)

    def only_author(self, _call: Call) -> str:
        """Only comments by who wrote this one; once more: all."""
        if "author" in self.conditions:
            return self._without("author")
        return self._asked_for("author", self._kinds()["author"])

    def leave(self, call: Call) -> str:
        """Clear the search; without one, what was asked for of comments."""
        if said := super().leave(call):
            return said
        if not self.conditions:
            return ""
        self.conditions.clear()
        return f"All comments again. {self._rearranged()}"

    def _without(self, kind: str) -> str:
        self.conditions.pop(kind, None)
        return self._rearranged()

    def _asked_for(self, kind: str, condition: Condition) -> str:
        before = self.conditions.get(kind)
        self.conditions[kind] = condition
        if any(map(self._is_wanted, self.whole.reading.comments)):
            return self._rearranged()
        if before is None:
            del self.conditions[kind]
        else:
            self.conditions[kind] = before
        return f"No comment is {condition.told}." if kind != "words" else "Not found."

    def _is_wanted(self, comment: Comment) -> bool:
        return all(condition.holds(comment) for condition in self.conditions.values())

    def _rearranged(self) -> str:
        """The page as it is asked for from now on, and where one is in it."""
        self.arrange(self.arranged(), self.page.name(self.at))
        at, head = self.page.comment(self.at), self.page.says(self.page.first - 1)
        return f"{head}\n\n{self.page.says(self.at)}" if at >= 0 else head

    def arranged(self) -> LinearPage:
        """The whole page with its comments as they are asked for."""
        whole, comments = self.whole, self.whole.reading.comments
        if self.sort == "page" and not self.conditions:
            return whole
        lengths = [len(one.text) for one in comments] if self.sort == "longest" else ()
        order: Sequence[int] = ordered(
            whole.forest, ranks(comments, whole.forest, self.sort, lengths)
        )
        if self.conditions:
            hits = [at for at, one in enumerate(comments) if self._is_wanted(one)]
            kept = with_ancestors(whole.forest, hits)
            order = [at for at in order if at in kept]
        told = [] if self.sort == "page" else [SORTS[self.sort]]
        if self.conditions:
            asked = " and ".join(condition.told for condition in self.conditions.values())
            told.append(f"only those {asked}, and what they answer")
        numbers = {one.id: number for number, one in enumerate(comments, 1)}
        reading = replace(whole.reading, comments=tuple(comments[at] for at in order))
        return replace(whole, reading=reading, arranged=Arranged(numbers, tuple(told)))
