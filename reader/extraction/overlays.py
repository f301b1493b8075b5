"""What the scripts of other firms draw over a page, and a browser saves with it: dialogs that ask
for consent, chat windows, prompts, bars of translators and browser extensions.
"""

from collections.abc import Iterator
from itertools import islice

from reader.extraction.article.walls import PRIVACY
from reader.html.hiding import hide
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, outermost, standing_in
from reader.text import fold, words
from reader.values import NamedTuple

_CONSENT = (
    "onetrust-consent-sdk", "onetrust-banner-sdk", "onetrust-pc-sdk",
    "qc-cmp2-container", "qc-cmp2-main", "didomi-host", "didomi-notice", "didomi-popup",
    "cmpbox", "cmpbox2", "cmpboxrecall", "cmpwrapper",
    "CybotCookiebotDialog", "CybotCookiebotDialogBodyUnderlay", "CookiebotWidget",
    "iubenda-cs-banner", "osano-cm-window", "osano-cm-info-dialog",
    "cky-consent-container", "cky-modal", "cmplz-cookiebanner-container", "cmplz-cookiebanner",
    "BorlabsCookieBox", "tarteaucitronRoot", "axeptio_overlay", "axeptio_widget", "axeptio_mount",
    "fc-consent-root", "moove_gdpr_cookie_modal", "moove_gdpr_cookie_info_bar",
    "usercentrics-root", "usercentrics-cmp-ui", "cookiefirst-root",
    "cookiescript_injected", "cookiescript_injected_wrapper",
    "coiOverlay", "cookie-information-template-wrapper",
    "truste-consent-track", "truste_overlay", "truste_box_overlay", "trustarc-banner-overlay",
    "lanyard_root", "ketch-banner", "ketch-modal", "termly-code-snippet-support",
    "_evidon_banner", "_evidon-barrier-wrapper", "eu-cookie-compliance-banner",
    "cookie-law-info-bar", "cliSettingsPopup",
)  # fmt: skip
"""Consent managers: their outermost boxes, and those within these that may be saved alone."""
_CHATS = (
    "intercom-container", "intercom-lightweight-app", "drift-widget-container",
    "hubspot-messages-iframe-container", "crisp-client", "crisp-chatbox",
)  # fmt: skip
_PROMPTS = (
    "onesignal-slidedown-container", "onesignal-popover-container", "onesignal-bell-container",
    "fc-ab-root", "privy-container", "pum-overlay", "hustle-ui", "klaviyo-form",
    "elementor-popup-modal", "elementor-location-popup", "mc4wp-form",
)  # fmt: skip
_IN_LINE = frozenset({
    "privy-container", "pum-overlay", "hustle-ui", "klaviyo-form",
    "elementor-popup-modal", "elementor-location-popup", "mc4wp-form",
})  # fmt: skip
"""Those that builders of pages use for what they put into the text as well."""
_ASKED = ("form", "input", "button")
"""What a prompt has one of."""
_PROMPT = 100
"""The words of a prompt are fewer."""
_TOOLS = (
    "goog-gt-tt", "goog-te-banner-frame", "goog-te-balloon-frame", "grecaptcha-badge",
    "userwayAccessibilityIcon", "userwayLstIcon", "acsb-trigger", "acsb-widget",
    "beyondwords-wrapper", "beyondwords-player", "trinity-player-iframe-wrapper",
)  # fmt: skip
_ADS = ("trc_related_container", "trc_rbox_container", "OUTBRAIN")
_ELEMENTS = (
    "grammarly-extension", "grammarly-desktop-integration", "grammarly-popups", "access-widget-ui",
)  # fmt: skip
"""Elements of their own making, and not classes."""
_NAMES = frozenset((*_CONSENT, *_CHATS, *_PROMPTS, *_TOOLS, *_ADS, *_ELEMENTS))
"""Names that nobody but the firm gives to an element, of which they are its id or one class."""
_SHORT = frozenset({"cmpbox", "cmpbox2", "cmpboxrecall", "cmpwrapper"})
"""Those that others might give to what compares things: such a box speaks of consent, too."""
_OPENING = 2000
"""How many characters of it are read."""
_NUMBERED = "sp_message_container_"
"""An id that goes on with a number, of the dialogs of Sourcepoint."""
_PAGE = frozenset({"html", "body", "main", "article"})
_HEADINGS, _TITLE = 20, 8
"""How many headings of such an element are compared with the title, and the fewest characters."""
_MOST = 200
"""The most such elements of a page: a firm has a few of each."""
_LINE, _TEXT = 40, 250
"""Characters of a text that is no label, and of all those that a page has beside what is drawn
over it: without them, what is drawn is all that it shows."""


