"""Tidies the ends of a text: titles that come again, headings and rules with nothing under them."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import zip_longest

from reader.expressions import expression
from reader.extraction.article.contents import is_unlisted
from reader.extraction.article.lead import says_who_or_when
from reader.extraction.article.leaked_data import is_data_of_page
from reader.extraction.metadata.filed import says_where_filed
from reader.extraction.metadata.front import says_home
from reader.model import Block, Blocks, Heading, Paragraph, Rule, spans_text
from reader.text import fold, words
from reader.text.sentences import SENTENCE_ENDS

_TITLE = 24
"""A heading of more words is a paragraph in large or in small letters, such as the sources of an
article: of 13 headings with 9 words or more at an end one had more, and it was text."""
_TITLES = 3
"""The fewest titles of a list."""
_VERSE = 12
"""The most words of a line of verse."""


def tidied(blocks: Blocks, title: str, above: int = 3, *, listed: bool = False) -> Blocks:
    """Without a title that the first `above` blocks repeat, headings that have no content, the
    title of a table of contents that is gone, and rules that part nothing: at the ends, and below
    another; nor with what a blog's template leaves at the end, and data about the page.

    In a list (`listed`) the last headings may be titles of what they lead to.
    """
    wanted = fold(title)
    kept: list[Block] = []
    for block, after in zip_longest(blocks, blocks[1:]):
        if is_unlisted(block, after):
            continue
        # Between other blocks it is an example.
        if not (kept and after) and is_data_of_page(block, wanted):
            continue
        is_near = len(kept) < above and wanted
        if is_near and _says(block, wanted) and not _goes_on(block, after):
            continue
        if isinstance(block, Rule) and (not kept or isinstance(kept[-1], Rule)):
            continue
        kept.append(block)
    listed = listed and sum(map(is_title, kept)) >= _TITLES
    end = len(kept)
    while end and _is_needless(kept[end - 1]) and not (listed and is_title(kept[end - 1])):
        end -= 1
    return tuple(kept[:end]) if end else _titles(kept)


def _titles(blocks: Sequence[Block]) -> Blocks:
    """The headings that lead to what they name, if nothing but headings was found: a list of posts
    of which it shows the titles and the pictures.
    """
    titles = [block for block in blocks if is_title(block)]
    return tuple(titles) if len(titles) >= _TITLES else ()


def is_title(block: Block) -> bool:
    """Whether a block is a heading of which all is a link."""
    if not isinstance(block, Heading):
        return False
    return all(span.href for span in block.spans if span.text.strip())


def _is_needless(block: Block) -> bool:
    """Whether a block says nothing at the end of a text."""
    return isinstance(block, Rule) or _is_heading(block) or _is_left(block)


def _says(block: Block, wanted: str) -> bool:
    """Whether a line has this text, folded; some templates escape it twice: "salt &amp; tar"."""
    if not isinstance(block, Heading | Paragraph):
        return False
    text = spans_text(block.spans)
    # A front page that is called only so has the name of its site for a title.
    is_home = isinstance(block, Heading) and block.level == 1 and says_home(text)
    return is_home or fold(unescape(text)) == wanted


def _goes_on(block: Block, after: Block | None) -> bool:
    """Whether a block is the first line of a poem that is called by it: the next begins small, and
    is a line of verse or several, not a paragraph.
    """
    if not (isinstance(block, Paragraph) and isinstance(after, Paragraph)):
        return False
    text = spans_text(after.spans).lstrip()
    verse = text.split("\n")
    is_verse = len(verse) > 1 or not text.rstrip().endswith(SENTENCE_ENDS)
    is_verse = is_verse and max(map(words, verse)) <= _VERSE
    return is_verse and text[:1].islower() and not says_who_or_when(text)


def _is_heading(block: Block) -> bool:
    """Whether a block is a heading that needs a text under it."""
    return isinstance(block, Heading) and words(spans_text(block.spans)) <= _TITLE


def _is_left(block: Block) -> bool:
    """Whether a paragraph is a sentence whose number a script should have filled in ("%d bloggers
    like this:"), says how to answer from another site, with the link for it, or under what a blog
    has filed its text.
    """
    if not isinstance(block, Paragraph):
        return False
    text = spans_text(block.spans)
    unfilled = _UNFILLED.match(text) if words(text) <= _VERSE else None
    if unfilled is not None and (unfilled[1] or text.rstrip().endswith(":")):
        return True
    if says_where_filed(block.spans) or _shares(block):
        return True
    leads = any(_TRACKBACK.search(span.href) for span in block.spans if span.href)
    return leads and words(text) <= _INVITATION and _ANSWERS.search(text) is not None


def _shares(block: Paragraph) -> bool:
    """Whether a line is nothing but short links to where networks take what is shared."""
    links = [span for span in block.spans if any(map(str.isalnum, span.text))]
    return bool(links) and all(
        words(span.text) <= _LABEL and _SHARING.search(span.href) for span in links
    )


_SHARING = expression(
    r"^https?://(?:\w+\.)?(?:facebook\.com/share|(?:twitter|x)\.com/(?:intent|share)"
    r"|linkedin\.com/(?:share|cws/share)|reddit\.com/submit|pinterest\.\w+/pin/create"
    r"|t\.me/share|tumblr\.com/(?:share|widgets/share)|wa\.me/\?|api\.whatsapp\.com/send"
    r"|vk\.com/share|getpocket\.com/(?:save|edit))",
    re.IGNORECASE,
)
_LABEL = 5
"""The most words of such a link; a sentence to be sent to a network has more."""
_UNFILLED = expression(r"\W*?%(\d\$)?[ds]\s+\w")
"""A text writes "%d" of a program too, and hardly "%1$d"."""
_TRACKBACK = expression(r"[/=?]trackback/?$", re.IGNORECASE)
_ANSWERS = expression(r"track ?back|ping", re.IGNORECASE)
_INVITATION = 60
"""The most words of such a paragraph: WordPress's themes had up to 40."""
