"""What forums say of the author beside each post: rows around the texts that are nobody's words."""

import pytest

from reader.extraction.textcopy import read_textcopy
from tests.extraction.textcopy.threads import posts

_SAID = [
    "The sluice was shut again on Monday and nobody had told the people at the quay.",
    "My brother keeps the key, so ask him before you walk down there in the rain.",
    "We painted the gate in spring, and the colour has already gone from the lower half.",
    "A new lock would cost less than the time that all of us have spent on this one.",
    "The council will look at it in March, if the minutes of the last evening are right.",
]
_NAMES = ["ada_mill", "Orla Finch", "Tom Reed", "bramble", "Wilf Crane"]
_PLACES = ["West Quay", "Under the bridge", "Valley", "Mill Lane", "Nowhere near"]
_MOTTOS = ["Keeper of keys", "To the mill and back", "Pike first", "Oak and iron", "Rain again"]
_SIGNS = ["Adele", "Orlando", "Tomasz", "Bram", "Wilfried"]
_ALL = list(zip(_NAMES, _SAID, strict=True))
_FOOT = "Home\nAbout us\nAll rights reserved"


def _read(*templates: str) -> list[tuple[str, str]]:
    thread = "\n".join(
        templates[(number - 1) % len(templates)].format(
            name=name,
            said=said,
            n=number,
            many=number * 17,
            day=number + 1,
            place=_PLACES[number - 1],
            motto=_MOTTOS[number - 1],
            sign=_SIGNS[number - 1],
        )
        for number, (name, said) in enumerate(_ALL, 1)
    )
    return posts(read_textcopy(f"Old water\nThe sluice at the quay\n{thread}\n{_FOOT}"))


def test_a_name_is_above_the_rank_and_the_place_not_the_place_next_to_the_date() -> None:
    post = "{name}\nSenior Member\nLocation\n{place}\nMay {day}, 2021\n#{n}\n{said}\n"
    assert _read(post) == _ALL


def test_the_rows_below_the_links_of_a_post_are_about_the_next_author() -> None:
    post = (
        "{name}\n{motto}\nLocation\n{place}\nMay {day}, 2021\n#{n}\n{said}\n"
        "Reply\nReactions: Mia and {n} others"
    )
    assert _read(post)[1:] == _ALL[1:]


def test_an_author_below_the_date_is_no_part_of_the_text() -> None:
    post = (
        "05-0{day}-2021, 09:03 AM #{n}\n{name}\nView Profile\nJoin Date\nAug 2004\nPosts\n{many}\n"
        "{said}\nReply With Quote   {n}"
    )
    assert _read(post) == _ALL


def test_a_name_is_the_first_of_two_that_begin_a_paragraph() -> None:
    post = "{name}\n{motto}\nMember\n{many}\nMay {day}, 2021\n#{n}\n{said}\n"
    without = [post, post.replace("{motto}\n", ""), post.replace("{many}", "{place}")]
    assert _read(*without, post, post)[1:] == _ALL[1:]


def test_a_name_with_its_rank_is_again_above_a_post_dated_below() -> None:
    post = (
        "{name} Regular Guest\nMessages:\n{many}\nTrophy Points:\n{n}\n#{n}\n{said}\n"
        "{name}, May {day}, 2021 IP"
    )
    assert _read(post) == _ALL


def test_a_short_comment_above_its_votes_is_no_name_of_the_next_author() -> None:
    said = ["Agreed.", "Nice one", "Thanks!", "So it is.", "Who paid for the paint of the gate?"]
    pairs = list(zip(_NAMES, said, strict=True))
    posts = "\n".join(
        f"{name} says: 2024-03-1{day} 08:05\n\n{text}\n\n▲{day}▼"
        for day, (name, text) in enumerate(pairs)
    )
    comments = read_textcopy(f"The sluice\n{_SAID[0]}\nComments (5)\n{posts}\n{_FOOT}").comments
    assert [(comment.author, comment.text) for comment in comments] == pairs


def test_a_place_between_name_and_date_is_no_name_where_a_word_says_who_wrote() -> None:
    post = "Posted by {name}\n{place}\n05/0{day}/24 02:5{n} PM\n{many} posts\n\n{said}\n\n"
    other = post.replace("{place}\n", "")
    assert _read(other, post, post, post) == _ALL


