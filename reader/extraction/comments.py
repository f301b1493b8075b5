"""Rules to a thread: the comments a platform's description finds on a page."""

import re
from collections.abc import Callable
from dataclasses import replace

from reader.extraction.dates import parse_date
from reader.extraction.order import Ordered, ordered, parents_by_depth
from reader.extraction.rules import Field, Rules, attribute_of, fields, selector_of
from reader.html.blocks import blocks, text_of
from reader.html.tree import Document, Node
from reader.model import Blocks, Comment, blocks_text
from reader.text import line

_NUMBER = re.compile(r"[+\-\u2212]?\s?\d[\d,.\u00a0\u202f]*")


def by_rules(document: Document, rules: Rules) -> Ordered:
    """The comments `rules` describe, with their true parents, in reading order.

    Each selector runs once over the page and its hits go to the comment around them: asking every
    comment in turn would walk a deep thread once for each of its levels.
    """
    items = _items(document, rules)
    if not items:
        return Ordered(())
    owned = _Owned(document, items, rules.drop)
    drafts = [_draft(owned, rules, item) for item in items]
    return ordered(_with_parents(items, drafts, rules, owned))


def _items(document: Document, rules: Rules) -> list[Node]:
    found = document.css(rules.item)
    refused = {node.order for node in document.css(rules.unless)} if rules.unless else set()
    return [node for node in found if node.order not in refused]


class _Owned:
    """Which comment each element of the page belongs to, and what selectors found in each."""

    def __init__(self, document: Document, items: list[Node], drop: tuple[str, ...]) -> None:
        self.document = document
        self.items = {item.order for item in items}
        furniture = {node.order for selector in drop for node in document.css(selector)}
        self.dropped = self.items | furniture
        self._found: dict[str, dict[int, list[Node]]] = {}

    def owner(self, node: Node) -> int:
        """The `order` of the innermost item that is or holds `node`, -1 for none."""
        at: Node | None = node
        while at is not None:
            if at.order in self.items:
                return at.order
            at = at.parent
        return -1

    def hits(self, selector: str, item: Node) -> list[Node]:
        """What `selector` matches in `item` and in no item inside it."""
        if selector not in self._found:
            by_owner: dict[int, list[Node]] = {}
            for node in self.document.css(selector):
                by_owner.setdefault(self.owner(node), []).append(node)
            self._found[selector] = by_owner
        return self._found[selector].get(item.order, [])

    def text(self, field: Field, item: Node) -> str:
        """The first alternative of a field that says something, on one line."""
        for alternative in fields(field):
            selector, attribute = selector_of(alternative), attribute_of(alternative)
            nodes = self.hits(selector, item) if selector else [item]
            for node in nodes:
                value = line(node.get(attribute)) if attribute else text_of(node)
                if value:
                    return value
        return ""

    def matching(self, pairs: tuple[tuple[str, str], ...], item: Node) -> tuple[str, ...]:
        """The names whose selector matches in, or is, `item`."""
        return tuple(dict.fromkeys(name for name, selector in pairs if self.hits(selector, item)))


def _draft(owned: _Owned, rules: Rules, item: Node) -> Comment:
    stamp = owned.text(rules.published, item)
    edited = owned.text(rules.edited, item)
    states = owned.matching(rules.states, item)
    if edited and "edited" not in states:
        states = ("edited", *states)
    body = _body(owned, rules, item)
    author = owned.text(rules.author, item)
    if "deleted" not in states and _is_deleted(author, body):
        states = (*states, "deleted")
    identity = line(rules.id(item))
    return Comment(
        id=identity or f"at-{item.order}",
        blocks=body,
        author=author,
        published=parse_date(stamp),
        published_text=owned.text(rules.published_text, item) or stamp,
        edited_text=edited,
        score=_score(owned, rules, item),
        url=_permalink(owned.document.url, item, identity),
        roles=owned.matching(rules.roles, item),
        states=states,
    )


_DELETED = re.compile(
    r"\W*(?:(?:this |the )?(?:comment|post|message)(?: was| has been| is)? |by (?:the )?author )?"
    r"(?:deleted|removed)(?: by .{1,40})?\W*",
    re.IGNORECASE,
)


def _is_deleted(author: str, body: Blocks) -> bool:
    """Whether all that is left of a comment is the word that it is gone."""
    text = blocks_text(body) if len(body) <= 1 else ""
    if not text:
        return not body and _DELETED.fullmatch(author) is not None
    return len(text) <= 80 and _DELETED.fullmatch(text) is not None


def _score(owned: _Owned, rules: Rules, item: Node) -> int | None:
    if rules.votes:
        up, down = (number(owned.text(field, item)) for field in rules.votes)
        if up is not None and down is not None:
            return up - abs(down)  # "-17" against, or "17"
    return number(owned.text(rules.score, item))


def _body(owned: _Owned, rules: Rules, item: Node) -> Blocks:
    """A comment's own text: without the comments nested in it and without its furniture."""
    for alternative in fields(rules.body):
        for body in owned.hits(alternative, item) if alternative else [item]:
            found = blocks(body, owned.document.url, drop=owned.dropped, hidden=True)
            if found:
                return found
    return ()


def _permalink(page: str, item: Node, identity: str) -> str:
    """The address of a comment: its page and the anchor the page gives it."""
    anchor = item.get("id") or identity
    return f"{page.partition('#')[0]}#{anchor}" if page and anchor else ""


def _with_parents(
    items: list[Node], drafts: list[Comment], rules: Rules, owned: _Owned
) -> list[Comment]:
    """Each draft with the id it answers: named by the page, counted by depth, or by nesting."""
    if rules.parent is not None:
        return [
            replace(draft, parent=line(rules.parent(item))) for item, draft in _zip(items, drafts)
        ]
    if rules.depth is not None:
        above = parents_by_depth([rules.depth(item) for item in items])
    else:
        above = _nested_in(items, owned.owner)
    return [
        replace(draft, parent=drafts[parent].id if parent >= 0 else "")
        for draft, parent in zip(drafts, above, strict=True)
    ]


def _zip(items: list[Node], drafts: list[Comment]) -> "zip[tuple[Node, Comment]]":
    return zip(items, drafts, strict=True)


def _nested_in(items: list[Node], owner: Callable[[Node], int]) -> list[int]:
    index = {item.order: place for place, item in enumerate(items)}
    return [index.get(owner(item.parent), -1) if item.parent is not None else -1 for item in items]


def number(text: str) -> int | None:
    """A whole number as pages show it ("+1,204", "−3"); None for "1.2K" and for no number."""
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        return None
    digits = re.sub(r"[^\d]", "", found[0])
    sign = -1 if found[0][0] in "-\u2212" else 1
    return sign * int(digits) if len(digits) < 16 else None
