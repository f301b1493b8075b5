"""Comments on other stories: the data of a page often holds the stories it links to as well."""

from collections.abc import Callable, Iterable

from reader.expressions import expression
from reader.extraction.data.paths import Value, first
from reader.extraction.data.references import HOLDERS
from reader.text import alphanumerics, fold

_MOST = 200_000
_TITLES = ("title", "headline", "title.rendered", "headline.basic")
_ADDRESSES = ("slug", "url", "href", "link", "permalink", "path", "uri", "canonical_url")
_NUMBERS = ("id", "_id", "databaseId", "ID")
_SHORTEST = 3
"""Characters of an id that is taken for the story's own where it is a part of the address."""
_WORD = 4
"""Characters of the words by which titles are compared; shorter ones count where all are."""
_PARTS = expression(r"[^/?#&=]+")


class OwnStory:
    """The story of a page, known by the titles the page shows and by its address."""

    def __init__(self, titles: Iterable[str], url: str) -> None:
        self._titles = [words for title in titles if (words := _words(title))]
        self._parts = {part.partition(".")[0] for part in _PARTS.findall(fold(url))}

    def is_other(self, item: dict[str, object]) -> bool:
        """Whether an object is a story, with a title and an address or id, but not this one."""
        title = next((title for name in _TITLES if isinstance(title := first(item, name), str)), "")
        words = _words(title)
        if (
            not words
            or not self._titles
            or any(_are_alike(words, title_words) for title_words in self._titles)
        ):
            return False
        addresses = [_last_part(item.get(name)) for name in _ADDRESSES]
        values = [item.get(name) for name in _NUMBERS]
        numbers = [str(value) for value in values if value and isinstance(value, str | int)]
        identifiers = [
            *filter(None, addresses),
            *(number for number in numbers if len(number) >= _SHORTEST),
        ]
        return any((*addresses, *numbers)) and self._parts.isdisjoint(map(fold, identifiers))


def without_others(value: Value, called: Callable[[str], bool], own_story: OwnStory) -> Value:
    """Remove from each other story in `value` the lists and objects for whose name `called` is
    true.

    Changes `value` in place and returns it.
    """
    waiting = [value]
    seen: set[int] = set()  # a value put together from references may hold itself
    while waiting and len(seen) < _MOST:
        item = waiting.pop()
        if not isinstance(item, HOLDERS) or id(item) in seen:
            continue
        seen.add(id(item))
        if isinstance(item, list):
            waiting += item
            continue
        names = [name for name, inner in item.items() if isinstance(inner, HOLDERS)]
        talk = [*filter(called, names)]
        if talk and own_story.is_other(item):
            for name in talk:
                del item[name]
        # Comments may have titles too, so nothing inside them is judged.
        waiting += [item[name] for name in names if name not in talk]
    return value


def _words(title: str) -> frozenset[str]:
    words = alphanumerics(fold(title))
    return frozenset([word for word in words if len(word) >= _WORD] or words)


def _are_alike(words: frozenset[str], other_words: frozenset[str]) -> bool:
    """Whether half the words of the shorter title are in the other, as headlines are reworded."""
    return len(words & other_words) * 2 >= min(len(words), len(other_words))


def _last_part(address: object) -> str:
    parts = _PARTS.findall(address) if isinstance(address, str) else ()
    return parts[-1].partition(".")[0] if parts else ""  # "ferry.html"
