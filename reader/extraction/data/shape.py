"""The shape of an answer: where a platform's endpoint puts author, date and text.

The counterpart of `reader.extraction.comments.rules` for JSON. A field is a path (`paths`), or a
tuple of paths tried in order; a condition is a path that has a value, or `path=value`,
`path>number`.
"""

from dataclasses import dataclass

from reader.extraction.data.paths import Path, Value, every, is_there

_LOOKED_AT = 3
"""How many comments are examined to see that they are comments."""


@dataclass(frozen=True, slots=True, eq=False)
class Post:
    """Where the post that the comments are about is, if the answer has it."""

    at: tuple[str, ...] = ("",)
    """Its path in the answer, or several to try; "" is the whole answer."""
    when: tuple[str, ...] = ("title",)
    """Conditions for it to be one."""
    id: Path = ()
    title: Path = "title"
    author: Path = ()
    published: Path = ()
    html: Path = ()
    text: Path = ()
    markdown: Path = ()
    url: Path = ()
    site_name: Path = ()


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """The answers of one endpoint. Empty fields do not occur in them."""

    has: tuple[str, ...] = ()
    """Keys the answer must have, "a|b" for either."""
    each: tuple[str, ...] = ()
    """Keys its comments must have, if there are any."""
    items: tuple[str, ...] = ()
    """The paths of the comments, all of which are read; "" is the answer itself."""
    replies: tuple[str, ...] = ()
    """The paths of replies within the comment they answer."""
    id: Path = "id"
    parent: Path = ()
    """The id it answers; without this, the comment around it is the parent, or `level` decides."""
    level: Path = ()
    """A number that grows with depth, if the comments are in reading order."""
    nobody: frozenset[str] = frozenset({"", "0"})
    """Values of `parent` that mean none."""
    author: Path = ()
    published: Path = ()
    edited: Path = ()
    """The time of the last edit, or the fact."""
    html: Path = ()
    text: Path = ()
    markdown: Path = ()
    score: Path = ()
    votes: tuple[Path, Path] | tuple[()] = ()
    """Votes for and against; the score is the difference."""
    url: Path = ()
    """Its address: absolute, relative to the root of `base`, or with `{path}`s in it."""
    base: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, condition)."""
    states: tuple[tuple[str, str], ...] = ()
    unless: tuple[str, ...] = ()
    """Conditions for items among the comments that are not comments; replies to them are read."""
    replied: Path = ()
    """How many replies the platform says a comment has: a number, or the list of their ids."""
    stubs: tuple[tuple[str, Path], ...] = ()
    """(condition, path): placeholders for comments that were not sent, and their number."""
    claimed: Path = ()
    """How many comments the platform says there are."""
    uncounted: int = 0
    """How many of those it counts are the post itself."""
    more: tuple[str, ...] = ()
    """Conditions under which the answer says that there are more comments."""
    paged: bool = False
    """Whether it is one page of several without saying so."""
    utc: bool = False
    """Whether times without a zone are in UTC, by the platform's own documentation."""
    names: bool = False
    """Whether names are unique, so that comments by the post's author can be recognised."""
    rooted: bool = False
    """Whether comments have the post as their parent, which identifies it if it was not sent."""
    flat: str = ""
    """The note to give if comments have several replies: the platform flattens its threads."""
    markup: tuple[str, ...] = ()
    """The paths of a fragment of a page, which is read as markup."""
    post: Post | None = None

    def knows(self, value: Value) -> bool:
        """Whether a value is such an answer, judged by its content."""
        if not all(is_there(value, condition) for condition in self.has):
            return False
        if not self.items:
            return bool(self.has)
        items = [item for place in self.items for item in every(value, place)[:_LOOKED_AT]]
        if not items:
            return len(self.has) > 1  # with one key alone, an empty list could be of any platform
        if not all(isinstance(item, dict) for item in items):
            return False
        return any(all(is_there(item, condition) for condition in self.each) for item in items)
