"""Who wrote the article: from machine-readable data, or from marked or visible names."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.dates.years import year
from reader.extraction.metadata import json_ld, visible
from reader.extraction.metadata.agencies import wrote
from reader.extraction.metadata.author_links import linked_authors
from reader.extraction.metadata.beside_names import without_labels
from reader.extraction.metadata.companies import people_in
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.filed import filed
from reader.extraction.metadata.masthead import Masthead
from reader.extraction.metadata.name_parts import in_halves, unglued, without_notes
from reader.extraction.metadata.nobody import LINKS, NOBODY, NOBODY_SHOWN
from reader.extraction.metadata.parsely import writers
from reader.extraction.metadata.positions import is_agency, is_medium, person
from reader.extraction.metadata.signatures import signed
from reader.extraction.metadata.site_names import Names, flat
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.text import fold, line

_METAS = (
    "dc:creator", "dc.creator", "dcterms.creator", "dcterm:creator", "author", "parsely-author",
    "article:author", "article:author_name", "article_author", "sailthru.author", "byl", "byline",
)  # fmt: skip
_BY = expression(
    r"^\W*(?:(?:\w+ )?by(?::\s*|\s+)|(?:authors?|autor(?:in|es)?|auteurs?)(?::\s*|\s+)"
    r"|(?:autor(?:[/*:_]|\()in(?:nen)?\)?|(?:und )?interview|bericht|reportage)\s*:\s*"
    r"|(?:автор\w{0,2}|текст|作者|著者|撰文|记者|記者|लेखक|كتبت?|بقلم|מאת)\s*[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    {"and", "of", "i", "the", "for", "at", "und", "et", "y", "e", "&", "von", "van", "de", "der",
     "den", "da", "di", "del", "della", "dos", "du", "la", "le", "al", "el", "bin", "ter", "zu"}
)  # fmt: skip
_ADDRESS = expression(r"^(?:https?:)?//|@[\w-]+\.|^@")
_WEB = expression(r"\b(?:www\.|https?://)")
"""Where an address begins, perhaps after a name: "Ada Lind | www.quay.example"."""
_CONTACT = expression(r"(?<=[^\s<])\.?\s+<[^<>\s]{3,200}>$")
"""An address after a name: "Ada Lind <ada@quay.example>"."""
_LONGEST = 100
_FULL = 4
"""The most words of a name that is not marked as one."""
_CHARACTERS = 6
_WORDS = 6
"""The most words of an element marked as an author; a longer one is about the author."""


def byline(page: Declared, article: json_ld.Thing, names: Names, masthead: Masthead | None) -> str:
    """The authors, separated by commas; the site itself only if nobody else is named.

    Without `masthead`, only those in machine-readable data.
    """
    owner = flat(page.first("copyright", "dc.rights"))

    def is_site(name: str) -> bool:
        return names.names_site(name) or (bool(name) and flat(name) in owner)

    found = _named(page, article, names, masthead)
    return ", ".join(dict.fromkeys(person(name, is_site) for name in found))


def _named(
    page: Declared, article: json_ld.Thing, names: Names, masthead: Masthead | None
) -> list[str]:
    fallback: list[str] = []
    is_agencys = False
    for offered in _declared_names(page, article):
        authors = _people(offered)
        people = [name for name in authors if not names.is_of_site(name)]
        if not all(_is_publisher(page, name) for name in people):
            return _in_full(unglued(people, masthead), masthead)
        fallback, is_agencys = fallback or authors, is_agencys or bool(people)
    fallback = [name for name in _people(writers(page)) if not names.is_of_site(name)] or fallback
    if masthead is None:
        return fallback
    near = _near_title(page, names, masthead)
    if is_agencys and not wrote(masthead, near):
        return fallback
    # If the site names itself as the author, only a name near the title can override that.
    people = near or fallback or _shown(_marked_names(masthead.far_authors()))
    return people or linked_authors(page, masthead.document, names)


def _near_title(page: Declared, names: Names, masthead: Masthead) -> list[str]:
    """The names that are marked near the title, or shown there."""
    people = _shown(in_halves(masthead)) or _shown(_marked_names(masthead.authors()))
    if people:
        return people
    signers = _shown([signed(masthead, page.lang, names.is_of_site)])
    at_title = [name for name in signers if not names.is_of_site(name)]
    at_title = at_title or _shown([visible.byline(masthead)])
    return at_title or _shown([filed(masthead, page.lang).name])


def _is_publisher(page: Declared, name: str) -> bool:
    """Whether a name is that of an agency, or of a medium that owns the page."""
    owner = page.first("copyright", "dc.rights")
    return is_agency(name) or (is_medium(name) and flat(name) in flat(owner))


def _in_full(people: list[str], masthead: Masthead | None) -> list[str]:
    """The names, or instead of a first name alone that of the author marked near the title."""
    if masthead is None or len(people) > 1 or " " in people[0]:
        return people
    marked = _marked_names(masthead.authors())
    begins = f"{people[0]} "
    full = [name for name in marked if name.startswith(begins) and len(name.split()) <= _FULL]
    return full[:1] or people


def _declared_names(page: Declared, article: json_ld.Thing) -> Iterator[list[str]]:
    """The authors in machine-readable data, the most reliable first."""
    yield _described(page, article)
    for name in _METAS:
        if name in page.contents:
            yield [people for author in page.every(name) if (people := people_in(author))]
    yield [_turned(name) for name in page.every("citation_author")]
    if fold(page.first("twitter:label1")).strip(" :") in {"written by", "author", "by"}:
        yield [page.first("twitter:data1")]


def _turned(name: str) -> str:
    """A name given as "Last, First", as in libraries, with the first name first."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and ", " not in first else name


