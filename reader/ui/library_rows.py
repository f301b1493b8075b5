"""A page of the library as a row."""

from datetime import datetime

from reader.library.values import Found, Kept
from reader.text import fold, line
from reader.ui import facts


def is_named(page: Kept, words: list[str]) -> bool:
    """Whether words, case-folded, occur in what a page is called."""
    text = fold(f"{page.title} {page.site} {page.location} {page.tags}")
    return all(word in text for word in words)


def kept_row(page: Kept, found: Found | None, now: datetime) -> tuple[str, str]:
    """The row of a page, and the text at its right end."""
    mark = "● " if page.unread else "■ " if page.saved else "  "
    title = page.title or line(page.location)
    if found is not None:
        who = f"{found.author}: " if found.comment and found.author else ""
        title += f"  {who}{''.join(f'‹{text}›' if hit else text for text, hit in found.snippet)}"
    tags = f"[{page.tags}]" if page.tags else ""
    new = f"{page.unread} new" if page.unread else ""
    count = f"{page.comments:,} c" if page.comments else ""
    parts = (tags, page.site, new, count, facts.ago(page.opened, now) if page.opened else "")
    return f"{mark}{title}", " · ".join(filter(None, parts))


def nothing(query: str, show: str) -> str:
    """Why no row is shown: the library is empty (`show` is ""), or nothing matches."""
    if not show:
        return "Nothing is kept yet: the pages you read will be, and what reader add puts in."
    if query:
        return "No page has these words."
    return {
        "saved": "No page was kept with B, or added.",
        "new": "No page has something new.",
    }.get(show, "No page is left.")
