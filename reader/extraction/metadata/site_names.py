"""The names of a site, worked out from the titles of its pages."""

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.expressions import expression
from reader.html.links import split_address
from reader.text import alphanumerics, fold
from reader.text.addresses import registered_domain

SEPARATORS = expression(
    r"\s+[|\-–—·•»:/]+\s+|\s*\|\s*|(?<=[\u3040-\u9fff\uac00-\ud7af\uff00-\uff5e])_(?=[\u3040-\u9fff\uac00-\ud7af])"
)
"""Separators between a title and the name of its site: between Chinese words also an underscore."""
_LED = expression(r"\s[:/»]+\s")
"""Separators that lead from the general to the particular; the others lead away from it."""
_EDGES = " |-–—·•»:/_"
_VERSION = expression(r"\s+v?\d+(?:\.\d+)+$")
_KEPT = expression(r"/https?:/{1,2}([\w.-]+)")
"""The original address within an archive's address."""
_MORE = 3
"""Words a site may add to its name: "Quay Times: news", "Quay Times of Senn"."""
_NAMED = 4
"""The most words that a host is one word of: "quaytimes.example" of "Quay Times"."""
_NAME = 40
"""A longer heading is not a name, even if it ends the titles of the page."""
_SURE = 8
"""The letters of a name that counts even if the heading continues after it."""
_FILED = 3
"""The parts of a title with its section before it and the site after it, and the fewest words of
the title itself."""
_ENDS = 4
"""How many names are cut from one title at most."""
_TITLE, _HEADINGS = 500, 50
"""The most characters of a title, and headings, that are examined: longer ones are made to cost
time."""
_PUBLIC = frozenset({"www", "com", "org", "net", "co", "edu", "gov", "blog", "news", "info", "the"})
"""Parts of a host that do not name it."""
_PARTS = frozenset({
    "about", "archive", "archives", "article", "articles", "beta", "blog", "blogs", "business",
    "careers", "community", "connect", "developer", "developers", "docs", "edition", "forum",
    "forums", "games", "health", "help", "home", "learn", "life", "local", "magazine", "media",
    "mobile", "money", "news", "online", "press", "research", "science", "shop", "sport", "sports",
    "store", "support", "tech", "technology", "travel", "video", "web", "wiki", "www2",
})  # fmt: skip
"""Labels below a domain that name a part of its owner's site."""
_SHORT = 3
"""The characters of other such labels, for a language, a country, a device."""
_NONE = "\0"
"""What no part of a title is called."""


def flat(text: str) -> str:
    """Letters and digits only, for names that are written in several ways."""
    return "".join(alphanumerics(fold(text)))


def _named(parts: list[str]) -> list[str]:
    """The parts of a title without a date or a number before it."""
    first = next((at for at, part in enumerate(parts) if any(map(str.isalpha, part))), 0)
    return parts[first:]


def _host(url: str) -> str:
    """The host of a page, or of the original of an archived page."""
    parts = split_address(url)
    archived = _KEPT.search(parts.path) if "archive" in parts.netloc else None
    return ((archived[1] if archived else parts.hostname) or "").removeprefix("www.")


def _domain(host: str) -> str:
    """The label of a host that somebody chose: "quay" of "news.quay.co.uk"."""
    return registered_domain(host).partition(".")[0]


def _is_guest(host: str) -> bool:
    """Whether somebody else than the owner of a domain may have chosen the labels below it:
    "adalind" of "adalind.wordpress.com", but not "sports" of "sports.quay.com".
    """
    below = host.rpartition(f"{_domain(host)}.")[0].split(".")
    return any(len(label) > _SHORT and label not in _PARTS for label in below)


def _is_filed(parts: list[str]) -> bool:
    """Whether a title stands between what it is filed under and the site: "Opinion | Leave the
    marsh alone | The Quay Times".
    """
    if len(parts) != _FILED:
        return False
    before, title, after = (len(part.split()) for part in parts)
    return before == 1 and title >= _FILED and title >= after


def _length(text: str) -> int:
    """The words of a title, of which two or three characters of Chinese are one."""
    wide = 0 if text.isascii() else sum("\u3041" <= sign <= "\u9fff" for sign in text)
    return len(text.split()) + wide // 3


