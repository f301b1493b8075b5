"""GitLab's issues and merge requests, as a browser saves them: talks of one note and its replies.

No real page was available: built from its public source. Notes of the system are no comments.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import MORE, Site

_HIGH = 6


def _first_of_talk(node: Node) -> str:
    """The note that a reply answers: the first in its discussion."""
    note_id, up = node.get("id"), node.parent
    for _ in range(_HIGH):
        if up is None:
            break
        if {"note-discussion", "discussion-notes", "js-discussion-container"} & {*up.classes}:
            pending = [up]
            for inner in pending:
                inner_id = inner.get("id")
                if inner_id.startswith("note_") and inner.tag == "li":
                    return "" if inner_id == note_id else inner_id.removeprefix("note_")
                if len(pending) < 60:
                    pending.extend(inner.elements())
        up = up.parent
    return ""


SITE = Site(
    name="gitlab",
    marks=("li.note[id^='note_'] .note-text", "li.timeline-entry.note .note-body"),
    rules=(
        Rules(
            item="li.note[id^='note_']:has(.note-text), li.note[id^='note_']:has(.note-body)",
            unless="li.system-note",
            id=inside("id", r"note_(\d+)"),
            parent=_first_of_talk,
            author=(".note-header-author-name", ".note-header-info .author"),
            published=(".note-timestamp time@datetime", "time@datetime"),
            published_text=(".note-timestamp time", "time"),
            edited=".edited-text",
            body=(".note-text", ".note-body .md"),
            drop=(".edited-text", ".note-awards"),
            roles=(("op", ".note-actions [title*='is the author of']"),
                ("staff", ".note-actions [title*='maintainer role']"),
                ("staff", ".note-actions [title*='owner role']"),
                ("staff", ".note-actions [title*='developer role']")),
            states=(("hidden", "li.note.internal-note"),),
        ),
    ),
    section=("ul.notes", ".js-vue-notes-event"),
    more=((".js-notes-load-more, [data-testid='load-more-notes']", MORE),),
)  # fmt: skip
