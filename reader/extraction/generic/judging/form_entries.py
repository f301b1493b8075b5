"""Whether items are what a form was filled in with, or letters, by the labels in each of them."""

from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.form_labels import ALL_TEXTS, NAMES
from reader.html.tree import Document, Node

_FEWEST, _ASKED = 3, 6
"""The fewest items, and how many of them are examined."""
_NEAR = 30
"""How many elements of an item may have labels: those before its text."""
_LONGEST, _ELEMENTS = 24, 3
"""The most characters and elements of a label."""
_COLONS = (":", "\uff1a")
_SENDERS = frozenset({"from", "von", "de", "da", "od", "van", "от", "från", "差出人", "发件人"})
_SUBJECTS = frozenset({
    "subject", "betreff", "objet", "sujet", "asunto", "oggetto", "assunto", "onderwerp", "temat",
    "тема", "ämne", "件名", "主题",
})  # fmt: skip


def are_form_entries(document: Document, group: Group, memory: Memory) -> bool:
    """Whether several items have a label before a name and one before a text ("Name: Ada",
    "Message: I was there."), or those of a letter ("From: Ada", "Subject: the ferry").
    """
    if len(group.items) < _FEWEST:
        return False
    return all(
        _are_of_entry(
            _labels(document.nodes[item.start : min(item.end, item.start + _NEAR)], memory)
        )
        for item in group.items[:_ASKED]
    )


def _are_of_entry(labels: frozenset[str]) -> bool:
    if labels.isdisjoint(_SENDERS) or labels.isdisjoint(_SUBJECTS):
        return not (labels.isdisjoint(NAMES) or labels.isdisjoint(ALL_TEXTS))
    return True


def _labels(nodes: list[Node], memory: Memory) -> frozenset[str]:
    """The texts of elements that end in a colon, in small letters and without it."""
    found = (memory.text(node) for node in nodes if _ends_in_colon(node))
    return frozenset(text.strip(" :\uff1a").lower() for text in found if len(text) <= _LONGEST)


def _ends_in_colon(node: Node) -> bool:
    last = node.children[-1] if node.children and node.end - node.order <= _ELEMENTS else ""
    return isinstance(last, str) and last.rstrip().endswith(_COLONS)
