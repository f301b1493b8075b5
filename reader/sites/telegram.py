"""Telegram Desktop's export of a chat: its messages in order, each with the one it answers.

No real export was available: built from the public source of the program that writes it. A message
that follows one by the same author within some minutes is `joined` to it, without a name.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site

_REFERENCE = inside("href", r"[^#]*#go_to_message(\d+)", reach=40)


def _answered(item: Node) -> str:
    """The message in the line "In reply to this message"; links in the text lead to others."""
    pending = [item]
    for node in pending:
        if "reply_to" in node.classes:
            return _REFERENCE(node)
        if node.tag == "div" and "text" not in node.classes:
            pending.extend(node.elements())
    return ""


def _written(item: Node) -> str:
    """The date with the year first: the program writes the day first, in any language."""
    pending = [item]
    for node in pending:
        if "date" in node.classes and (found := _DATE.fullmatch(node.get("title"))):
            day, month, year, rest = found.groups()
            return f"{year}-{month}-{day}{rest}"
        if len(pending) < _REACH:
            pending.extend(node.elements())
    return ""


_DATE = expression(r"(\d\d)\.(\d\d)\.(\d{4})( \d\d:\d\d:\d\d.{0,20})")
_REACH = 20
_MEDIA = ("photo", "video", "file", "voice_message", "audio_file")

SITE = Site(
    name="telegram",
    marks=(".message.default[id^='message'] > .body > .date.details[title]",),
    rules=(
        Rules(
            item=".message.default[id^='message']",
            id=inside("id", r"message(-?\d+)", reach=1),
            parent=_answered,
            author=".message > .body > .from_name",
            goes_on=True,
            published_by=_written,
            body=".body",
            drop=(
                ".message > .body > .date", ".message > .body > .from_name", ".reply_to",
                ".userpic_wrap", ".signature", ".reactions", ".video_play_bg", ".video_duration",
                *(f".media_{kind} .description" for kind in _MEDIA),
            ),
        ),
    ),
    title=".page_header .text.bold",
    section=(".page_header", ".page_body.chat_page"),
    more=((".history > a.pagination[href]", PAGED),),
)  # fmt: skip
