"""MantisBT: notes under an issue, a row each; the description is the article.

No real page was available: built from its public templates, those of version 1 and those of 2. The
cell beside a note has its number, author, rank and dates, the date of the note before that of an
edit.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_DATE = r"(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)"
_USER = "a[href*='view_user_page']"

SITE = Site(
    name="mantis",
    marks=("tr.bugnote td.bugnote-note", "tr.bugnote td.bugnote-note-public"),
    rules=(
        Rules(
            item="tr.bugnote[id^='c']",
            id=inside("id", r"c(\d+)"),
            author=(f".bugnote-reporter {_USER}", _USER, ".bugnote-reporter"),
            author_in=r"^\W*(.+?)(?:\s*\([^()]*\))?$",
            published_text="td",
            published_in=_DATE,
            body=(".bugnote-note", ".bugnote-note-public", ".bugnote-note-private"),
            states=(
                ("edited", ".bugnote-last-modified, .category .fa-pencil"),
                ("hidden", ".bugnote-private, .bugnote-note-private"),
            ),
        ),
    ),
    post=Rules(
        item="table:has(td.category + td[colspan]), table:has(.bug-description)",
        id=lambda _: "issue",
        author=(f".bug-reporter {_USER}", _USER),
        published_text=(".bug-date-submitted", "tr:has(> td.category) + tr"),
        published_in=_DATE,
        body=(
            "td.bug-description",
            "tr:has(> td.category + td[colspan]) + tr:has(> td.category) > td[colspan]",
        ),
    ),
    section=("#bugnotes", ".bugnotes", "#history", "#history_open"),
)
