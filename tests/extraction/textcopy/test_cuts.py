"""Comments cut from the copies of many systems, by what recurs in them."""

from pathlib import Path

import pytest

from reader.extraction.textcopy import read_textcopy
from tests.extraction.textcopy.threads import posts

HERE = Path(__file__).parent
WPDISCUZ = (HERE / "pump.wpdiscuz.txt").read_text(encoding="utf-8")
WORDPRESS = (HERE / "pump.wordpress.txt").read_text(encoding="utf-8")
TOP = WORDPRESS[: WORDPRESS.index("3 Comments")]
ONE = "The pump was broken for a week.\n\nNobody noticed it before I did."
TWO = "Thanks"
THREE = "I do not believe a single word of this report, sorry."

HACKER_NEWS = f"""{TOP}3 comments
anna 2 hours ago | next [–]

{ONE}

reply

owl_77 1 hour ago | parent | next [–]

{TWO}

reply

jo 30 minutes ago | root | parent | prev [–]

{THREE}

reply

Guidelines | FAQ | Lists | API
Search:
"""
ISSO = f"""{TOP}3 Comments

Name (optional)

E-mail (optional)

Anna Weber•5 years ago

{ONE}

-1 | Reply
owl_77•5 years ago

{TWO}

 | Reply
Jo de Vries•4 years ago

{THREE}

11 | Reply
"""
DISQUS = f"""{TOP}3 Comments
Valley Times
Login
Sort by Best
Anna Weber • 3 years ago
{ONE}
4
Reply
Share ›
owl_77 • Anna Weber • 3 years ago
{TWO}
Reply
Share ›
Jo de Vries • 2 years ago
{THREE}
11
Reply
Share ›
Privacy Policy
Powered by Disqus
"""
FORUM = f"""Board index
The pump
Anna Weber
Posts: 96
Joined: Feb 2011
#1
2019-02-24, 02:31 AM
{ONE}
Find
Reply
owl_77
Posts: 4
Joined: May 2018
#2
2019-02-24, 05:31 PM
{TWO}
Find
Reply
Jo de Vries
Posts: 1204
Joined: Aug 2006
#3
2019-02-25, 06:39 PM
{THREE}
Find
Reply
"""
DATES_BELOW = f"""{TOP}Kommentare (3)
Sortiert nach: neuste | älteste
Anna Weber

{ONE}

0
50 Minuten 46 Sekunden her
owl_77

{TWO}

4
1 Stunde 51 Minuten her
Jo de Vries

{THREE}

3
12 Stunden 3 Minuten her
"""
OLD_REDDIT = f"""{TOP}all 3 comments
[–]anna 188 points189 points190 points 17 hours ago (1 child)

{ONE}

permalink embed save report reply

[–]owl_77 3 points4 points5 points 16 hours ago (0 children)

{TWO}

permalink embed save parent report reply

[–]jo -2 points-1 points0 points 15 hours ago (0 children)

{THREE}

permalink embed save report reply
"""
BLOGGER = f"""{TOP}3 comments:
AnnaMay 30, 2019 at 1:06 PM

{ONE}

ReplyDelete
Replies
Reply
owl_77May 30, 2019 at 5:38 PM

{TWO}

ReplyDelete
Replies
Reply
JoMay 31, 2019 at 12:33 AM

{THREE}

ReplyDelete
Replies
Reply
Add comment
"""


@pytest.mark.parametrize(
    "copy",
    [HACKER_NEWS, ISSO, DISQUS, DATES_BELOW, OLD_REDDIT, BLOGGER],
    ids=["hacker news", "isso", "disqus", "wpdiscuz 5", "old reddit", "blogger"],
)
def test_systems_are_cut_by_what_recurs(copy: str) -> None:
    comments = read_textcopy(copy).comments
    assert [comment.text for comment in comments] == [ONE, TWO, THREE]
    assert [comment.author.split()[0].lower() for comment in comments] == ["anna", "owl_77", "jo"]
    assert all(comment.published_text for comment in comments)


