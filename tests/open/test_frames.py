"""Comments that are in a frame of a page: beside it, or whole in an attribute."""

from html import escape
from pathlib import Path

import pytest

import reader
from reader.fetch.files import local
from reader.model import Page
from reader.open.job import Job, do

ARTICLE = "".join(
    f"<p>The crane on the east quay squeaked {n} times last night, they say.</p>" for n in range(9)
)
MOUNT = '<div id="disqus_thread"></div><script src="https://quay.disqus.com/embed.js"></script>'
FRAMES = {
    "data": (Path(__file__).parents[1] / "sites/disqus/unrendered/page.html").read_text(
        encoding="utf-8"
    ),
    "drawn": (Path(__file__).parents[1] / "sites/disqus/frame/page.html").read_text(
        encoding="utf-8"
    ),
}
ADVERT = (
    "<html><body>"
    + "<div class='item'><b>Ann</b> <i>2 days ago</i><p>Buy oil now.</p></div>" * 9
    + "</body></html>"
)


def page(inner: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>The crane</title></head><body><article><h1>The crane</h1>{ARTICLE}'
        f"</article>{inner}</body></html>"
    )  # fmt: skip


@pytest.mark.parametrize("kind", FRAMES)
def test_a_frame_in_an_attribute_has_the_comments(kind: str) -> None:
    inner = f'{MOUNT}<iframe srcdoc="{escape(FRAMES[kind])}"></iframe>'
    reading = reader.extract(page(inner), "https://quay.example/crane")
    alone = reader.extract(FRAMES[kind], "https://quay.example/crane")
    assert reading.source == "disqus"
    assert reading.comments == alone.comments
    assert len(reading.comments) >= 2
    assert reading.claimed == alone.claimed
    assert "loaded by script" not in " ".join(reading.notes)
    assert reading.article.text.startswith("The crane on the east quay")


@pytest.mark.parametrize("kind", FRAMES)
def test_a_frame_beside_the_page_has_the_comments(kind: str, tmp_path: Path) -> None:
    saved = tmp_path / "crane.html"
    saved.write_text(
        page(f"{MOUNT}<iframe src='crane_files/saved_resource(1).html'></iframe>"), encoding="utf-8"
    )
    beside = tmp_path / "crane_files"
    beside.mkdir()
    (beside / "advert.html").write_text(ADVERT, encoding="utf-8")
    (beside / "saved_resource(1).html").write_text(FRAMES[kind], encoding="utf-8")
    reading = do(Job(local(str(saved)))).reading
    assert reading.source == "disqus"
    assert len(reading.comments) >= 2
    assert reading.article.title == "The crane"
    assert "loaded by script" not in " ".join(reading.notes)


def test_what_is_in_a_frame_of_no_known_platform_is_no_discussion() -> None:
    given = Page(page(f"{MOUNT}<iframe src='a'>").encode(), frames=(ADVERT.encode(),))
    reading = do(Job(given)).reading
    assert reading.comments == ()
    assert "The comments are loaded by script from disqus.com." in reading.notes


def test_comments_of_the_page_itself_come_first() -> None:
    items = "".join(
        f'<li class="comment depth-1" id="comment-{n}"><div class="comment-body"><cite class="fn">Wenke</cite>'
        f"<p>It squeaked {n} times.</p></div></li>"
        for n in range(3)
    )
    text = page(
        f'<ol class="commentlist">{items}</ol><iframe srcdoc="{escape(FRAMES["data"])}"></iframe>'
    )
    assert reader.extract(text).source == "wordpress"


def drawn(*told: tuple[str, str]) -> str:
    """What a script draws in a frame, in a design of nobody's."""
    items = "".join(
        f'<div class="q7"><b class="q8">{name}</b><i class="q9">2026-03-0{day} 10:15</i><p>{text}</p>'
        "<button>Reply</button></div>"
        for day, (name, text) in enumerate(told, 1)
    )
    return f"<html><body><div>{items}</div></body></html>"


TOLD = (
    ("Wenke", "It squeaked because nobody has oiled it since the strike in spring."),
    ("Ove", "They oil it on Sundays, and you can hear that it is Thursday."),
    ("Runa", "My bed stands under it, so I know every one of its songs by now."),
)
PLACE = '<div id="cusdis_thread" data-page-id="crane">{}</div>'


def test_a_frame_in_the_place_of_a_script_is_read_whatever_its_design() -> None:
    frame = f'<iframe srcdoc="{escape(drawn(*TOLD))}"></iframe>'
    reading = reader.extract(page(PLACE.format(frame)), "https://quay.example/crane")
    assert [(comment.author, comment.text) for comment in reading.comments] == [*TOLD]
    assert reading.comments[0].published_text == "2026-03-01 10:15"
    assert reading.source == "generic"
    assert "loaded by script" not in " ".join(reading.notes)
    assert reading.article.text.startswith("The crane on the east quay")


@pytest.mark.parametrize(
    ("frame", "place"),
    [
        (drawn(*TOLD), '<div id="cusdis_thread"></div><aside>{}</aside>'),
        (f"<html><body><p>{'Sign in to say something here. ' * 20}</p></body></html>", PLACE),
        ("<html><body>" + "<p>Wenke</p>" * 40 + "</body></html>", PLACE),
    ],
    ids=["elsewhere", "a form", "names"],
)
def test_a_frame_elsewhere_or_without_comments_leaves_the_note(frame: str, place: str) -> None:
    inner = place.format(f'<iframe srcdoc="{escape(frame)}"></iframe>')
    reading = reader.extract(page(inner), "https://quay.example/crane")
    assert reading.comments == ()
    assert "The comments are loaded by script from cusdis.com." in reading.notes
