"""Recognises what keeps the text from the reader, and names it with a remedy."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from reader.expressions import expression
from reader.extraction.article import walls
from reader.extraction.article.forms import has_own_form, is_form
from reader.extraction.article.pages_of_text import GOES_ON, next_page
from reader.extraction.article.script_redirects import script_target
from reader.extraction.metadata.meta import Meta
from reader.extraction.sentence import Sentence
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import line, words

PAYWALL = (
    "The site keeps this article for subscribers or members: what is here may be only its "
    "beginning. A copy saved from a browser that is signed in has the rest."
)
SHELL = (
    "This page is drawn by a script, which is not run here. "
    "A copy saved from a browser (Save as, complete) has the text."
)
BROUGHT = (
    "This page is drawn by a script, which is not run here: "
    "its text is read from the data that comes with the page."
)
STATED = (
    "The page shows hardly any text: this is read from the description that it gives to machines."
)
SUMMARY = "What is shown is the summary, or the beginning, that the page gives to machines."
CONSENT = (
    "The site shows a request for consent instead of the text. "
    "A copy saved from a browser, after answering it, has the text."
)
ROBOT = (
    "The site checks whether a person is reading, or refuses to answer, and shows no text. "
    "If the page opens in a browser, a copy saved from there has it."
)
LOGIN = (
    "The site asks for a login, and shows nothing else. "
    "A copy saved from a browser that is signed in has the text."
)
FORM = "All that this page has is a form to fill in, which is not shown here."
REFUSAL = (
    "The server refused to show this page, or did not find it: what it sent is not an article. "
    "The address may be an old one, or may open in a browser."
)
LEADS_ON = Sentence("A script on it leads on to {}, and no script is run here.")
NO_TEXT = frozenset({SHELL, CONSENT, ROBOT, REFUSAL, FORM})
"""Obstacles that replace the whole text, and not only its end."""
UNTOLD = NO_TEXT | {PAYWALL, LOGIN, BROUGHT, SUMMARY}
"""What is not so where a page tells machines all of its subject."""
_CHALLENGE = 120
"""The most words of a page that checks for a human visitor."""
_STUB = 350
"""A subscribers' article with more words than this is probably complete."""
LITTLE = 60
"""With fewer words, a page may be an empty shell."""
BEGINNING = 150
"""The beginning of a text has fewer, with what a site says of signing up and of its comments."""
WALL = 260
"""The most words of a consent wall."""
_ASKED = 3
"""How often a consent wall names its subject at least."""
_WAITING = 3
"""Words in the root of an application before its script has run: "Loading"."""
_LEADING = 8
"""The most words of a page that only leads on: "Redirecting to …"."""
_PRESSED = ("button", "a", "input")
_CONSENT_PARTS = ("consent", "cookie", "gdpr", "cmp-", "privacy")
"""What boxes that ask for consent are called."""
_LONG = 8000
"""A text of this many characters, in any script, is no obstacle, and its words are not counted."""
_ROOTS = frozenset(
    {"root", "app", "__next", "__nuxt", "___gatsby", "svelte", "react-root", "main-app"}
)
_WALLED = expression(
    r"pay-?wall|reg-?wall|subscriber-?only|premium-?(?:wall|barrier)|piano-", re.IGNORECASE
)
_WALLED_PARTS = ("wall", "subscriber", "barrier", "piano-")
"""One of these is in everything the pattern finds."""
_DRAWN = expression(r"Discourse \d|Flarum|Gatsby \d|Next\.js|Nuxt|Angular|Ember", re.IGNORECASE)
"""Generators of pages drawn by a script, as they name themselves (`<meta name=generator>`)."""
_STATUS = expression(
    r"(?:error:?\s*|http\s*(?:error\s*)?)?(?:[45]\d\d\b\W*)?"
    r"(?:bad request|unauthorized|payment required|(?:access )?forbidden|(?:page |file )?not found"
    r"|method not allowed|request time-?out|gone|too many requests|unavailable for legal reasons"
    r"|internal server error|not implemented|bad gateway|service (?:temporarily )?unavailable"
    r"|gateway time-?out|(?:origin|web server) is (?:down|unreachable)|an error occurred\.?)"
    r"(?:\W*[45]\d\d)?\W*|(?:error:?\s*|http\s*(?:error\s*)?)?[45]\d\d(?:\s*error)?\W*",
    re.IGNORECASE,
)
"""A title that is nothing but an HTTP status."""
_NUMBER = expression(r"(?<!\d)[45]\d\d(?!\d)")


