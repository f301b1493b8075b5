"""What every element of a page holds: prose, links, and marks that tell text from furniture."""

import re
from functools import lru_cache

from reader.extraction.words import words
from reader.html.blocks import INLINE, SILENT, is_hidden
from reader.html.tree import Document, Node

_APART = frozenset({"nav", "footer", "aside", "form", "dialog", "noscript", "fieldset", "menu"})
"""Elements that by their meaning stand beside the article."""
# Tokens of class and id, whole or as a part between - and _. Measured on articles: comments 1.0,
# form .94, share .95, tags .94, footer .99, subscribe .90, author .95 of their words are furniture.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ad|ads|advert\w*|author-?(?:box|bio|info)|banner|breadcrumbs?|byline|comments?|"
    r"commentlist|consent|cookies?|copyright|credits?|disqus\w*|dropdown|footer|gdpr|hidden|jp-|"
    r"masthead|menu|meta|modal|more-from|nav|navbar|navigation|newsletter|paginat\w*|pager|"
    r"popular|popup|post-?tags|print-?only|promo\w*|rail|read-?next|recirc\w*|recommend\w*|"
    r"related\w*|reply|respond|share|sharing|sharedaddy|sidebar|signup|skip-?link|social\w*|"
    r"sponsor\w*|sr-only|screen-reader-text|subscri\w*|tag-?list|tags|teaser|toolbar|trending|"
    r"widget\w*|wpdcom|wpdiscuz)(?=$|[\s_-])",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text)|entry-?content|post-?(?:body|content)|"
    r"story-?(?:body|content)|body-?copy|main-?content|articlebody|entry|prose|rich-?text)(?=$|[\s_-])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?。！？؟।…:;,，、][\"'”’»)\]]*(?:\s|$)|[。！？，、]")


_SEPARATORS = " \t\n\r\f\u00a0|·•/>»–—,:"
"""What stands between the links of a menu and is no word."""


@lru_cache(4096)
def verdict(marks: str) -> int:
    """What class and id say of an element: 1 text, -1 furniture, 0 nothing."""
    if _TEXT.search(marks):
        return 1
    return -1 if _FURNITURE.search(marks) else 0


class Measures:
    """Numbers for each element, by its `order`; for itself, or for all in it after `sum_up`."""

    __slots__ = ("apart", "linked", "prose", "quoted", "shown", "words")

    def __init__(self, count: int) -> None:
        self.words = [0] * count
        """Words of text whose nearest block this is."""
        self.linked = [0] * count
        """Those of them in links."""
        self.prose = [0.0] * count
        """Words of running text, less for the share in links, below 0 for lists of links."""
        self.shown = [False] * count
        """Whether a reader sees it."""
        self.quoted = [False] * count
        """Whether it stands in a quotation: whose words these are, only it says."""
        self.apart = [0] * count
        """The nearest element up the tree that is marked as furniture, as order + 1; 0 for none."""


def measure(document: Document) -> Measures:
    """One pass over the page: every text is counted for the block it stands in."""
    nodes = document.nodes
    found = Measures(len(nodes))
    block = list(range(len(nodes)))
    in_link = [False] * len(nodes)
    sentences = [0] * len(nodes)
    found.shown[0] = True
    for node in nodes:
        order = node.order
        if node.parent is not None:
            _inherit(node, found, block, in_link)
        if not found.shown[order]:
            continue
        owner = block[order]
        for child in node.children:
            if isinstance(child, str) and child.strip(_SEPARATORS):
                count = words(child)
                found.words[owner] += count
                if in_link[order]:
                    found.linked[owner] += count
                elif count > 2:
                    sentences[owner] += len(_SENTENCE.findall(child))
    found.prose = [
        _prose(*block_words)
        for block_words in zip(found.words, found.linked, sentences, strict=True)
    ]
    return found


def _inherit(node: Node, found: Measures, block: list[int], in_link: list[bool]) -> None:
    """What an element has from the one around it."""
    order = node.order
    above = node.parent.order if node.parent is not None else 0
    tag = node.tag
    found.shown[order] = found.shown[above] and tag not in SILENT and not is_hidden(node)
    in_link[order] = tag == "a" or in_link[above]
    if tag in INLINE:
        block[order] = block[above]
        found.apart[order] = found.apart[above]
        found.quoted[order] = found.quoted[above]
        return
    found.quoted[order] = found.quoted[above] or tag == "blockquote"
    if not found.apart[above] and not found.quoted[above] and _is_apart(node):
        found.apart[order] = order + 1
    else:
        found.apart[order] = found.apart[above]


def _is_apart(node: Node) -> bool:
    if node.tag in ("html", "body", "main", "article"):
        return False
    marks = f"{node.get('class')} {node.get('id')}" if node.attrs else ""
    said = verdict(marks) if marks else 0
    return said < 0 or (said == 0 and node.tag in _APART)


def _prose(count: int, linked: int, sentences: int) -> float:
    """The worth of one block of text: long, unlinked and punctuated is prose."""
    if not count:
        return 0.0
    density = linked / count
    if density > 0.5:
        return -float(min(count, 20))
    free = count - linked
    if sentences == 0 and count < 12:
        return 0.0
    return free * (1 - density)


def sum_up(document: Document, values: list[float]) -> list[float]:
    """Each element's value with those of all in it."""
    sums = list(values)
    for node in reversed(document.nodes):
        if node.parent is not None:
            sums[node.parent.order] += sums[node.order]
    return sums