def test_a_thread_of_a_forum_is_cut_by_what_recurs() -> None:
    reading = read_textcopy(FORUM)
    assert posts(reading) == [("Anna Weber", ONE), ("owl_77", TWO), ("Jo de Vries", THREE)]
    assert all(comment.published_text for comment in reading.comments)


@pytest.mark.parametrize(
    ("copy", "scores"),
    [(ISSO, [-1, None, 11]), (OLD_REDDIT, [189, 4, -1]), (DATES_BELOW, [0, 4, 3])],
)
def test_scores_are_those_shown(copy: str, scores: list[int | None]) -> None:
    assert [comment.score for comment in read_textcopy(copy).comments] == scores


def texts(copy: str) -> list[str]:
    return [comment.text for comment in read_textcopy(copy).comments]


def test_a_comment_without_any_head_is_a_comment() -> None:
    comments = read_textcopy(WPDISCUZ.replace("owl_77\n 1 month ago\n", "")).comments
    assert [comment.text for comment in comments] == [ONE, TWO, THREE]
    assert [comment.author for comment in comments] == ["Anna Weber", "", "Jo de Vries"]


@pytest.mark.parametrize("said", ["+1", "❤️", "...", ":)"])
def test_a_comment_of_a_sign_is_a_comment(said: str) -> None:
    assert texts(WPDISCUZ.replace("Thanks", said)) == [ONE, said, THREE]


def test_a_page_that_shows_no_dates_is_cut_at_its_links() -> None:
    assert texts(WPDISCUZ.replace(" 1 month ago\n", "")) == [ONE, TWO, THREE]


def test_an_answered_name_may_stand_between_name_and_date() -> None:
    moved = WPDISCUZ.replace(
        " 1 month ago\nReply to  Anna Weber\n", "Reply to  Anna Weber\n 1 month ago\n"
    )
    comments = read_textcopy(moved).comments
    assert [comment.text for comment in comments] == [ONE, TWO, THREE]
    assert [comment.author for comment in comments] == ["Anna Weber", "owl_77", "Jo de Vries"]


def test_somebody_may_be_called_as_a_link_is() -> None:
    comments = read_textcopy(WPDISCUZ.replace("owl_77", "block")).comments
    assert [comment.author for comment in comments] == ["Anna Weber", "block", "Jo de Vries"]


def test_the_name_of_the_site_ends_the_last_comment() -> None:
    closed = WORDPRESS[: WORDPRESS.index("Leave a Reply")].replace("\n\nReply\n", "\n\n")
    ended = closed.replace(THREE, f"{THREE}\n\nThe Valley Times\n\nMade by Otto with care.")
    assert texts(ended) == [ONE, TWO, THREE]


def test_comments_that_were_not_loaded_are_told() -> None:
    empty = WPDISCUZ[: WPDISCUZ.index("Anna Weber")] + "Recent Comments\nOtto on The Roof\n"
    reading = read_textcopy(empty)
    assert reading.comments == ()
    assert reading.claimed == 3
    assert reading.notes == ("None of the 3 comments is in this copy.",)


def test_a_pingback_is_no_part_of_a_comment() -> None:
    linked = WORDPRESS.replace("Thanks\n\n", "Thanks\n\nPingback: The Roof | Elsewhere\n\n")
    assert texts(linked) == [ONE, TWO, THREE]


def test_a_link_glued_to_every_text_comes_off() -> None:
    glued = WORDPRESS
    for text in (ONE, TWO, THREE):
        glued = glued.replace(text, f"{text}Report")
    assert texts(glued) == [ONE, TWO, THREE]


def test_the_writer_of_the_article_is_known_by_rank() -> None:
    ranked = read_textcopy(WPDISCUZ.replace("owl_77\n", "owl_77\nAuthor\n"))
    assert [comment.roles for comment in ranked.comments] == [(), ("op",), ()]


def test_a_name_written_twice_is_one_name() -> None:
    doubled = WPDISCUZ.replace("owl_77\n 1", "owl_77\nowl_77\n 1")
    assert [comment.author for comment in read_textcopy(doubled).comments][1] == "owl_77"


