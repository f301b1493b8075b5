"""Pages whose marks say nothing: menus and loose words are told by where they stand."""

from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse

URL = "https://ropewalk.example/notes/hemp"
TITLE = "The rope that held for forty winters"
LINES = [
    (
        "Nobody at the yard remembers who laid it, but the rope on the old slip has held every boat "
        "that was hauled up there since the winter when the river froze to the mill."
    ),
    (
        "It is of hemp, tarred by hand, as thick as a child's arm, and the men who use it say that it "
        "has a better memory for weather than the harbour master and his instruments."
    ),
    (
        "Last autumn a firm from the city offered a steel cable for it, with a certificate, and was "
        "sent away with tea, cake and a short piece of the rope to keep on the desk."
    ),
    (
        "The rope will be turned end for end in spring, as is done every tenth year, and then, says "
        "the foreman, it will see all of us out, and the steel cable besides."
    ),
]
BODY = "".join(f"<p>{text}</p>" for text in LINES)
TRADES = ("Boats", "Sails", "Ropes", "Tar and pitch", "Anchors")
MENU = "".join(
    f"<li>{trade}<ul>"
    + "".join(f'<li><a href="/{trade[:3]}/{n}">{trade} of year {n}</a></li>' for n in range(6))
    + "</ul></li>"
    for trade in TRADES
)


def read(body: str) -> list[str]:
    page = f"<html><head><title>{TITLE}</title></head><body>{body}</body></html>"
    return extract_article(parse(page, URL)).article.text.split("\n\n")


def test_a_menu_above_the_title_is_none_of_the_text_though_nothing_names_it() -> None:
    assert read(f"<div><ul>{MENU}</ul><h1>{TITLE}</h1>{BODY}</div>") == LINES


def test_a_menu_longer_than_the_text_makes_no_list_of_the_page() -> None:
    wide = "".join(MENU.replace("year", f"shed {n}") for n in range(9))
    assert read(f"<div><div><ul>{wide}</ul></div><h1>{TITLE}</h1>{BODY}</div>") == LINES


def test_text_above_a_heading_that_is_far_down_stays() -> None:
    links = "".join(f'<li><a href="/{n}">Rope number {n} of the yard</a></li>' for n in range(9))
    got = read(f"<div>{BODY}<ul>{links}</ul><h1>{TITLE}</h1><p>{LINES[0]} Again.</p></div>")
    assert got[:4] == LINES


def test_loose_words_around_the_whole_text_do_not_take_it_along() -> None:
    parts = "".join(f"<div>{p}</div>" for p in BODY.replace("</p>", "</p>|").split("|"))
    assert read(f"<div>Skip to content{parts}</div>")[-4:] == LINES


def test_a_list_longer_than_the_text_stays_whatever_it_is_called() -> None:
    parts = "".join(f'<li><a href="#{n}">Part {n} of rope</a></li>' for n in range(60))
    got = read(f"<h1>{TITLE}</h1>{BODY}<div class=toc><ul>{parts}</ul></div>")
    assert "Part 59 of rope" in got[-1]


def test_a_menu_of_a_sites_own_elements_is_a_menu() -> None:
    entries = "".join(
        f'<site-entry><site-link href="/{trade[:3]}/{n}"><div><p>{trade} of the year {n}, and what '
        "became of all of them</p></div></site-link></site-entry>"
        for trade in TRADES
        for n in range(40)
    )
    assert read(f"<site-bar>{entries}</site-bar><div><h1>{TITLE}</h1>{BODY}</div>") == LINES
