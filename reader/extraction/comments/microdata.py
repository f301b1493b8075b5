"""Comments that a page gives as schema.org data or microformats, for machines.

Often only the first few, or cut short: comments in the page's markup take precedence.
"""

from collections.abc import Iterable, Iterator

from reader.extraction.comments.fingerprint import Signs
from reader.extraction.comments.order import Ordered, ordered
from reader.extraction.comments.rules import Rules
from reader.extraction.comments.thread import by_rules
from reader.extraction.dates import parse_date
from reader.extraction.metadata.json_ld import Thing, names, text, things, types
from reader.html.blocks import blocks
from reader.html.tree import Document, Node, parse
from reader.model import Blocks, Comment
from reader.text import line

POSTINGS = frozenset({
    "DiscussionForumPosting", "SocialMediaPosting", "BlogPosting", "Article", "NewsArticle",
    "QAPage", "VideoObject", "WebPage", "TechArticle", "Report", "OpinionNewsArticle",
})  # fmt: skip
_ANSWERS = ("acceptedAnswer", "suggestedAnswer", "comment")
_KEYS = tuple(f'"{key}"' for key in _ANSWERS)
"""As written in JSON: "commentCount", a mere number, is in more scripts than they are."""
_REVIEWED = '"review"'
_QUESTIONS = frozenset({"Question"})
_COUNTS = ("commentCount", "answerCount")
_MOST = 5_000


def _id(item: Node) -> str:
    return item.get("id") or item.get("itemid")


MICRODATA = Rules(
    item='[itemtype$="schema.org/Comment"], [itemtype$="schema.org/UserComments"],'
    ' [itemtype$="schema.org/Answer"]',
    body=('[itemprop="text"]', '[itemprop="commentText"]', '[itemprop="description"]'),
    id=_id,
    author=(
        '[itemprop="author"] [itemprop="name"]', '[itemprop="creator"] [itemprop="name"]',
        '[itemprop="author"]', '[itemprop="creator"]',
    ),
    published=(
        '[itemprop="dateCreated"]@datetime', '[itemprop="datePublished"]@datetime',
        '[itemprop="commentTime"]@datetime', '[itemprop="dateCreated"]@content',
        '[itemprop="datePublished"]@content', '[itemprop="datePublished"]',
    ),
    score=('[itemprop="upvoteCount"]@content', '[itemprop="upvoteCount"]'),
)  # fmt: skip
_MICRODATA = ("schema.org/Comment", "schema.org/UserComments", "schema.org/Answer")
_MICROFORMATS = ("p-comment", "u-comment")
"""Without one of these classes these rules find nothing."""
MICROFORMATS = Rules(
    item=".p-comment.h-cite, .u-comment.h-cite, .p-comment.h-entry, .u-comment.h-entry",
    body=(".e-content", ".p-content", ".p-name"),
    id=_id,
    author=(".p-author .p-name", ".p-author", ".h-card .p-name", ".h-card"),
    published=(".dt-published@datetime", "time.dt-published", "time@datetime"),
    unless=".u-like-of, .u-repost-of, .p-like, .p-repost",
)


def marked_up(document: Document) -> Ordered:
    """The comments of a page in microdata, microformats or JSON-LD."""
    # Few pages have either, and collecting the page's signs costs more than a look.
    typed = {node.attrs["itemtype"] or "" for node in document.bearing("itemtype")}
    candidates = [MICRODATA] if any(kind.endswith(_MICRODATA) for kind in typed) else []
    candidates += (
        [MICROFORMATS] if any(part in document.mark_text for part in _MICROFORMATS) else []
    )
    present = [rules for rules in candidates if document.first(rules.item) is not None]
    signs = Signs(document) if present else None
    for rules in present:
        found = by_rules(document, rules, signs=signs).ordered
        if any(comment.author or comment.published for comment in found.comments):
            return found
    described = things(document, (*_KEYS, _REVIEWED))
    return ordered(list(drafts(described, document.base)) or reviews(described, document.base))