class Names:
    """The names of the site: from its metadata, its host, the ends of its titles, its h1."""

    def __init__(
        self, url: str, site: str, titles: Sequence[str], headings: Iterable[str] = ()
    ) -> None:
        self.url = url
        self.site = flat(site)
        host = _host(url)
        self.host = flat(host)
        self.labels = {flat(label) for label in host.split(".")} - _PUBLIC
        self.domain = flat(_domain(host)) or _NONE
        self.is_guest = _is_guest(host)
        self.headed: set[str] = set()
        heads = [flat(text) for text in islice(headings, _HEADINGS)]
        self.shown = frozenset(heads)
        parts = [_named(SEPARATORS.split(text[:_TITLE])) for text in titles]
        self.first = {flat(part[0]) for part in parts}
        # If the site comes first in a title, the rest is not a name.
        named = [
            part for part in parts if not self.names_site(part[0]) or self.names_site(part[-1])
        ]
        self.later = {flat(text) for part in named for text in part[1:]} - self.first
        self.later -= {flat(part[1]) for part in parts if _is_filed(part)}
        # "Quay 1.2" ends the titles of a manual, and "Quay" is its name.
        self.later |= {
            flat(_VERSION.sub("", part[-1])) for part in named if part[-1][-1:].isdigit()
        } - self.first
        begun = [
            name
            for name in self.later
            if len(name) >= _SURE and not any(text.startswith(name) for text in self.first)
        ]
        headed = self.later.intersection(heads)
        headed |= {name for name in begun if any(head.startswith(name) for head in heads)}
        # "Petition : Save the lamps of the old pier": a long heading after a colon is the title.
        led = {flat(part) for text in titles for part in _LED.split(text[:_TITLE])[1:]}
        self.headed = {name for name in headed if len(name) <= _NAME or name not in led}

    def is_name(self, heading: str) -> bool:
        """Whether a heading only names the site or its section."""
        folded = flat(heading)
        if not folded or folded == self.site:
            return True
        if folded in self.first:
            return False
        if folded in self.host or (folded in self.later and len(folded) <= _NAME):
            return True
        return any(folded.startswith(name) for name in self.headed if len(name) >= _SURE)

    def is_of_site(self, name: str) -> bool:
        """Whether a name is that of the site rather than of a person writing there."""
        folded = flat(name)
        return folded in (self.site, self.host) or folded in self.labels

    def names_site(self, part: str) -> bool:
        """Whether a part of a title names the site, perhaps with a word or two after it."""
        folded = flat(part)
        if len(folded) < 3:
            return False
        if folded in self.host or folded in self.headed or (self.site and folded in self.site):
            return True
        words = alphanumerics(fold(part))
        if self.site and folded.startswith(self.site) and len(words) <= self._count() + _MORE:
            return True
        for count in range(1, _NAMED + 1):
            label = "".join(words[:count])
            if label in self.labels and len(label) > 3 and len(words) <= count + _MORE:
                return True
        return False

    def in_title(self, title: str, name: str) -> str:
        """The part before or after the `name` of a page in its title that the domain is called
        after: "NYTimes.com", "The Times-Tribune"; "" for none, as of a guest of a host.
        """
        if self.is_guest:
            return ""
        parts = SEPARATORS.split(title[:_TITLE])
        for part in (parts[-1], parts[0]):
            folded = flat(part)
            is_called = self.domain in folded and folded in self.host
            if is_called or (len(folded) > _MORE and f"the{folded}" == self.domain):
                if part is parts[0] and self._is_subject(folded, parts):
                    return ""
                return "" if folded == flat(name) else part.strip()
        return ""

    @staticmethod
    def _is_subject(name: str, parts: list[str]) -> bool:
        """Whether a name before a title is rather what it is about: a word of the title, or what it
        is filed under before the site's name.
        """
        said = {flat(word) for part in parts[1:] for word in part.split()}
        return name in said or _is_filed(parts)

    def _count(self) -> int:
        return 1 + len(self.site) // 8

    def cut(self, text: str) -> str:
        """A title without the site's names at its ends."""
        for _ in range(_ENDS):
            parts = SEPARATORS.split(text)
            if len(parts) < 2:
                break
            if self.names_site(parts[-1]):
                text = text[: text.rfind(parts[-1])].strip(_EDGES)
            elif self.names_site(parts[0]) and not self._is_about_site(parts):
                text = text[len(parts[0]) :].strip(_EDGES)
            else:
                break
        return text

    def _is_about_site(self, parts: list[str]) -> bool:
        """Whether the first part of a title only begins with the site's name, and has more words
        than the rest, which no heading says: "Quay Times wins a prize - Press office".
        """
        first, rest = flat(parts[0]), parts[1:]
        if first in self.host or first in self.headed or first == self.site:
            return False
        return _length(parts[0]) > sum(map(_length, rest)) and flat("".join(rest)) not in self.shown

    def cut_short(self, text: str) -> str:
        """The same, and without a short last part, which is usually a name."""
        cut = self.cut(text)
        parts = SEPARATORS.split(cut)
        if cut != text or len(parts) < 2:
            return cut
        shortened = text[: text.rfind(parts[-1])].strip(_EDGES)
        few = _length(parts[-1])
        return shortened if few <= 4 and _length(shortened) >= max(3, few + 1) else text

    def variants(self, text: str) -> list[str]:
        """A title without the site's name, and unchanged."""
        return list(dict.fromkeys(part.strip(_EDGES) for part in (self.cut(text), text)))
