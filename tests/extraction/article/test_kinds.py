"""What recipes, events, jobs, galleries and interviews consist of is read, as plugins mark it."""

import pytest

from reader.extraction.article.pipeline import extract_article
from reader.extraction.article.prune import TITLE
from reader.html.tree import parse
from reader.model import Image, blocks_text

URL = "https://www.quay.example/lamps/oil"
TEXT = (
    "<p>The lamps of the harbour burnt oil until the war, and the keepers, who lived above them, "
    "carried it up in cans. Nobody has counted the steps, but everyone remembers them.</p>"
)
MUCH = "".join(TEXT.replace("harbour", f"harbour of {name}") for name in ("Senn", "Oum", "Ada"))


def text(body: str, head: str = "") -> str:
    page = f"<title>Lamps</title>{head}<main>{body}</main>"
    return blocks_text(extract_article(parse(page, URL)).article.blocks)


def test_times_servings_and_calories_of_a_recipe_are_read() -> None:
    said = text(
        f"""<article><h1>Lamps</h1>{TEXT}<div class=wprm-recipe>
        <div class=wprm-recipe-meta-container><div class=wprm-recipe-prep-time-container>
        <span class=wprm-recipe-details-label>Prep Time </span><span><span class=wprm-recipe-details
        >20<span class=sr-only> minutes</span></span> <span aria-hidden=true>mins</span></span></div>
        </div><p>Stir the oil.</p><div class=wprm-nutrition-label-container-simple>
        Calories: <b>310</b> kcal</div></div></article>"""
    )
    assert "Prep Time 20 minutes" in said
    assert "mins" not in said
    assert "Calories: 310 kcal" in said


@pytest.mark.parametrize("fact", ["Time 45 min", "Total time: 20 minutes"])
def test_how_long_the_work_takes_is_no_time_to_read(fact: str) -> None:
    said = text(f"<article><h1>Lamps</h1><ul><li>Serves 4<li>{fact}</ul>{TEXT}</article>")
    assert fact in said


@pytest.mark.parametrize("line", ["5 min", "Reading time: 5 min", "Ada Lind · 5 min", "5 min read"])
def test_how_long_it_takes_to_read_is_none_of_the_text(line: str) -> None:
    said = text(f"<article><h1>Lamps</h1><div>{line}</div>{TEXT}{TEXT}</article>")
    assert line not in said


EVENT = """<script type="application/ld+json">{"@type": "Event", "name": "Lamps"}</script>
<meta property=og:type content=article>"""


def test_day_price_and_place_beside_the_description_of_an_event_are_read() -> None:
    body = f"""<div><p><a href=/events>All events</a></p><h1>Lamps</h1>
    <div class=tribe-events-schedule><h2><span>June 14 @ 7:30 pm</span></h2><span>$15</span></div>
    <div class=tribe-events-content>{TEXT}</div><div class="tribe-events-event-meta primary">
    <h2>Venue</h2><dl><dd>Old Quay</dd></dl></div></div>"""
    said = text(body, EVENT)
    assert "June 14 @ 7:30 pm" in said
    assert "$15" in said
    assert "Old Quay" in said
    assert "All events" not in said


def test_an_event_may_be_marked_in_the_page_itself() -> None:
    body = f"""<article itemscope itemtype="https://schema.org/MusicEvent"><h1>Lamps</h1>
    <ul><li>Friday, 5 July 2024</li><li>20:00</li><li>Old Quay</li></ul>{TEXT}</article>"""
    said = text(body)
    assert "Friday, 5 July 2024" in said
    assert "20:00" in said


@pytest.mark.parametrize("hours", ["Tonight: 18:00, 20:30", "(00:00) Oil<br>(03:12) Wicks"])
def test_several_times_are_hours_or_chapters_and_not_when_it_was_written(hours: str) -> None:
    said = text(f"<article><h1>Lamps</h1><div>{hours}</div>{TEXT}</article>")
    assert hours[:9] in said


