"""public-inbox (lore.kernel.org and others): a thread of mails, each in one `pre`.

No real page was available: built from its public source. The nested view is read: a mail stands in
as many lists as it is deep, its text between the lines of its head and a line of links.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import Site


def _lists_around(node: Node) -> int:
    depth = 0
    above = node.parent
    while above is not None and depth < 1000:
        depth += above.tag == "ul"
        above = above.parent
    return depth


SITE = Site(
    name="public-inbox",
    marks=("pre > a[id^='m'][href^='#e']",),
    rules=(
        Rules(
            item="pre:has(> a[id^='m'][href^='#e'])",
            id=inside("id", r"m([0-9a-f]{8,64})", reach=4),
            depth=_lists_around,
            opening="first",
            author="",
            author_in=r"From: (.+?) @ \d{4}-",
            published_text="",
            published_in=r"From: .+? @ (\d{4}-\d\d-\d\d +\d{1,2}:\d\d UTC)",
            body="",
            body_in=(
                r"From: [^\n]+? UTC \(permalink / raw\)\n"
                r"(?:(?:  (?:To|Cc): |\t|In-Reply-To: )[^\n]*\n)*(.*?)\n\s*\^ permalink raw reply"
            ),
            plain=True,
            mailed=True,
        ),
    ),
)