def _described(page: Declared, article: json_ld.Thing) -> list[str]:
    """The authors in the page's JSON-LD, which may be named elsewhere in it."""
    authors = article.get("author") or article.get("creator")
    if not authors:
        return []
    by_id = {
        str(thing["@id"]): thing for thing in page.things if "@id" in thing and "name" in thing
    }
    resolved = [
        by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else item
        for item in (authors if isinstance(authors, list) else [authors])
    ]
    return [line(unescape(name)) for name in json_ld.names(resolved)]


def _people(names: Iterable[str]) -> list[str]:
    """Names without "By", addresses, repetitions and words that are nobody's name."""
    bare = (without_labels(_without_address(unescape(name))) for name in names)
    unique = dict.fromkeys(
        _unquoted(_without_by(name).removesuffix(" /").strip(" ,|·•-–—")) for name in bare
    )
    return [
        name
        for name in unique
        if name
        and len(name) <= _LONGEST
        and not _ADDRESS.search(name)
        and not name.isdecimal()
        and fold(name).strip(":") not in NOBODY
    ]


def _shown(names: Iterable[str]) -> list[str]:
    """The same of names that the page shows, among which there may be links."""
    return [name for name in _people(names) if fold(name).strip(":") not in LINKS]


def _without_address(name: str) -> str:
    name = _CONTACT.sub("", name) if "<" in name else name
    web = _WEB.search(name) if "www." in name or "://" in name else None
    return name if web is None else name[: web.start()].rstrip(" |@(,-–—:")


def _unquoted(name: str) -> str:
    """A name without the marks around it of a text that was quoted twice for machines."""
    return name[1:-1].strip() if len(name) > 2 and name[0] == name[-1] == '"' else name


def _without_by(name: str) -> str:
    """A name without "By"; nearly all are, and the pattern takes 0.5 ms to compile."""
    plain = name.lower()
    is_led = "by" in plain or "aut" in plain or ":" in plain or not plain.isascii()
    return _BY.sub("", name) if is_led else name


def _marked_names(authors: list[Node]) -> list[str]:
    """The names in the first marked element that contains any.

    An author box has elements for the name, the profession and the biography: if some are marked as
    the name, only these count; otherwise those marked like the first one.
    """
    for node in authors:
        inside = [other for other in authors if node.holds(other)]
        innermost = [other for other in inside if not any(other.holds(more) for more in inside)]
        leaves = innermost or [other for other in authors if _are_alike(node, other)]
        name_nodes = [leaf for leaf in leaves if _is_of_name(leaf)] or leaves
        people = [
            name for leaf in name_nodes if _are_alike(leaf, name_nodes[0]) and (name := _name(leaf))
        ]
        people = people or [name for name in (_name(node), _introduced(node)) if name][:1]
        if people:
            return people
    return []