def test_a_line_with_when_it_was_written_and_changed_is_none_of_the_text() -> None:
    line = "10.2. 18:01 | Read: 1668× | Oil | last change: 10.2. 18:59"
    said = text(f"<article><h1>Lamps</h1><div>{line}</div>{TEXT}{MUCH}</article>")
    assert "18:59" not in said


def test_the_term_above_the_hours_of_a_course_stays() -> None:
    hours = "".join(f"<p class=c>{day} 18:00 – 20:30</p>" for day in ("Monday", "Friday"))
    said = text(f"<article><h1>Lamps</h1><p class=c>Spring 2026</p>{hours}{TEXT}</article>")
    assert "Spring 2026" in said


def test_the_pictures_of_a_gallery_in_a_post_are_read() -> None:
    shown = "".join(
        f"<dl class=gallery-item><dt><a href=/{at}.jpg><img src=/{at}-150.jpg alt=Lamp></a></dt>"
        f"<dd class='wp-caption-text gallery-caption'>Lamp {at}</dd></dl>"
        for at in (1, 2)
    )
    page = parse(
        f"<title>Lamps</title><article><h1>Lamps</h1>{TEXT}<div id=gallery-1 "
        f"class='gallery galleryid-7'>{shown}</div><p>They are out.</p></article>",
        URL,
    )
    assert set(extract_article(page).removed.values()) == {TITLE}


def test_code_and_results_of_a_notebook_are_read() -> None:
    said = text(
        f"""<div class="jp-Cell jp-MarkdownCell"><div class="jp-RenderedHTMLCommon
        jp-RenderedMarkdown jp-MarkdownOutput"><h1>Lamps</h1>{TEXT}</div></div>
        <div class="jp-Cell jp-CodeCell"><pre>light(3)</pre><pre>lit</pre></div>""".replace(
            "\n        jp-R", " jp-R"
        )
    )
    assert "light(3)" in said


def test_a_description_beside_a_long_list_is_read_alone() -> None:
    others = "".join(f"<div><span>Lamp night {at} on the quay</span></div>" for at in range(50))
    body = f"<div><h1>Lamps</h1><div>{others}</div><div class=entry-content>{MUCH}</div></div>"
    assert "Lamp night 7" not in text(body, EVENT)


def test_a_picture_with_its_credit_and_the_number_of_its_slide_is_no_notice_of_rights() -> None:
    slides = "".join(
        f"<div class=slide><figure><img src=/{at}.jpg alt='Lamp {at}'><figcaption>Lamp {at}. "
        f"<span>Photo: Jo Wren</span></figcaption></figure><span>{at} / 3</span></div>"
        for at in range(1, 4)
    )
    page = parse(f"<title>Lamps</title><article><h1>Lamps</h1>{TEXT}{slides}</article>", URL)
    blocks = extract_article(page).article.blocks
    assert len([block for block in blocks if isinstance(block, Image)]) == 3


@pytest.mark.parametrize(
    "answer",
    ["<p><b>Ada Lind:</b> What burns best?</p>", "<dl><dt>Ada Lind<dd>What burns best?</dl>"],
)
def test_who_asks_in_an_interview_is_named_also_where_it_is_the_author(answer: str) -> None:
    head = '<meta name=author content="Ada Lind">'
    said = text(f"<article><h1>Lamps</h1>{TEXT}{answer}<p>Runa Feld: Oil.</p></article>", head)
    assert "Ada Lind" in said
    assert "What burns best?" in said


def test_other_jobs_below_a_job_are_left_out() -> None:
    others = (
        "<h2>Similar jobs</h2><ul><li><a href=/j/1>Ropemaker</a><li><a href=/j/2>Pilot</a></ul>"
    )
    said = text(f"<h1>Lamps</h1><p>You keep them.</p>{TEXT}<section>{others}</section>")
    assert "Ropemaker" not in said
