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
