"""Days of other texts, of events and of the visit are not that of the article."""

import pytest

from reader.extraction.metadata.meta import meta
from reader.html.tree import parse

TEXT = f"<p>{'A man with a ladder walks the length of the quay. ' * 8}</p>"
FAR = "<span><a href=/w>Wicks</a></span>" * 20
"""More elements than stand before a title near it."""
ARTICLE = '<meta property="og:type" content="article">'


def day(body: str, head: str = "") -> str:
    when = meta(parse(f"<head>{head}</head><body>{body}{TEXT}</body>")).published
    return when.strftime("%Y-%m-%d") if when else ""


def beside(*days: str) -> str:
    return "".join(
        f'<div><a href=/n>Oil is dear</a><meta itemprop=datePublished content="{at}"></div>'
        for at in days
    )


@pytest.mark.parametrize(
    ("before", "head", "wanted"),
    [
        ("", "<meta itemprop=datePublished content=2026-03-05>", "2026-03-05"),
        ("<div itemscope><meta itemprop=datePublished content=2026-03-05>{far}<h1>Lamps</h1></div>", "", "2026-03-05"),
        ("<article><meta itemprop=datePublished content=2026-03-05>{far}<h1>Lamps</h1></article>", "", "2026-03-05"),
        ("<div itemscope><meta itemprop=datePublished content=2026-03-05></div>{far}<h1>Lamps</h1>", "", "2026-05-09"),
        ("<div><meta itemprop=datePublished content=2026-03-05></div>{far}<h1>Lamps</h1>", "", "2026-05-09"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_page_is_its_day_however_old_stories_beside_it_are(
    before: str, head: str, wanted: str
) -> None:
    shown = "<p>9 May 2026</p>"
    title = (before or "{far}<h1>Lamps</h1>").format(far=FAR * 2)
    assert day(title + shown + TEXT + FAR * 5 + beside("2025-12-01", "2025-11-05"), head) == wanted


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (("2026-03-05", "2025-11-05"), "2026-03-05"),
        (("2026-03-05", "2026-03-09", "2026-03-07"), "2026-03-05"),
        (("2026-03-05", "2026-03-04", "2026-03-07"), "2026-05-09"),
    ],
)
def test_a_list_has_three_days_of_which_the_first_is_not_the_earliest(
    days: tuple[str, ...], wanted: str
) -> None:
    assert day("<h1>Lamps</h1><p>9 May 2026</p>" + TEXT + FAR * 5 + beside(*days)) == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<h1>Lamps</h1><p>Von Runa Feld, 3. Mai 2026</p>{}<b class=datum>12.06.2026</b>", "2026-05-03"),
        ("<b class=datum>Montag, 30.11.2026</b><h1>Lamps</h1><p>3. Mai 2026</p>", "2026-05-03"),
        ("<b class=fecha>30 de noviembre de 2026</b><h1>Lamps</h1><p>3 de mayo de 2026</p>", "2026-05-03"),
        ("<h1>Lamps</h1><p>9 May 2026</p><b class='datum published'>3 May 2026</b>", "2026-05-03"),
        ("<h1>Lamps</h1><sub class='fecha-nota'>3 de mayo de 2026</sub>", "2026-05-03"),
        ("<h1>Lamps</h1><sub class='n_fecha'>3 de mayo de 2026</sub>", "2026-05-03"),
        ("<h1>Lamps</h1><sub class=datumgrenze>3.5.2026</sub>", ""),
        ("<h1>Lamps</h1><sub class=vorfecha>3.5.2026</sub>", ""),
    ],
)  # fmt: skip
def test_what_is_only_called_day_in_its_language_is_asked_last(body: str, wanted: str) -> None:
    assert day(body.format(TEXT)) == wanted


@pytest.mark.parametrize(
    ("above", "wanted"),
    [
        ("<b class=date>9 May 2026</b>", "2026-05-07"),
        ("<b class=date>7 May 2026</b>", "2026-05-07"),
        ("<b class=date>3 May 2026</b>", "2026-05-03"),
        ("<b class='post-meta date'>9 May 2026</b>", "2026-05-09"),
        ("<b class=entry-date>9 May 2026</b>", "2026-05-09"),
        ("<b class=published>9 May 2026</b>", "2026-05-09"),
        ("<time datetime=2026-05-09>9 May</time>", "2026-05-09"),
        ("<b class=date>Published 9 May 2026</b>", "2026-05-09"),
    ],
)
def test_the_day_of_the_visit_is_no_earlier_than_that_of_the_change_at_the_title(
    above: str, wanted: str
) -> None:
    assert day(f"{above}{FAR}<h1>Lamps</h1><p>Updated 7 May 2026</p>") == wanted


def test_a_day_far_below_a_title_is_none_of_the_visit() -> None:
    below = "<i></i>" * 200 + "<b class=date>9 May 2026</b>"
    assert day(f"<h1>Lamps</h1><p>Updated 7 May 2026</p>{TEXT}{below}") == "2026-05-09"


FOOT = "<i></i>" * 200 + "<p>Last updated: 3 May 2026</p>"


@pytest.mark.parametrize(
    ("rows", "foot", "wanted"),
    [
        ("12 June 2026<br>Town hall<br>", "", "2026-06-12"),
        ("12 June 2026<br>Town hall<br>", FOOT, "2026-05-03"),
        ("By Ola Sund (5/17/2025)<br>Oil is dear<br>By Ola Sund (5/18/2025)<br>", "", ""),
        ("By Ola Sund (5/17/2025)<br>Oil is dear<br>By Ada Lind (5/17/2025)<br>", "", "2025-05-17"),
        ("Posted 3 May 2026<br>Updated 9 May 2026<br>", "", "2026-05-03"),
    ],
)
def test_a_day_between_breaks_is_asked_after_labels_and_is_the_only_one(
    rows: str, foot: str, wanted: str
) -> None:
    assert day(f"<h1>Lamps</h1><div>{rows}{FAR}</div>{TEXT}{foot}", ARTICLE) == wanted


@pytest.mark.parametrize(
    ("above", "wanted"),
    [("It went out. " * 12, "2026-05-03"), ("It went out. " * 30, "")],
)
def test_a_day_between_breaks_stands_before_the_text(above: str, wanted: str) -> None:
    assert day(f"<h1>Lamps</h1><div>{above}<br>Senn, 3 May 2026<br>{FAR}</div>", ARTICLE) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("<p>By the Editorial Board</p>", "the Editorial Board"),
        ("<div>by the Quay Collective</div>", "the Quay Collective"),
        ("<p>posted by the Harbour Blog on 3 May 2026</p>", "the Harbour Blog"),
        ("<p><em>By the Editorial Board</em></p>", "the Editorial Board"),
        ("<p>It was refused <a href=/c>by the Council</a> on the quay.</p>", ""),
        ("<p>It was refused <a href=/c>by the Council</a></p>", ""),
    ],
)
def test_a_board_is_an_author_where_it_is_not_in_a_sentence(line: str, wanted: str) -> None:
    assert meta(parse(f"<body><h1>Lamps</h1>{line}{TEXT}</body>")).byline == wanted
