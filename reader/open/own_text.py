"""Parts of an article that look like comments, told by the text a page repeats for machines."""

from collections.abc import Iterator

from reader.html.tree import Node
from reader.model import Comment
from reader.sites.base import Thread

_WORDS = 16
"""The fewest words of a text that nobody but its author wrote: a comment may be one sentence."""


def is_own_text(thread: Thread, body: str) -> bool:
    """Whether most comments, one of them long enough to tell, stand in `body`, the article's text,
    paragraph by paragraph, and nothing calls them comments: some sites tell machines all that is on
    the page. A magazine lays an article out in parts, each beside names of what else is read.
    """
    comments = thread.ordered.comments
    if not body or not comments:
        return False
    whole = _line(body)
    told = [comment for comment in comments if _is_in(whole, comment)]
    return len(told) * 2 > len(comments) and any(map(_is_long, told)) and not _is_called(thread)


def _is_called(thread: Thread) -> bool:
    """Whether a class or id of the discussion, of what is around it or of its parts names it."""
    # Asked of very few pages: importing it takes longer than all of the above.
    from reader.extraction.generic.wording.vocabulary import speaks_of_comments  # noqa: PLC0415

    return any(
        speaks_of_comments(f"{node.get('class')} {node.get('id')}")
        for section in thread.section
        for node in (*section.elements(), *_upwards(section))
    )


def _upwards(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


def _is_long(comment: Comment) -> bool:
    return len(comment.text.split()) >= _WORDS


def _is_in(whole: str, comment: Comment) -> bool:
    return all(_line(part) in whole for part in comment.text.split("\n"))


def _line(text: str) -> str:
    return " ".join(text.split())