def test_marks_of_the_widget_are_in_no_text() -> None:
    everything = "\n".join(texts(WPDISCUZ))
    for mark in ("Reply", "month ago", "edited", "Newest", "View all", "Recent", "email"):
        assert mark not in everything


NEWS = """Latest
The roof is mended
March 1, 2020
Otto went up
The well is dug
March 2, 2020
Ida went down
The road is closed
March 3, 2020
Nobody went along
"""
DISCUSSIONS = """12 Comments
The roof
submitted 2 hours ago by anna
3 comments share save
The well
submitted 3 hours ago by otto
7 comments share save
The pump
submitted 4 hours ago by ida
9 comments share save
"""


@pytest.mark.parametrize("listed", [NEWS, DISCUSSIONS], ids=["news", "discussions"])
def test_a_list_of_other_pages_is_no_discussion(listed: str) -> None:
    assert read_textcopy(TOP + listed).comments == ()


def test_a_copy_of_its_own_beginning_is_no_part_of_a_comment() -> None:
    """Pages give it to those who share a comment, and hide it."""
    said = [
        ("Ida_Marsh", "The weir has held for a hundred years."),
        ("pike", "Not last spring!"),
        ("Otto B", "Who is going to mend it?"),
    ]
    posts = "\n".join(
        f"{name}\n{number * 11} Fans\n{number} hours ago\n\n{text}\n\n"
        f"{name}: {text}\n\nhttp://example.org/social/{number}/weir.html\n"
        "History | Permalink | Share it"
        for number, (name, text) in enumerate(said, 1)
    )
    comments = read_textcopy(f"The weir\n\nComments\n{posts}\n").comments
    assert [(comment.author, comment.text) for comment in comments] == said


def test_what_somebody_else_says_below_a_comment_stays_in_it() -> None:
    posts = "\n".join(
        f"pike_{number}\n{number} hours ago\nThe weir has held for {number}0 years.\n"
        "Otto: The weir has held.\nhttp://example.org/weir.html\nReply"
        for number in range(1, 4)
    )
    comments = read_textcopy(f"The weir\n\n3 Comments\n{posts}\n").comments
    assert all("Otto: The weir" in comment.text for comment in comments)
    assert len(comments) == 3


@pytest.mark.parametrize(
    ("first", "many"),
    [
        ("The miller at home\nTen mills of the valley", 0),
        ("Ten mills of the valley", 0),
        ("Nobody has seen the miller since the evening of the flood.", 2),
    ],
)
def test_of_two_texts_of_many_comments_one_may_lack_its_name(first: str, many: int) -> None:
    copy = (
        f"The weir\n56 comments\n\n{first}\n\n"
        "Ida Marsh\n\nThe council meets on Friday and wants to hear from all.\n\nMore news\n"
    )
    assert len(read_textcopy(copy).comments) == many


_BEST = [
    ("Ida Marsh", "The weir has held for a hundred years, and then it did not."),
    ("Otto Brandt", "Who is going to mend it before the winter comes?"),
    ("Jo Pike", "My brother has counted the stones, and three of them are gone."),
    ("Ute Kern", "There is a meeting on Friday, and all of you should come."),
]
_OTHERS = "Related\n\nThe mill\n12 comments\n\nThe pond\n31 comments\n\n"


@pytest.mark.parametrize("heading", ["128 Comments", "60 Kommentare", "40 commentaires"])
@pytest.mark.parametrize("above", ["", _OTHERS], ids=["alone", "others"])
def test_a_page_may_show_the_best_of_many_comments(heading: str, above: str) -> None:
    story = "The weir of the old mill broke in the night of the flood, and nobody was hurt.\n\n" * 3
    texts = "\n\n\n".join(f"{name}\n\n{text}" for name, text in _BEST)
    comments = read_textcopy(f"The weir\n\n{above}{story}{heading}\n\n{texts}").comments
    assert comments[0].author == _BEST[0][0]
    said = [comment.text.split("\n")[-1] for comment in comments]
    assert said == [text for _, text in _BEST]


