"""What scripts of other firms drew over a page before it was saved is not read."""

import pytest

import reader
from reader.extraction import overlays
from tests.extraction.ferry import ARTICLE, STORY

BOXES = f"<div class=page><div class=inner><h2>The ferry of Holm</h2>{STORY}</div></div>"
DRAWN = "".join(
    f"<div><h3>Purpose {number}</h3><p>Quillon can use cookies to measure what is shown, and its "
    "partners may improve their services by what you read, or where you are.</p></div>"
    for number in range(12)
)
CHAT = "".join(
    f'<div class="message"><b class="author">{name}</b> <span class="time">{number} min ago</span>'
    "<p>Quillon can help you with your order, as soon as you write to us.</p></div>"
    for number, name in enumerate(("Ada", "Bert", "Cleo", "Dora"), 2)
)


def read(body: str, marks: str = "", title: str = "The ferry of Holm") -> reader.Reading:
    page = f"<html {marks}><head><title>{title}</title></head><body {marks}>{body}</body></html>"
    return reader.extract(page, "https://holm.example/ferry")


def named(name: str) -> str:
    if name in overlays._ELEMENTS:
        return name
    return f'div id="{name}"'


@pytest.mark.parametrize("name", sorted(overlays._NAMES - overlays._IN_LINE))
def test_what_a_firm_draws_is_not_read(name: str) -> None:
    tag = named(name)
    box = f"<{tag}><div>{DRAWN}</div></{tag.split()[0]}>"
    for body in (box + ARTICLE, ARTICLE + box, box + BOXES, BOXES + box):
        text = read(body).article.text
        assert "Part 0" in text
        assert "Part 4" in text
        assert "Quillon" not in text


def test_a_name_may_be_one_of_several_classes_or_numbered() -> None:
    for marks in ('class="ot OUTBRAIN ot-9"', 'id="sp_message_container_1149951"'):
        text = read(f"<div {marks}>{DRAWN}</div>{BOXES}").article.text
        assert "Part 4" in text
        assert "Quillon" not in text


@pytest.mark.parametrize("name", ["OUTBRAIN", "goog-gt-tt"])
def test_it_is_not_read_in_the_middle_of_a_text_either(name: str) -> None:
    half = STORY.index("<p>Part 2")
    body = (
        f'<h1>The ferry of Holm</h1>{STORY[:half]}<div class="{name}">{DRAWN}</div>{STORY[half:]}'
    )
    text = read(f"<main>{body}</main>").article.text
    assert all(f"Part {number}" in text for number in range(5))
    assert "Quillon" not in text


@pytest.mark.parametrize("name", ["didomi-host", "cmpbox", "klaviyo-form", "crisp-client"])
def test_a_name_of_the_whole_page_says_nothing(name: str) -> None:
    assert "Part 4" in read(ARTICLE, f'class="{name} other" id="{name}"').article.text
    assert "Part 4" in read(f'<div class="{name}">{ARTICLE}</div>').article.text
    foot = "<p>The village of Holm keeps its ferry by its own means, and has done so.</p>" * 5
    for around in (BOXES, f"<div><h1>Holm at sea</h1>{STORY}</div>", f"<div>{STORY}</div>"):
        for below in ("", f"<footer>{foot}</footer>", f"<nav>{foot}</nav>"):
            assert "Part 4" in read(f'<div class="{name}">{around}</div>{below}').article.text
    titled = f'<div class="{name}">{BOXES}</div><div>{foot}</div>'
    assert "Part 4" in read(titled).article.text


def test_a_short_name_is_the_firm_s_only_where_consent_is_spoken_of() -> None:
    compared = "<p>The blue kettle of the smith is heavier than the red one, and boils.</p>" * 8
    body = f"{BOXES}<div class=page><div class=cmpbox>{compared}</div></div>"
    assert "blue kettle" in read(body).article.text


def test_names_that_only_begin_so_are_others() -> None:
    body = f'<div class="page">{STORY}<div class="didomi-host-story">{STORY}</div></div>'
    assert read(body).article.text.count("Part 4") == 1
    told = "<p>The smith of Holm had a forge beside the quay, and it burned all winter.</p>" * 4
    other = f'<h1>The ferry of Holm</h1>{STORY}<div id="klaviyo-form-history">{told}</div>'
    assert "forge beside" in read(f"<main>{other}</main>").article.text


def test_a_chat_is_no_discussion() -> None:
    reading = read(f"{ARTICLE}<div id=intercom-container>{CHAT}</div>")
    assert reading.comments == ()
    assert "Quillon" not in reading.article.text
    assert len(read(f"{ARTICLE}<div id=comments>{CHAT}</div>").comments) == 4


def test_a_request_for_consent_over_a_text_is_no_obstacle() -> None:
    reading = read(
        f"<div id=onetrust-consent-sdk>{DRAWN}<button>Accept all</button></div>{ARTICLE}"
    )
    assert reading.notes == ()


def test_a_request_for_consent_that_is_all_there_is_stays_one() -> None:
    asked = (
        "<p>We and our partners use cookies. Accept cookies to go on, or manage your consent.</p>"
        "<button>Accept</button>"
    )
    for below in ("", "<footer>Printed in Holm.</footer>"):
        reading = read(f'<div id="onetrust-consent-sdk">{asked}</div>{below}')
        assert any("consent" in note for note in reading.notes)


OFFER = "<p>Quillon gives you a tenth off your first order, if you tell it where you live.</p>"
ASKING = f"{OFFER}<form><input type=email><button>Send me the code</button></form>"


@pytest.mark.parametrize("name", sorted(overlays._IN_LINE))
def test_a_prompt_of_a_builder_asks_in_few_words_beside_the_text(name: str) -> None:
    box = f'<div class="{name}">{ASKING}</div>'
    for body in (box + ARTICLE, ARTICLE + box, box + BOXES, BOXES + box):
        text = read(body).article.text
        assert "Part 4" in text
        assert "Quillon" not in text


# What is called a popup is furniture anywhere.
@pytest.mark.parametrize("name", sorted(n for n in overlays._IN_LINE if "popup" not in n))
def test_what_a_builder_puts_into_the_text_is_read(name: str) -> None:
    tale = "<p>Quillon the smith forged a new chain for it, and asked for nothing but bread.</p>"
    inside = f'<main><article><h1>The ferry of Holm</h1>{STORY}<div class="{name}">{tale}</div>'
    assert "Quillon the smith" in read(f"{inside}{STORY}</article></main>").article.text
    long = "".join(tale.replace("chain", f"chain {number}") for number in range(9))
    first = f'<div class="{name}"><div>{long}<button>Share</button></div></div>'
    assert "chain 8" in read(first + f"<div>{STORY}</div>").article.text