def test_a_name_within_another_is_not_shorter_than_its_word() -> None:
    post = (
        "{name}\n{motto}\nLocation\n{place}\nName\nada\nMay {day}, 2021\n#{n}\n{said}\n\nReply\n"
        "Reactions: Mia and {n} others"
    )
    assert _read(post)[1:] == _ALL[1:]
    assert _read(post.replace("{name}", "{name}ada"))[1][0] == f"{_NAMES[1]}ada"


def test_a_name_and_its_number_may_stand_twice_above_the_date() -> None:
    post = "{name}\n{many}\nMember\n{name}\n{many}\nMay {day}, 2021 #{n}\n\n{said}\n"
    assert _read(post) == _ALL


def test_the_place_of_a_thread_heads_no_post_of_it() -> None:
    first = "ada_mill\nMay 1, 20211 yr in Old water\nStart new topic\nFeatured Replies\n"
    post = (
        "{name}\nMembers\n2{n} posts\n{name} Members\n\nMay {day}, 20211 yr\n\nAuthor stats\n"
        "May {day}, 20211 yr\n\n{said}\n\nQuote"
    )
    comments = _read(f"{first}{post}", *[post] * 4)
    assert [text for _, text in comments] == _SAID
    assert [author for author, _ in comments][1:] == _NAMES[1:]


def test_a_member_who_joined_on_the_day_of_a_post_has_written_it() -> None:
    post = "{name}\nMember\nJoined\nMay {day}, 2021\nPosts\n{many}\nMay {day}, 2021\n#{n}\n{said}\n\nReply"
    assert _read(post) == _ALL


@pytest.mark.parametrize("closing", ["LG", "Viele Grüße", "Cheers,", "—", "Many thanks"])
@pytest.mark.parametrize("link", ["", "\nReply\n", "\nAntworten\n"])
def test_who_signs_a_post_has_not_written_the_next(closing: str, link: str) -> None:
    plain = "{name}\nMay {day}, 2021 at 9:1{n} am\n\n{said}\n" + link
    signed = plain.replace("{said}", "{said}\n\n" + closing + "\n{sign}")
    read = _read(signed, signed, plain, signed, signed)
    assert [author for author, _ in read] == _NAMES
    assert [text.split("\n")[0] for _, text in read] == _SAID
    assert all(_SIGNS[at] in read[at][1] for at in (0, 1, 3))


@pytest.mark.parametrize(
    "opening",
    [
        "{motto}\n4 out of 5 stars",
        "{motto}\nVerified Purchase",
        "Dear {place}\nThanks",
        "{motto}\nEDIT",
    ],
)
def test_what_people_write_alike_at_the_top_stays_in_their_posts(opening: str) -> None:
    post = "{name}\nMay {day}, 2021 at 9:1{n} am\n" + opening + "\n{said}\nReply\n"
    read = _read(post)
    assert [author for author, _ in read] == _NAMES
    firsts = _PLACES if "place" in opening else _MOTTOS
    assert all(first in text for first, (_, text) in zip(firsts, read, strict=True))


def test_greetings_and_closing_words_together_are_no_labels() -> None:
    post = "{name}\nMay {day}, 2021 at 9:1{n} am\n\nHi all\n\n{said}\n\nCheers\n{sign}\n"
    read = _read(post)
    assert [author for author, _ in read][1:] == _NAMES[1:]
    assert all(
        f"{said}\n\nCheers\n\n{sign}" in text
        for said, sign, (_, text) in zip(_SAID[:-1], _SIGNS[:-1], read[:-1], strict=True)
    )


def test_an_author_of_posts_with_titles_is_no_badge_above_them() -> None:
    posts = "\n".join(
        f"{name}\n{title}\nMay {day}, 2021 at 9:10 am\n{said}\nReply\n"
        for day, (name, title, said) in enumerate(
            zip(["Ada", "Bo"] * 2, _MOTTOS[:4], _SAID[:4], strict=True), 2
        )
    )
    comments = read_textcopy(f"Old water\n\n4 Comments\n\n{posts}").comments
    assert [comment.author for comment in comments][1:] == ["Bo", "Ada", "Bo"]


