"""MediaWiki's talk pages: a comment is signed at its end, and answers are set in as lists.

No real page was available: built from the public source of DiscussionTools, which marks where each
comment starts on the wikis of Wikimedia. The id of a mark holds the author, the minute, and those
of the comment it answers, so that an answer which was set back to the margin still has its parent.
Elsewhere the signatures are read: the last link to a user, and a date with its zone.
"""

from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site

_MINUTE = r"\d{4}-?\d\d-?\d\dT?\d\d:?\d\d:?\d\d(?:\.\d+Z)?"
_AUTHOR = inside("id", rf"c-(.+?)-{_MINUTE}(?:-.*)?")
_MARKED = "[data-mw-comment-start][id^='c-']"
_BLOCKS = ("p", "dd", "li", "div")
_LATER = ("p", "dd", "ul", "ol", "pre", "blockquote")
"""Elements in which a comment may continue after the one it starts in."""


def _author(node: Node) -> str:
    return _AUTHOR(node).replace("_", " ")


_USERS = ("User", "Benutzer", "Utilisateur", "Utilisatrice", "Usuari", "Usuário", "Utente",
    "Gebruiker", "Overleg gebruiker", "Wikipedyst", "Dyskusja wikipedyst", "Användar", "Bruker",
    "Bruger", "Käyttäjä", "Uživatel", "Kullanıcı", "Участни", "Обсуждение участни",
    "Discussion util", "Discussioni utente", "Користувач", "利用者", "用户", "사용자")  # fmt: skip
"""The beginnings of titles of links to users: "User:Ada", "User talk:Ada"."""
_LISTS = frozenset({"dl", "ul", "ol"})
_SIGNED_AT = expression(
    r"\d{1,2}[:.]\d\d,? (?:am |pm )?[^()]{6,30}?\d{4} \([A-Z]{2,5}\)"
    r"|\d{1,2}\.? ?[^\W\d]+\.? \d{4}[^()\d]{1,8}\d{1,2}[:.]\d\d \([A-Z]{2,5}\)"
    r"|\d{4}年\d{1,2}月\d{1,2}日[^\d]{0,8}\d{1,2}:\d\d \([A-Z]{2,5}\)"
)


def _own_content(item: Node) -> Iterator[Node | str]:
    """The content of an item without the lists in it, which hold the answers."""
    pending: list[Node | str] = [item]
    while pending:
        node = pending.pop()
        yield node
        if isinstance(node, Node) and node.tag not in _LISTS:
            pending.extend(reversed(node.children))


def _signer(item: Node) -> str:
    """The last user linked before a date: those before are merely mentioned."""
    user = ""
    if not _signed_at(item):
        return user
    for node in _own_content(item):
        if isinstance(node, Node) and node.tag == "a" and node.get("title").startswith(_USERS):
            user = node.get("title")
    return user.partition(":")[2].partition(" (")[0].partition("/")[0]


def _signed_at(item: Node) -> str:
    text = " ".join(part for part in _own_content(item) if isinstance(part, str))
    return next(
        (match[0] for match in reversed([*_SIGNED_AT.finditer(" ".join(text.split()))])), ""
    )


def _lists_around(node: Node) -> int:
    depth, up = 0, node.parent
    while up is not None and "mw-parser-output" not in up.classes:
        depth += up.tag in _LISTS
        up = up.parent
    return depth


_TALK = ".ns-talk .mw-parser-output"
_LINK = ", ".join(f"a[title^='{user}']" for user in _USERS)
_SIGNED = Rules(
    item=", ".join(
        f"{_TALK} {tag}:has(> :is({_LINK})), "
        f"{_TALK} {tag}:has(> :is(small, span, b, i, font, sup, sub) :is({_LINK}))"
        for tag in ("p", "dd", "li")
    ),
    with_before=f"{_TALK} p",
    id=lambda _: "",
    depth=_lists_around,
    apart=f"{_TALK} h2",
    author_by=_signer,
    published_by=_signed_at,
    body="",
    signed_below=True,
    drop=(".mw-editsection",),
)

_BETWEEN_MARKS = Rules(
    item=", ".join(f"{tag}:has(> {_MARKED})" for tag in _BLOCKS),
    with_next=", ".join(f"{tag}:not(:has([data-mw-comment-start]))" for tag in _LATER),
    id=inside("id", rf"(c-.+?-{_MINUTE}(?:-.*)?)"),
    name=inside("id", rf"c-(.+?-{_MINUTE})(?:-.*)?"),
    parent=inside("id", rf"c-.+?-{_MINUTE}-(.+?-{_MINUTE})(?:-\d+)?"),
    author_by=_author,
    published=(".ext-discussiontools-init-timestamplink", f"{_MARKED}@id"),
    published_in=rf"^(?:c-.+?-)?({_MINUTE}|[^c].*)",
    body="",
    signed_below=True,
    drop=(".ext-discussiontools-init-replylink-buttons", ".ext-discussiontools-init-timestamplink"),
)

SITE = Site(
    name="mediawiki",
    marks=(_MARKED, f"{_TALK} dd", f"{_TALK} li"),
    rules=(_BETWEEN_MARKS, _SIGNED),
    section=(".mw-heading:has([data-mw-thread-id^='h-'])", "h2[data-mw-thread-id^='h-']"),
)  # fmt: skip
