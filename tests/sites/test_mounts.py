"""Systems that keep the comments on hosts of their own: the note names them, and only where there
are no comments.
"""

import pytest

import reader

_ARTICLE = (
    "<article><h1>The lamp on the mole</h1><p>It was lit for the first time in the year of the "
    "two harvests, and has gone out but once since then, for want of a wick.</p><p>The keeper "
    "counts the boats by it, and the boats count the days.</p></article>"
)


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("<bluesky-comments url='https://b.example/post/1'></bluesky-comments>", "Bluesky"),
        ("<div id=bluesky-comments data-uri='at://x/1'></div>", "Bluesky"),
        ("<mastodon-comments host=m.example user=ada></mastodon-comments>", "a Mastodon server"),
        ("<div id=mastodon-comments-list></div>", "a Mastodon server"),
        ("<div id=discourse-comments></div>", "a Discourse forum"),
        ("<zap-threads anchor='https://x.example/1'></zap-threads>", "Nostr relays"),
        ("<div id=vk_comments></div>", "vk.com"),
        ("<div id=mc-container></div>", "cackle.me"),
        ("<div id=lv-container data-id=city></div>", "livere.com"),
        ("<div id=SOHUCS sid=1></div>", "changyan.sohu.com"),
        ("<halo-comment id=1 type=post></halo-comment>", "the site's own server"),
        ("<div class=talkyard-comments data-discussion-id=1></div>", "a Talkyard server"),
        ("<script src='https://beaudar.lipk.org/client.js'></script>", "GitHub, by Beaudar"),
        ("<div id=vssue></div>", "a code host, by Vssue"),
        ("<div id=gitment-container></div>", "GitHub, by Gitment"),
        (
            "<div class=squarespace-comments data-public-comment-count=53></div>",
            "Squarespace",
        ),
        ("<div id=vanilla-comments></div>", "a Vanilla forum"),
        ("<div id=nodebb-comments></div>", "a NodeBB forum"),
        (
            "<fb:comments href='https://lamp.example/mole' num_posts=10></fb:comments>",
            "facebook.com",
        ),
        ("<div id=fb-comments>Loading Facebook Comments ...</div>", "facebook.com"),
        ("<div id=insticator_comments></div>", "insticator.com"),
        ("<div class=instiengage-comments></div>", "insticator.com"),
        ("<div class=so-comments data-integration-id=3></div>", "insticator.com"),
        ("<div class=echo_container_lite></div>", "Echo, which has ended"),
        ("<div id=livefyreConversation></div>", "Livefyre, which has ended"),
        ("<div id=lf_comment_stream></div>", "Livefyre, which has ended"),
        ("<div id=coral_talk_stream></div>", "a Coral server"),
        ("<script async data-spotim-module=spotim-launcher data-post-id=7></script>", "OpenWeb"),
        ("<div id=insticator-commenting></div>", "insticator.com"),
        ("<div id=livefyre_comments data-site-id=7></div>", "Livefyre, which has ended"),
        ("<div class=js-kit-comments permalink=''></div>", "Echo, which has ended"),
        ("<div id=pluckCommentsContainer></div>", "Pluck, which has ended"),
        (
            "<script src='https://cdn.gigya.com/js/s.js'></script><div id=commentsDiv></div>",
            "Gigya, whose comments have ended",
        ),
    ],
)
def test_the_note_names_the_system_that_keeps_the_comments(place: str, service: str) -> None:
    page = f"<!DOCTYPE html><html lang=en><body>{_ARTICLE}{place}</body></html>"
    reading = reader.extract(page, "https://lamp.example/mole")
    assert f"The comments are loaded by script from {service}." in reading.notes
    assert reading.comments == ()


@pytest.mark.parametrize(
    "other",
    [
        "<a href='#c'><fb:comments-count href='https://lamp.example/mole'></fb:comments-count></a>",
        "<script async data-spotim-module=spotim-launcher></script>",
        "<div id=commentsDiv></div>",
        "<script src='https://cdn.gigya.com/js/s.js'></script><div id=commentsDiv><h3>Closed</h3></div>",
        "<h3 id=fb-comments>Comments</h3>",
        "<div id=fb-comments><form><textarea></textarea></form></div>",
        "<script async data-spotim-module=spotim-launcher data-post-id=home></script>",
        "<script src='https://cdn.gigya.com/js/s.js'></script>",
        "<a class=js-kit-comments-count href='#c'>0</a>",
    ],
)
def test_what_only_counts_comments_or_serves_other_things_is_no_place_for_them(other: str) -> None:
    page = f"<!DOCTYPE html><html lang=en><body>{_ARTICLE}{other}</body></html>"
    assert not any("loaded by script" in note for note in reader.extract(page).notes)


def test_a_place_that_counts_no_comments_lacks_none() -> None:
    place = "<div class=squarespace-comments data-public-comment-count=0></div>"
    page = f"<!DOCTYPE html><html lang=en><body>{_ARTICLE}{place}</body></html>"
    assert not any("loaded by script" in note for note in reader.extract(page).notes)


def test_comments_that_a_script_has_drawn_are_read_and_nothing_is_said_to_be_missing() -> None:
    drawn = "".join(
        f"<div class=mastodon-comment><img class=avatar alt=''><div class=comment-header>"
        f"<span class=display-name>{name}</span><span class=comment-date>May {day}, 2024</span>"
        f"</div><div class=comment-text><p>{said}</p></div></div>"
        for name, day, said in (
            ("Ada Crane", 3, "The wick was mine, and I want it back."),
            ("Bo Pellow", 4, "Which of the two harvests was the better?"),
            ("Odo", 5, "The second. Nobody was there to count it."),
        )
    )
    place = f"<div id=mastodon-comments-list>{drawn}</div>"
    page = f"<!DOCTYPE html><html lang=en><body>{_ARTICLE}{place}</body></html>"
    reading = reader.extract(page, "https://lamp.example/mole")
    assert [comment.author for comment in reading.comments] == ["Ada Crane", "Bo Pellow", "Odo"]
    assert not any("loaded by script" in note for note in reading.notes)