def _are_alike(node: Node, other: Node) -> bool:
    """Whether two elements are marked alike and in the same list."""
    if node is other:
        return True
    if node.tag != other.tag or node.get("class") != other.get("class"):
        return False
    above, beside = node.parent, other.parent
    if above is beside or above is None or beside is None:
        return above is beside
    one, another = above.parent, beside.parent
    if one is another or one is None or another is None:
        return one is another
    are_both = "author" in one.get("itemprop") and "author" in another.get("itemprop")
    return are_both and one.parent is another.parent


def _is_of_name(node: Node) -> bool:
    marks = f"{node.get('class')} {node.get('itemprop')}".lower()
    return "name" in marks or "author" in node.get("rel") or "fn" in marks.split()


def _name(node: Node) -> str:
    """The name in a marked element, "" if there is none."""
    after = visible.after_date(_called(node))
    text = visible.before_date(visible.OTHER_BY.sub("", _without_by(after)))
    if len(text.split()) > _WORDS:
        text = ", ".join(takewhile(_is_whole, text.split(", ")))
    words = text.split()
    if len(words) == 1 and _is_label(text, after):
        return ""
    if not words or len(text) > _LONGEST or not text[0].isalpha():
        return ""
    if visible.is_day(words[0]) or (len(words) == 1 and not _is_user(node, text)):
        return ""
    small = [word for word in words[1:] if word[0].islower() and word not in _PARTICLES]
    return "" if small or fold(text).strip(":") in NOBODY_SHOWN else text


def _is_label(word: str, text: str) -> bool:
    """Whether a word is a label: "Source: …", but not "Ada: 3 May 2024"."""
    return text.startswith(f"{word}:") and (not year(text) or visible.is_dated(text))


def _called(node: Node) -> str:
    """The text of an element, or of those with names alone in one that microdata or hCard mark as
    an author; in hCard there may be several, as WordPress has them.
    """
    if "author" in node.get("itemprop") or node.get("itemtype"):
        named = (inner for inner in _within(node) if inner.get("itemprop") == "name")
        return text_of(next(named, node))
    if "vcard" not in node.classes:
        return without_notes(node)
    inner = [*_within(node)]
    firms = [text_of(within) for within in inner if "org" in within.classes]
    full = [text_of(within) for within in inner if "fn" in within.classes]
    if len(full) == 1 and " " not in full[0]:  # "Quay" before the parts of the author's name
        full = [text_of(within) for within in inner if "n" in within.classes] or full
    people = dict.fromkeys(name for name in full if name not in firms)
    return ", ".join(people) or text_of(node).removesuffix("".join(firms[-1:])).rstrip()


def _within(node: Node) -> Iterator[Node]:
    pending = [*node.elements()]
    for inner in pending:
        yield inner
        pending.extend(inner.elements())


def _introduced(node: Node) -> str:
    """The name above a text about its owner: "Runa Feld", and then "Runa Feld keeps …"."""
    words = text_of(node).split(maxsplit=2 * _FULL + 1)
    for count in range(2, _FULL + 1):
        name, after = words[:count], words[2 * count : 2 * count + 1]
        goes_on = any(word[0].islower() for word in after)
        if goes_on and name == words[count : 2 * count] and all(word[0].isupper() for word in name):
            return " ".join(name)
    return ""


def _is_whole(part: str) -> bool:
    """Whether part of a list of names is one name or two, rather than somebody's profession."""
    words = part.split()
    return 2 <= len(words) <= _WORDS and not {"at", "of", "for", "the"}.intersection(words)


def _is_user(node: Node, text: str) -> bool:
    """Whether a single word is a name: a lower-case one is, where only a name is expected."""
    if text[0].isupper() or _is_of_name(node) or node.get("itemprop"):
        return True
    # Names in Chinese, Japanese and Korean are one word, of two to six characters.
    return 2 <= len(text) <= _CHARACTERS and not text.isascii() and not text[0].islower()