def claimed(things: Iterable[Thing]) -> int | None:
    """How many comments a posting has by its linked data.

    None if the data does not say, or gives several postings: a list of articles has a count for
    each.
    """
    totals: set[int] = set()
    for thing in things:
        if types(thing) & (POSTINGS | _QUESTIONS):
            counts = [thing.get(key) for key in _COUNTS]
            counts += [_interactions(thing.get("interactionStatistic"))]
            totals.update(count for number in counts if (count := _count(number)) is not None)
    return totals.pop() if len(totals) == 1 else None


def _interactions(value: object) -> object:
    """The number of comments among a posting's interactions."""
    for counter in value if isinstance(value, list) else [value]:
        if not isinstance(counter, dict):
            continue
        kind = counter.get("interactionType")
        named = text(kind, "@type", "@id") if isinstance(kind, dict) else kind
        if isinstance(named, str) and named.rpartition("/")[2] == "CommentAction":
            return counter.get("userInteractionCount")
    return None


def _count(value: object) -> int | None:
    if isinstance(value, str) and value.isdecimal() and len(value) < 9:
        value = int(value)
    counts = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9
    return int(value) if counts else None  # type: ignore[call-overload]


def drafts(things: Iterable[Thing], url: str) -> Iterator[Comment]:
    """Every comment with an author or text in linked data, with the one around it."""
    seen: set[int] = set()
    for posting in things:
        if not types(posting) & POSTINGS:
            continue
        main = posting.get("mainEntity")
        pending = [(reply, "") for outer in (main, posting) for reply in _replies(outer)]
        while pending and len(seen) < _MOST:
            thing, parent = pending.pop()
            if id(thing) in seen:
                continue
            seen.add(id(thing))
            draft = _draft(thing, parent, len(seen), url)
            if draft.blocks and (draft.author or draft.published):
                yield draft
            pending.extend((reply, draft.id) for reply in _replies(thing))


def reviews(things: Iterable[Thing], url: str) -> list[Comment]:
    """What several people wrote about the thing of a page, and when, by its linked data.

    One review of it may be the article, those of several things may all be by its author, and
    praise that the owner of a site has chosen has no dates. Where several things have reviews, the
    page is a list of them and about none.
    """
    found: dict[str, list[Comment]] = {}
    for thing in things:
        given = thing.get("review")
        several = given if isinstance(given, list) else []
        drafted = [
            draft
            for place, review in enumerate(several[:_MOST], 1)
            if isinstance(review, dict)
            and "Review" in types(review)
            and (draft := _draft(review, "", place, url)).blocks
            and draft.author
            and draft.published_text
        ]
        if len({comment.author for comment in drafted}) > 1:
            found.setdefault(line(text(thing, "name")), drafted)
    return next(iter(found.values())) if len(found) == 1 else []


def _replies(thing: object) -> list[Thing]:
    """The comments on a thing, last first, to be taken from a stack."""
    answers: list[Thing] = []
    for key in _ANSWERS if isinstance(thing, dict) else ():
        value = thing.get(key) if isinstance(thing, dict) else None
        answers += [answer for answer in (value if isinstance(value, list) else [value])
                  if isinstance(answer, dict)]  # fmt: skip
    return answers[::-1]


def _draft(thing: Thing, parent: str, place: int, url: str) -> Comment:
    when = text(thing, "dateCreated", "datePublished")
    address = text(thing, "url", "@id")
    return Comment(
        id=line(address.rpartition("#")[2]) or f"ld-{place}",
        parent=parent,
        blocks=_blocks(text(thing, "text", "articleBody", "reviewBody", "description"), url),
        author=line(", ".join(names(thing.get("author") or thing.get("creator")))),
        published=parse_date(when),
        published_text=line(when),
        score=_votes(thing),
        url=line(address) if address.startswith(("http:", "https:")) else "",
    )


def _votes(thing: Thing) -> int | None:
    count = thing.get("upvoteCount")
    if isinstance(count, str) and count.lstrip("-").isdecimal() and len(count) < 12:
        return int(count)
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def _blocks(text: str, url: str) -> Blocks:
    """A text that may be markup."""
    return blocks(parse(text.replace("\n", "<br>") if "<" not in text else text, url).body, url)
