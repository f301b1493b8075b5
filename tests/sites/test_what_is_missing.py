"""What sites say of comments that are not in the page is true, and is said in words that agree."""

import pytest

import reader
from reader.extraction.comments.completeness import orphaned

_HEAD = "<!DOCTYPE html><html><body><div id=wpdcom><div class=wpd-thread-list>"


def _wpdiscuz(number: int, above: int, inside: str = "") -> str:
    return (
        f"<div id=wpd-comm-{number}_{above} class='comment wpd-comment'>"
        f"<div class=wpd-comment-author>Orla {number}</div>"
        f"<div class=wpd-comment-text><p>The {number} bells rang at noon.</p></div>{inside}</div>"
    )


def _toggle(count: int) -> str:
    return (
        "<div class=wpd-toggle><span class=wpd-view-replies><span class=wpd-view-replies-text>"
        f"View Replies</span> ({count})</span></div>"
    )


@pytest.mark.parametrize(("promised", "is_missing"), [(2, False), (3, True)])
def test_replies_are_folded_away_where_fewer_are_there(promised: int, is_missing: bool) -> None:
    replies = _wpdiscuz(8, 7, _wpdiscuz(9, 8))
    page = _HEAD + _wpdiscuz(7, 0, _toggle(promised) + replies) + "</div></div></body></html>"
    reading = reader.extract(page)
    assert [comment.depth for comment in reading.comments] == [0, 1, 2]
    said = f"Some replies are folded away by the page (View Replies ({promised}))."
    assert (said in reading.notes) is is_missing


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ()),
        (1, ("One comment answers one that is not here; it stands as a thread of its own.",)),
        (2, ("2 comments answer one that is not here; they stand as threads of their own.",)),
    ],
)
def test_one_comment_answers_and_two_answer(count: int, said: tuple[str, ...]) -> None:
    assert orphaned(count, "here") == said


@pytest.mark.parametrize(
    ("head", "items"),
    [
        (
            (
                "<div class=comments><ul class=comments_header><li class=comments_count_title>Comments"
                "<li class=comments_count>7,907<li class=pending_count>172</ul>"
                "<div id=comments_block_holder_9>"
            ),
            (
                "<div class=comment_item id=comment_7 style='margin-left: 0px;'><div class=author_name>"
                "<a class=vertical_color href=/social/orla>orla</a></div><div class=comment_body><div"
                " class=comment_time>07:18 PM on 10/06/2011</div>The bells rang at noon.</div></div>"
            ),
        ),
        (
            "<div id=comments><h2>Readers' Comments (7,907)</h2><ol id=commentsList>",
            (
                "<li><a name=4606></a><div class=commentor-info><a href='#'>orla</a></div>"
                "<div class=comment-meta>Reply #1<div>Oct. 9, 2010 - 7:28 AM EST</div></div>"
                "<div class=submitted-comment><p>The bells rang at noon.</p></div></li>"
            ),
        ),
    ],
)
def test_newspapers_of_2010_say_how_many_comments_there_are(head: str, items: str) -> None:
    reading = reader.extract(f"<!DOCTYPE html><html><body>{head}{items}</div></body></html>")
    assert [comment.author for comment in reading.comments] == ["orla"]
    assert "1 of 7907 comments are on this page." in reading.notes


@pytest.mark.parametrize(
    "heading", ["Comments on the 2010 race", "Page 2 of 14", "Top 40 comments"]
)
def test_other_numbers_in_a_heading_of_a_newspaper_count_no_comments(heading: str) -> None:
    page = (
        f"<div id=comments><h2>{heading}</h2><ol id=commentsList><li><a name=4606></a>"
        "<div class=commentor-info><a href='#'>orla</a></div><div class=comment-meta>Reply #1"
        "<div>Oct. 9, 2010 - 7:28 AM EST</div></div>"
        "<div class=submitted-comment><p>The bells rang at noon.</p></div></li></ol></div>"
    )
    reading = reader.extract(f"<!DOCTYPE html><html><body>{page}</body></html>")
    assert len(reading.comments) == 1
    assert reading.claimed is None


@pytest.mark.parametrize(("pages", "are_more"), [("<a href='?p=2'>2</a>", True), ("", False)])
def test_a_bar_below_comments_leads_to_more_if_it_leads_to_two_pages(
    pages: str, *, are_more: bool
) -> None:
    page = (
        "<div class=comments><div id=comments_block_holder_9><div class=comment_item id=comment_7"
        " style='margin-left: 0px;'><div class=author_name><a class=vertical_color href=/o>orla</a>"
        "</div><div class=comment_body><div class=comment_time>07:18 PM on 10/06/2011</div>The bells"
        f" rang.</div></div></div><div class=comments_pager><a href='#'>Top</a>{pages}</div></div>"
    )
    reading = reader.extract(f"<!DOCTYPE html><html><body>{page}</body></html>")
    assert len(reading.comments) == 1
    assert any("pages" in note for note in reading.notes) is are_more