def hide_overlays(document: Document) -> None:
    """Hide what scripts of other firms drew over a page that has a text of its own."""
    named = list(islice(_named(document), _MOST))
    if not named:
        return
    page = _page(document)
    found = outermost(node for node in named if not _has_page(node, page))
    if found and _has_text_beside(document, found):
        hide(document, found)


def _named(document: Document) -> Iterator[Node]:
    """The elements with a name of the table, but for those with the whole page in them."""
    names = _NAMES & document.words
    is_numbered = _NUMBERED in document.mark_text
    if not names and not is_numbered:
        return
    yield from document.tagged(*(name for name in names if name in _ELEMENTS))
    for node in document.bearing("id"):
        name = node.get("id")
        if (name in names and _is_meant(document, node, name)) or (
            is_numbered and name.startswith(_NUMBERED)
        ):
            yield node
    for node in document.called(*(name.lower() for name in names)):
        if any(name in names and _is_meant(document, node, name) for name in node.classes):
            yield node


def _is_meant(document: Document, node: Node, name: str) -> bool:
    """Whether an element with such a name is the firm's, and no part of the text."""
    if name in _IN_LINE:
        return _is_prompt(document, node)
    return name not in _SHORT or PRIVACY.are_in(opening_of(node, _OPENING))


def _is_prompt(document: Document, node: Node) -> bool:
    """Whether an element stands outside of the text, and asks for something in a few words."""
    if any(text.holds(node) for text in document.tagged("main", "article")[:_MOST]):
        return False
    if words(opening_of(node, _OPENING)) >= _PROMPT:
        return False
    return any(standing_in(node, document.tagged(tag)) for tag in _ASKED)


class _Page(NamedTuple):
    """What marks the text of a page, in order."""

    texts: list[Node]
    titles: list[Node]
    headings: list[Node]
    called: str
    """Its title as browsers show it, folded."""


def _page(document: Document) -> _Page:
    called = " ".join(_written(node) for node in document.tagged("title")[:1])
    headings = document.tagged("h1", "h2", "h3")
    texts = document.tagged("main", "article")
    return _Page(texts, document.tagged("h1"), headings, fold(called))


def _has_page(node: Node, page: _Page) -> bool:
    """Whether an element is or holds what a page marks as its text, or its title."""
    if node.tag in _PAGE or standing_in(node, page.texts):
        return True
    if page.titles and len(standing_in(node, page.titles)) == len(page.titles):
        return True
    headings = standing_in(node, page.headings)[:_HEADINGS]
    texts = (fold(opening_of(heading, _OPENING)) for heading in headings)
    return any(len(text) >= _TITLE and text in page.called for text in texts)


def _written(node: Node) -> str:
    return " ".join(child for child in node.children if isinstance(child, str))


def _has_text_beside(document: Document, nodes: list[Node]) -> bool:
    """Whether a page shows text outside of some of its elements, and of its foot and menus."""
    beside = outermost([*nodes, *document.tagged("footer", "nav", "aside")])
    spans, room = iter([(node.order, node.end) for node in beside]), _TEXT
    start, end = next(spans)
    for order, block, linked, text in document.seen.texts:
        while order >= end:
            start, end = next(spans, (len(document.nodes), len(document.nodes)))
        if order < start and block >= 0 and not linked and len(text) >= _LINE:
            room -= len(text)
            if room <= 0:
                return True
    return False
