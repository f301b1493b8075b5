"""The shape of an answer: where a platform's endpoint puts author, date and text, as data.

The counterpart of `extraction.rules` for JSON. A field is a path (`paths`), or a tuple of paths
that are tried in order; a condition is a path that has something, or `path=value`, `path>number`.
"""

from dataclasses import dataclass

from reader.extraction.data.paths import Path, Value, every, is_there

_LOOKED_AT = 3
"""So many of the comments are looked at to tell that they are some."""


@dataclass(frozen=True, slots=True, eq=False)
class Post:
    """Where what the comments are about stands, if the answer has it."""

    at: tuple[str, ...] = ("",)
    """Its own place in the answer, or places where it may be; "" is the whole."""
    when: tuple[str, ...] = ("title",)
    """What must be there for it to be one."""
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
    """How one endpoint answers. Empty fields are not in its answers."""

    has: tuple[str, ...] = ()
    """What the answer must have, "a|b" for either."""
    each: tuple[str, ...] = ()
    """What its comments must have, where there are any."""
    items: tuple[str, ...] = ()
    """Where the comments stand: all these places are read, "" is the answer itself."""
    replies: tuple[str, ...] = ()
    """Where replies stand in the comment they answer."""
    id: Path = "id"
    parent: Path = ()
    """The id it answers; without it, the comment it stands in, or its `level`."""
    level: Path = ()
    """A number that grows with depth, where the comments stand in reading order."""
    nobody: frozenset[str] = frozenset({"", "0"})
    """Parents that are none."""
    author: Path = ()
    published: Path = ()
    edited: Path = ()
    """When, or that, it was edited."""
    html: Path = ()
    text: Path = ()
    markdown: Path = ()
    score: Path = ()
    votes: tuple[Path, Path] | tuple[()] = ()
    """Votes for and against; the score is the first less the second."""
    url: Path = ()
    """Its address, whole, from the root of `base`, or with `{path}`s in it."""
    base: str = ""
    roles: tuple[tuple[str, str], ...] = ()
    """(role, condition)."""
    states: tuple[tuple[str, str], ...] = ()
    unless: tuple[str, ...] = ()
    """Conditions of what stands among the comments and is none; replies to it are read."""
    replied: Path = ()
    """How many replies the platform says a comment has, as a number or as the list of their ids."""
    stubs: tuple[tuple[str, Path], ...] = ()
    """(condition, path): what stands for comments that are not sent, and how many those are."""
    claimed: Path = ()
    """How many comments the platform says there are."""
    uncounted: int = 0
    """How many of those it counts are the post itself."""
    more: tuple[str, ...] = ()
    """Conditions under which the answer says that there are more."""
    paged: bool = False
    """Whether it is one page of several and does not say so."""
    utc: bool = False
    """Whether times without a zone are in UTC, by the platform's own documentation."""
    names: bool = False
    """Whether two people cannot have one name, so that the post's author is known by it."""
    rooted: bool = False
    """Whether the post is the parent of its comments: known by it where the post was not sent."""
    flat: str = ""
    """What to say where several replies answer one comment: the platform flattens its threads."""
    markup: tuple[str, ...] = ()
    """Where the answer has a piece of a page, which is read as such."""
    post: Post | None = None

    def knows(self, value: Value) -> bool:
        """Whether a value is such an answer: by what is in it."""
        if not all(is_there(value, condition) for condition in self.has):
            return False
        if not self.items:
            return bool(self.has)
        found = [item for place in self.items for item in every(value, place)[:_LOOKED_AT]]
        if not found:
            return len(self.has) > 1  # by one word alone an empty list could be anybody's
        if not all(isinstance(item, dict) for item in found):
            return False
        return any(all(is_there(item, condition) for condition in self.each) for item in found)