def obstacles(
    document: Document, facts: Meta, text: str, *, is_menu: bool = False
) -> Iterator[str]:
    """A sentence for each obstacle between the reader and the text.

    `is_menu` says that the text consists of links only.
    """
    count = _words(text) if len(text) < _LONG else _STUB
    if count < LITTLE and is_refusal(document, facts, text):
        yield REFUSAL
    elif count <= _LEADING and (target := script_target(document)):
        yield LEADS_ON(target)
    elif is_menu and count < LITTLE and _asks_for_scripts(document):
        yield SHELL
    elif is_consent_wall(text) or (not text and _asks_for_consent(document)):
        yield CONSENT
    elif count < _CHALLENGE and _doubts(document, facts, text):
        yield ROBOT
    elif count < LITTLE and _is_shell(document, text):
        yield SHELL
    elif count < LITTLE and (asked := _asks_for_fields(document, text)):
        yield asked
    elif count < _STUB and (facts.paid or (count < _STUB // 2 and _has_wall(document, text))):
        yield PAYWALL
    following = next_page(document, text)
    if following:
        yield GOES_ON(following)


_words = lru_cache(2)(words)
"""Asked three times about the text of one page."""


def is_refusal(document: Document, facts: Meta, text: str) -> bool:
    """Whether a page is a server's refusal: it shows a status number and the server's name."""
    title = facts.title or text.partition("\n")[0]
    if not _STATUS.fullmatch(title.strip()):
        return False
    around = text_of(document.body)
    called = " ".join(
        child
        for node in document.tagged("title")
        for child in node.children
        if isinstance(child, str)
    )
    # A poem may be called "Gone": a server gives its status number.
    return words(around) < LITTLE and _NUMBER.search(f"{called}\n{around}") is not None


def is_consent_wall(text: str) -> bool:
    """Whether a text asks for consent and nothing else."""
    count = _words(text) if len(text) < _LONG else 0
    if not 0 < count <= WALL:
        return False
    return walls.asks_for_consent(text, max(_ASKED, count // 25))


def _asks_for_fields(document: Document, text: str) -> str:
    return LOGIN if _asks_for_login(document) else FORM if is_form(document, text) else ""


def _asks_for_login(document: Document) -> bool:
    """Whether a page has a field for a password, and hardly any words of menus and text."""
    has_field = any(
        str(field.get("type")).casefold() == "password" for field in document.tagged("input")
    )
    return has_field and words(text_of(document.body)) < LITTLE


def _asks_for_consent(document: Document) -> bool:
    """Whether all that a page without a text shows is a question for consent, in however few words.
    The foot of a page that a script draws has a privacy policy and cookie settings too, but
    nothing to accept.
    """
    around = text_of(document.body)
    if is_consent_wall(around):
        return True
    if words(around) > LITTLE or _is_drawn(document, around):
        return False
    is_about_consent = walls.PRIVACY.are_in(around) or any(
        part in document.mark_text for part in _CONSENT_PARTS
    )
    return is_about_consent and any(
        walls.ACCEPTS.are_in(f"{_caption(document, node)} {node.get('value')}")
        for tag in _PRESSED
        for node in document.tagged(tag)
    )


def _caption(document: Document, node: Node) -> str:
    """What stands on a button, which is no text of the page."""
    return " ".join(
        child
        for part in document.nodes[node.order : node.end]
        for child in part.children
        if isinstance(child, str)
    )


def may_withhold(document: Document, text: str) -> bool:
    """Whether a page with the text `text`, of more than `LITTLE` words, may be a wall or a shell.

    Whether it is one depends on its article, which need not be found where this says no.
    """
    return (
        walls.PRIVACY.often_in(text, _ASKED)
        or walls.NEEDS_SCRIPT.are_in(text)
        or any(node.get("id") in _ROOTS for node in document.bearing("id"))
        or bool(document.tagged("app-root"))
        or any(walls.NEEDS_SCRIPT.are_in(text_of(node)) for node in document.tagged("noscript"))
    )


def _is_shell(document: Document, text: str) -> bool:
    is_shell = _wants_scripts(document, text) or (not text and _loads_scripts(document))
    return _has_empty_root(document) or (is_shell and not has_own_form(document))


def _is_drawn(document: Document, text: str) -> bool:
    """Whether a page says that a script draws it, in words or by an empty root."""
    return _wants_scripts(document, text) or _has_empty_root(document)


def _wants_scripts(document: Document, text: str) -> bool:
    return walls.NEEDS_SCRIPT.are_in(text) or any(
        document.body.holds(node) and walls.NEEDS_SCRIPT.are_in(text_of(node))
        for node in document.tagged("noscript")
    )


def _has_empty_root(document: Document) -> bool:
    roots = [node for node in document.bearing("id") if node.get("id") in _ROOTS]
    roots += document.tagged("app-root")
    return any(document.body.holds(node) and words(text_of(node)) <= _WAITING for node in roots)


def _loads_scripts(document: Document) -> bool:
    """Whether a page has scripts, or preloads them: copies often keep only the preloading."""
    return bool(document.tagged("script")) or _asks_for_scripts(document)


def _asks_for_scripts(document: Document) -> bool:
    """Whether a page names the scripts that would draw it, or the framework they were made with."""
    return any(
        node.get("rel") == "modulepreload" or node.get("as") == "script"
        for node in document.tagged("link")
    ) or any(_DRAWN.match(node.get("content")) for node in document.tagged("meta"))


def _doubts(document: Document, facts: Meta, text: str) -> bool:
    """Whether a page doubts that its visitor is human, and not only a form that it shows."""
    called = [facts.title, *map(text_of, document.tagged("h1")[:1])]
    if walls.DOUBTS.are_in("\n".join(called)):
        return True
    return walls.DOUBTS.are_in(text or text_of(document.body)) and not has_own_form(document)


def _has_wall(document: Document, text: str) -> bool:
    """Whether a page cuts off a short text, by its classes or in words."""
    if walls.SUBSCRIBE.are_in(text) or (not _is_long(document) and _says_wall(document)):
        return True
    if not any(part in document.mark_text for part in _WALLED_PARTS):
        return False
    return any(
        _WALLED.search(node.get("class")) or _WALLED.search(node.get("id"))
        for node in (*document.called(*_WALLED_PARTS), *document.bearing("id"))
        if node.tag in ("div", "section", "aside") and document.body.holds(node)
    )


def _says_wall(document: Document) -> bool:
    around = text_of(document.body)
    return len(around) < _LONG and walls.SUBSCRIBE.are_in(around)


def _is_long(document: Document) -> bool:
    """Whether a page certainly shows a long text: putting all of it together takes far longer."""
    texts = [text for _, block, _, text in document.seen.texts if block >= 0]
    if sum(map(len, texts)) <= 2 * _LONG:
        return False  # on one line none is longer
    return any(size > 2 * _LONG for size in accumulate(len(line(text)) for text in texts))