def test_the_dates_that_a_heading_counts_are_those_of_the_comments() -> None:
    said = [
        ("pike", "mercredi 29 mai 2019", "Qui va payer le chêne de la vanne, alors ?"),
        ("Ida Marsh", "jeudi 30 mai 2019", "Les prés ne leur ont jamais appartenu, tout de même."),
        ("Otto B", "vendredi 31 mai 2019", "Mon oncle garde les papiers dans un tiroir."),
    ]
    posts = "".join(
        f"Le titre {name}\nSoumis par {name}, le {date} à 15h46\n\n{text}\n\n"
        for name, date, text in said
    )
    copy = (
        f"La vanne\n\n3 réactions\n\n{posts}PARTAGER\nIMPRIMER\nMis à jour le 1 juin 2019 à 10h02\n"
    )
    assert [comment.author for comment in read_textcopy(copy).comments] == [
        name for name, _, _ in said
    ]


@pytest.mark.parametrize("form", ["{date} - {name}", "{name} wrote on {date}"])
@pytest.mark.parametrize("brief", ["Same here.", "+1"])
def test_a_few_words_below_a_name_are_not_the_name_below_them(form: str, brief: str) -> None:
    who = ("Ines Duarte", "pike_77", "Lena K.", "Otto B.")
    said = (ONE, brief, THREE, brief)
    heads = (
        form.format(name=name, date=f"May {day}, 2022, 10:2{day} a.m.")
        for day, name in enumerate(who, 1)
    )
    rows = (f"{head}\n\n{text}\n\n" for head, text in zip(heads, said, strict=True))
    copy = read_textcopy(f"{TOP}4 Comments\n\n{''.join(rows)}Leave a reply\nYour name\n")
    assert [(one.author, one.text) for one in copy.comments] == list(zip(who, said, strict=True))


def test_what_is_behind_every_date_is_no_name() -> None:
    rows = (
        f"{name}\n1{day} May 2022 10:2{day}\xa0Uhr\n{text}\nReply\n"
        for day, (name, text) in enumerate((("Ada", ONE), ("Bo", THREE)))
    )
    copy = read_textcopy(f"{TOP}2 Comments\n{''.join(rows)}Leave a reply\n")
    assert [one.author for one in copy.comments] == ["Ada", "Bo"]


def test_texts_that_end_like_no_sentence_are_comments_with_links_and_words_of_such() -> None:
    rows = (
        f"{name} says:\nMay {day}, 2022 at 10:2{day} am\n\nI saw the mill ({day})\n\nReply\n"
        for day, name in enumerate(("Ada", "Bo", "Cy", "Di", "Ed", "Flo"), 1)
    )
    copy = read_textcopy(f"{TOP}6 Comments\n{''.join(rows)}Leave a reply\nYour name\n")
    assert [one.author for one in copy.comments] == ["Ada", "Bo", "Cy", "Di", "Ed", "Flo"]
    assert copy.comments[0].text == "I saw the mill (1)"


def test_who_writes_most_is_no_label() -> None:
    thread = [("ida", ONE), ("ida", THREE), ("bo", "Where was it?"), ("ida", "At the gate.")]
    rows = (
        f"{name}\nMay {day}, 2022 at 10:1{day}\n{text}\n\n"
        for day, (name, text) in enumerate(thread, 1)
    )
    copy = read_textcopy(f"{TOP}4 Comments\n\n{''.join(rows)}Leave a reply\nYour name\n")
    assert [(one.author, one.text) for one in copy.comments] == thread


def test_a_count_above_an_article_is_a_link_to_comments_it_does_not_have() -> None:
    parts = "\n\n\n".join(
        f"The {nth} boat went through the lock in the morning, and the second one went at noon.\n\n"
        f"Nobody had counted the people on the bridge until then."
        for nth in ("first", "third", "fifth", "seventh")
    )
    copy = f"Heron Gazette\nHome\nThe lock opens\n\nPrint\nE-mail\nShare\n56 comments\n\n{parts}\n"
    assert read_textcopy(copy).comments == ()
