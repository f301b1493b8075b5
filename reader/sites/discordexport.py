"""DiscordChatExporter's pages: a channel's messages in groups, each by one author.

No real export was available: built from the public templates, of versions 2.31 to 2.44. Only the
first message of a group has a name and may answer another; the rest have a short time.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site

_SCROLLS = expression(r"scrollToMessage\(event, ?'(\d{1,30})'\)")
_REACH = 60
_ITEM = ".chatlog__message-container[data-message-id]"


def _answered(item: Node) -> str:
    """The message in the line above the name, not one that the text has a link to."""
    pending = [item]
    for node in pending:
        found = _SCROLLS.search(node.get("onclick"))
        if found:
            return found[1]
        if len(pending) < _REACH and "chatlog__content" not in node.classes:
            pending.extend(node.elements())
    return ""


_WHEN = (".chatlog__timestamp", ".chatlog__short-timestamp")

SITE = Site(
    name="discordexport",
    marks=(".chatlog__message-group .chatlog__message-container[data-message-id]",),
    rules=(
        Rules(
            item=_ITEM,
            unless=f"{_ITEM}:has(.chatlog__system-notification-content)",
            id=inside("data-message-id", r"(\d{1,30})", reach=1),
            parent=_answered,
            author=(".chatlog__author", ".chatlog__author-name"),
            goes_on=True,
            published=tuple(f"{place}@title" for place in _WHEN),
            published_text=_WHEN,
            body=".chatlog__message-primary",
            drop=(
                ".chatlog__header", ".chatlog__reply", ".chatlog__reference", ".chatlog__reactions",
                ".chatlog__edited-timestamp", ".chatlog__attachment-generic-size",
                ".chatlog__attachment-spoiler-caption",
            ),
            edited=".chatlog__edited-timestamp",
            score=".chatlog__reaction-count",
            states=(("pinned", ".chatlog__message-container--pinned"),),
        ),
    ),
    section=(".chatlog", ".preamble", ".postamble"),
)  # fmt: skip