@pytest.mark.parametrize(
    ("picture", "names"),
    [
        ("{}'s avatar", _NAMES),
        ("{}-avatar", _NAMES),
        ("avatar_{}", _NAMES),
        ("{}的头像", ["小明", "王芳", "李雷", "阿强", "小红"]),
    ],
)
def test_the_words_for_a_picture_are_no_part_of_the_name(picture: str, names: list[str]) -> None:
    posts = "\n".join(
        f"{picture.format(name)}\n{name}\nMay {day}, 2021 at 9:10 am\n{said}\nReply\n"
        for day, (name, said) in enumerate(zip(names, _SAID, strict=True), 2)
    )
    comments = read_textcopy(f"Old water\n\n5 Comments\n\n{posts}").comments
    assert [comment.author for comment in comments] == names


@pytest.mark.parametrize("place", ["in Oslo", "in reply to Zoe"])
def test_where_the_first_reader_is_does_not_make_an_article_of_the_comment(place: str) -> None:
    post = "{name}\nMay {day}, 2021 at 9:1{n} am\n{said}\nReply\n"
    read = _read(post.replace(" am", f" am {place}"), *[post] * 4)
    assert [author for author, _ in read][1:] == _NAMES[1:]
    assert [text for _, text in read] == _SAID


@pytest.mark.parametrize("fact", ["Location: Bonn", "{n} points", "Likes: {n}", "Trip #{n}"])
def test_a_title_between_the_date_and_a_fact_about_the_author_is_theirs(fact: str) -> None:
    read = _read("{name}\nMay {day}, 2021 at 9:1{n} am\n{motto}\n" + fact + "\n{said}\nReply\n")
    assert [author for author, _ in read][1:] == _NAMES[1:]
    assert all(motto in text for motto, (_, text) in zip(_MOTTOS, read, strict=True))


def test_closing_words_below_the_number_of_a_post_are_no_name() -> None:
    read = _read("{name}\nMay {day}, 2021 at 9:1{n} am\n{said}\n#{n}\nLG {sign}\n\n")
    assert [author for author, _ in read][1:] == _NAMES[1:]


def test_places_behind_several_dates_are_those_of_the_readers() -> None:
    post = "{name}\nMay {day}, 2021 at 9:1{n} am in Old water\n{said}\nReply\n"
    assert [text for _, text in _read(post)] == _SAID


@pytest.mark.parametrize(
    "profile",
    [
        "#{n}\n{name}\n{motto}\n{many}\n{n}\n",
        "{name}\n{motto}\n{many}\n",
        "{name}\nLodge member\n\n@{sign}\n\nLocale: {place}\n\n",
        "{name}\nLodge member\n\n@{sign}\n\n",
    ],
)
def test_numbers_and_handles_below_a_date_are_about_the_author(profile: str) -> None:
    assert _read("May {day}, 2021 at 9:1{n} am\n" + profile + "{said}\nReply\n") == _ALL


def test_a_name_twice_is_no_text_of_the_post_above() -> None:
    assert _read("{name}\n\n{name}\nMay {day}, 2021\n#{n}\n{said}\n") == _ALL


def test_a_title_is_in_place_of_the_rank_that_others_have() -> None:
    ranked, titled = (
        "{name}\nNew member\nMay {day}, 2021\n#{n}\n",
        "{name}\n{motto}\nMay {day}, 2021\n#{n}\n",
    )
    assert _read(ranked + "{said}\n", titled + "{said}\n") == _ALL


def test_who_began_a_thread_has_a_title_too() -> None:
    titled = "{name}\n{motto}\nMay {day}, 2021\n#{n}\n{said}\n"
    began = "{name}\n{motto}\nOriginal poster\nMay {day}, 2021\n#{n}\n{said}\n"
    assert _read(titled, began) == _ALL


def test_what_four_of_six_authors_have_beside_them_is_about_authors() -> None:
    full = (
        "May {day}, 2021 at 9:1{n} am\n{name}\nJoin Date\nAug 2004\nPosts\n{many}\n{said}\nReply\n"
    )
    read = _read(full, full, full, full.replace("Join Date\nAug 2004\nPosts\n{many}\n", ""))
    assert read[:3] == _ALL[:3]
