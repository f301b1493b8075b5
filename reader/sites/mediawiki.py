"""MediaWiki's talk pages: a comment is what stands between two marks, and signed at its end.

No real page was at hand: built from the public source of DiscussionTools, which is on the talk
pages of every wiki of Wikimedia. A comment's id holds its author, its minute, and those of the
one it answers, so that an answer which was set back to the margin still has its parent.
"""

from reader.extraction.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site

_MINUTE = r"\d{4}-?\d\d-?\d\dT?\d\d:?\d\d:?\d\d(?:\.\d+Z)?"
_AUTHOR = inside("id", rf"c-(.+?)-{_MINUTE}(?:-.*)?")
_MARKED = "[data-mw-comment-start][id^='c-']"
_BLOCKS = ("p", "dd", "li", "div")
_LATER = ("p", "dd", "ul", "ol", "pre", "blockquote")
"""What a comment may go on with beside the element it starts in."""


def _author(node: Node) -> str:
    return _AUTHOR(node).replace("_", " ")


SITE = Site(
    name="mediawiki",
    marks=(_MARKED,),
    rules=(
        Rules(
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
            drop=(".ext-discussiontools-init-replylink-buttons",
                ".ext-discussiontools-init-timestamplink"),
        ),
    ),
    section=(".mw-heading:has([data-mw-thread-id^='h-'])", "h2[data-mw-thread-id^='h-']"),
)  # fmt: skip
