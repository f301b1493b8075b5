"""What stands below a short article: a box about its author, a teaser, what others looked for."""

import pytest

import reader

HEAD = "<title>Ice on the river</title><meta property=og:type content=article>"


def lines(after: str, sentences: int = 8, before: str = "") -> list[str]:
    """The paragraphs of a short article with something below it."""
    text = "".join(
        f"<p>Gate {n} had been painted twice before the ice came down, the keeper said on Monday.</p>"
        for n in range(sentences)
    )
    page = f"{HEAD}<div><h1>Ice on the river</h1>{before}{text}{after}</div>"
    return reader.extract(page, "https://quay.example/ice").article.text.split("\n\n")


def about(words: int) -> str:
    said = " ".join(
        ["The keeper of the river has painted gates, and told of them, since 1998."] * 9
    )
    return f"<div><h4>About the author</h4><p>{' '.join(said.split()[:words])}</p></div>"


def test_a_few_lines_about_the_author_go_below_a_short_text() -> None:
    assert lines(about(50))[-1].startswith("Gate 7")


def test_what_is_most_of_the_text_is_not_about_its_author() -> None:
    assert not lines(about(110))[-1].startswith("Gate 7")


def test_what_others_looked_for_goes() -> None:
    searches = "<ul><li><strong>Top searches</strong></li>" + "".join(
        f"<li><a href=/search?q={word}>{word}</a></li>" for word in ("skates", "frost", "thaw")
    )
    assert lines(f"{searches}</ul>")[-1].startswith("Gate 7")


TEASER = (
    "<div class=story><h4><a href={0}>Skating on the {1} canal</a></h4><a href={2}><img src=a.jpg></a>"
    "<p>{1} people came to the canal on Sunday, and the mayor fell.</p></div>"
)


def test_a_teaser_goes_without_one_like_it_if_its_picture_leads_there_too() -> None:
    assert lines(TEASER.format("/skating", "old", "/skating"))[-1].startswith("Gate 7")


def test_its_day_may_be_a_heading_that_is_no_link_and_another_link_makes_it_a_list() -> None:
    dated = TEASER.format("/skating", "old", "/skating")
    assert lines(dated.replace("<p>", "<h5>3 May 2024</h5><p>"))[-1].startswith("Gate 7")
    listed = dated.replace("<p>", "<h5><a href=/thaw>The day of the thaw</a></h5><p>")
    assert not lines(listed)[-1].startswith("Gate 7")


@pytest.mark.parametrize(
    ("title", "picture"),
    [("/skating", "/a.jpg"), ("https://canal.example/s", "https://canal.example/s"), ("#s", "#s")],
    ids=["the picture itself", "another site", "this page"],
)
def test_other_boxes_with_a_picture_stay(title: str, picture: str) -> None:
    assert not lines(TEASER.format(title, "old", picture))[-1].startswith("Gate 7")


def test_above_the_text_such_a_box_stays() -> None:
    shown = lines("", before=TEASER.format("/skating", "old", "/skating"))
    assert any("the mayor fell" in line for line in shown)


CARD = (
    "<div class=card><a href=/mill><img src=m.jpg></a><h3><a href=/mill>The mill on the weir</a></h3>"
    "<p>{}</p></div>"
)
LONG = "It grinds again since May, and on Sundays the miller shows how. Bring coins for the flour; "
LONG += (
    "children may turn the small stone by themselves, and there is tea until five in the evening."
)


@pytest.mark.parametrize(
    "end",
    [
        CARD.format(LONG),
        f"<h2>What to see on Sunday</h2>{CARD.format('It grinds again.')}",
        f"{CARD.format('It grinds again.')}<p>The last boat went back in the evening, said the keeper.</p>",
    ],
    ids=["it is told here", "a section", "the text goes on"],
)
def test_the_last_part_of_a_text_stays_though_its_heading_and_picture_lead_on(end: str) -> None:
    read = lines(end)
    assert any("It grinds again" in line for line in read)


def test_a_teaser_that_breaks_off_goes_whatever_its_length() -> None:
    assert lines(CARD.format(f"{LONG} In winter …"))[-1].startswith("Gate 7")


BOOKS = "<h2>About the author</h2><p>Ada Lind has told of the river in seven books since 1998.</p>"


def test_behind_the_lines_about_the_author_what_is_told_of_the_evening_stays() -> None:
    she = "<p>She grew up at the lock, and lives in the lower town with two dogs and a boat.</p>"
    doors = "<p>Doors open at seven, and tickets are five pounds for all but the keepers.</p>"
    read = lines(f"{BOOKS}{she}{doors}", sentences=6)
    assert read[-1].startswith("Doors open")
    assert not any(line.startswith(("Ada Lind", "She")) for line in read)
    assert lines(f"{BOOKS}{she}<h3>Tickets</h3>{doors}", sentences=6)[-2:][0] == "Tickets"


def test_searches_that_a_text_tells_of_stay() -> None:
    read = lines("<h2>Top searches of the year</h2><ul><li>Skates and lamps<li>Frost</ul>")
    assert any("Top searches of the year" in line for line in read)
    assert any("Skates and lamps" in line for line in read)
