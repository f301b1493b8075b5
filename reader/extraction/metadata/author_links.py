"""Recognises links to all that somebody wrote, by their address or by their label."""

import re
from urllib.parse import unquote

from reader.expressions import expression
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.nobody import NOBODY_SHOWN
from reader.extraction.metadata.positions import is_agency, is_medium
from reader.extraction.metadata.site_names import Names
from reader.html.blocks import text_of
from reader.html.links import absolute, domain_of, split_address
from reader.html.tree import Document, Node
from reader.text import alphanumerics, fold, line

_PAGE = expression(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|people|contributors?|writers?|by|byline|columnists?"
    r"|redakteure?|reporters?|journalists?|profiles?|staff|team)/[^/]"
)
"""The rest of the address of an author's page."""
_POSTS = expression(
    r"(?:[\w']+ ){0,4}(?:posts?|articles|stories|entries|essays|beiträge|artikel|texte|artículos"
    r"|entradas|articoli|berichten|artigos) (?:written )?(?:by|from|von|par|de|di|van|por) ",
    re.IGNORECASE,
)
"""What the label of a link to somebody's posts says before the name."""
_LONGEST = 200


def is_of_author(path: str) -> bool:
    """Whether a path, in lower case, is that of an author's page."""
    return _PAGE.search(path) is not None


def tells_whose(label: str, name: str) -> bool:
    """Whether the label of a link says that it leads to what `name` wrote: "All posts from Ada
    Lind". A category has "in" before its name.
    """
    label = line(label) if len(label) <= _LONGEST else ""
    if not name or label == name or not label.endswith(name):
        return False
    return _POSTS.fullmatch(label.removesuffix(name)) is not None


_FULL, _MOST = 5, 10
"""The most words of a name, and the most addresses of authors that are looked for."""
_NAME = expression(
    r"[^\W\d_a-z][\w'’.-]+(?: (?:[^\W\d_a-z][\w'’.-]*|d[aei]l?|v[ao]n|de[rn]?|la|le)){1,4}"
)
_SOURCE = "/source/"
"""What else comes before an author in the address of a page for one."""
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "ı": "i"})
"""How addresses spell letters that are no others with a sign: "/author/lukasz-lind"."""
_SHORT = 4
"""The fewest letters of a name in an address: initials are those of several."""
_NOBODYS = frozenset({
    "about", "account", "admin", "agency", "all", "alle", "archive", "article", "articles",
    "artikel", "author", "authors", "autor", "autoren", "auteur", "auteurs", "beiträge", "bio",
    "biography", "blog", "board", "brand", "bureau", "collective", "community", "company",
    "contact", "content", "contributor", "contributors", "correspondent", "department", "desk",
    "editor", "editorial", "editors", "equipe", "equipo", "feed", "follow", "group", "guest",
    "home", "kontakt", "letters", "licence", "mehr", "member", "members", "more", "network",
    "newsroom", "our", "page", "partner", "partners", "people", "posts", "profil", "profile",
    "read", "reader", "readers", "redacción", "redactie", "redaktion", "redaktor", "redazione",
    "release", "releases", "reporter", "reporters", "reports", "rédaction", "see", "service",
    "services", "sponsored", "staff", "stories", "studio", "submissions", "team", "the", "uns",
    "unser", "us", "user", "view", "website", "wire", "writer", "writers", "über",
})  # fmt: skip
"""Words of labels and of groups, which no name of a person has."""
_FOLDED = frozenset(map(fold, _NOBODYS))
_AROUND = frozenset({"header", "footer", "aside"})
_TEXTS = frozenset({"article", "main"})


def linked_authors(page: Declared, document: Document, site: Names) -> list[str]:
    """The names that links have to the addresses which a page declares to be its authors', as Open
    Graph asks for (`article:author` is the address of a profile).

    A label such as "View Profile" is no name: the address must be spelt as the name is, below what
    the pages of authors are. If links to an address have several names, it is a page of many. An
    address at a network is often that of the paper, to be followed there.
    """
    declared = (absolute(page.url, name) for name in page.every("article:author")[:_MOST])
    wanted = dict.fromkeys(
        address
        for address in declared
        if "/" in address and _is_here(address, page.url) and _is_of_one(address)
    )
    if not wanted:
        return []
    names: dict[str, set[str]] = {address: set() for address in wanted}
    for link in document.tagged("a"):
        address = absolute(document.base, link.get("href"))
        if address in names and link.end - link.order <= _FULL:
            text = text_of(link)
            names[address] |= {text} if _NAME.fullmatch(text) and not _is_around(link) else set()
    return [
        name
        for address, several in names.items()
        if len(several) == 1 and _is_spelt(name := next(iter(several)), address)
        if not site.names_site(name) and not _is_nobodys(name)
    ]


def _is_of_one(address: str) -> bool:
    path = split_address(address).path.lower()
    return is_of_author(path) or _SOURCE in path


def _is_spelt(name: str, address: str) -> bool:
    """Whether the last part of an address has the words of a name, perhaps without initials, in
    any order, or without signs between them: "ada-lind", "lind_ada-12.html", "adalind".
    """
    last = unquote(split_address(address).path).rstrip("/").rpartition("/")[2]
    said = alphanumerics(fold(re.sub(r"\.\w{2,5}$", "", last)).replace("_", " "))
    spelt = [word for word in said if not word.isdecimal()]
    words = alphanumerics(fold(name).translate(_PLAIN))
    full = [word for word in words if len(word) > 1]
    whole = "".join(spelt)
    if len(whole) < _SHORT:
        return False
    return whole in ("".join(words), "".join(full)) or sorted(spelt) in (
        sorted(words),
        sorted(full),
    )


def _is_nobodys(name: str) -> bool:
    """Whether what an address is called after is a label, a medium or a group."""
    said = fold(name)
    if said in NOBODY_SHOWN or is_agency(name) or is_medium(name):
        return True
    return any(word in _FOLDED for word in alphanumerics(said))


def _is_around(link: Node) -> bool:
    """Whether a link is in what is around the texts of all pages, or in a menu. The head of a text
    names its author.
    """
    above = link.parent
    around = False
    while above is not None and above.tag not in _TEXTS:
        if above.tag == "nav":
            return True
        around = around or above.tag in _AROUND
        above = above.parent
    return around and above is None


def _is_here(address: str, url: str) -> bool:
    """Whether an address is of the site of a page, and not its front page."""
    there, here = split_address(address), split_address(url)
    if not there.hostname or not here.hostname or len(there.path) < _FULL:
        return False
    return domain_of(address) == domain_of(url)
