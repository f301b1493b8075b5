"""The sentence of old themes that says who posted a text, when, and where it is filed."""

import pytest

from reader.open.extract import extract

TEXT = (
    "<p>The ferry at Low Quay has been laid up since the autumn, and the rope it ran on is gone.</p>"
    "<p>Whoever wants to cross now walks to the bridge, which is an hour and a half upstream.</p>"
)
FILED = 'and is filed under <a href="/category/boats/">Boats</a>.'
IN_GERMAN = 'und ist unter <a href="/?cat=3">Boote</a> abgelegt.'
IN_FRENCH = 'et est classé dans <a href="/categorie/bacs">Bacs</a>.'


def read(below: str, lang: str = "en") -> tuple[str, str, str]:
    page = (
        f'<html lang="{lang}"><head><title>The ferry</title></head><body><div class="post">'
        f'<h2>The ferry</h2><div class="entry">{TEXT}{below}</div></div></body></html>'
    )
    article = extract(page, "https://quay.example/?p=7").article
    return article.byline, str(article.published), article.text.rpartition("\n")[2]


WRITTEN = "This post was written on May 3, 2008 and filed"
LAST = "Whoever wants to cross now walks to the bridge, which is an hour and a half upstream."


@pytest.mark.parametrize(
    ("sentence", "lang", "name"),
    [
        (f"This entry was posted by Ada Lind on Thursday, May 3rd, 2012 {FILED}", "en", "Ada Lind"),
        (f"This entry was posted on Thursday, May 3rd, 2012 at 9:30 am {FILED}", "en", ""),
        (f"This post was written by Ada Lind on May 3rd, 2012 {FILED}", "en", "Ada Lind"),
        (f"Dieser Eintrag wurde am Donnerstag, 3. Mai 2012 um 9:30 gepostet {IN_GERMAN}", "de", ""),
        (f"Cet article a été publié le jeudi 3 mai 2012 à 9:30 {IN_FRENCH}", "fr", ""),
    ],
)
def test_the_sentence_gives_author_and_date_and_is_no_text(
    sentence: str, lang: str, name: str
) -> None:
    byline, published, last = read(
        f'<p class="postmetadata"><small>{sentence} Both comments and pings are closed.</small></p>',
        lang,
    )
    assert byline == name
    assert published.startswith("2012-05-03")
    assert last == LAST


@pytest.mark.parametrize(
    "sentence",
    [
        'This article was published on May 3, 1892, and filed under <a href="/1892">waste</a>.',
        'This post was written in 2008 and filed under <a href="/topic/drafts">drafts</a>.',
        f"{WRITTEN} in <a href='/tag/a'>a drawer</a> that the sea took, with all that was in it.",
        f"{WRITTEN} under <a href='/tag/a'>boats</a>. I leave it up for the sake of the ferryman.",
        f"{WRITTEN} under <a href='/tag/a'>boats</a>. You can follow the whole story in my book.",
        f"{WRITTEN} under things of which I <a href='/tag/a'>would say nothing</a> today.",
    ],
)
def test_a_last_paragraph_stays_that_is_filed_elsewhere_or_has_more_to_say(sentence: str) -> None:
    _, published, last = read(f"<p>{sentence}</p>")
    assert published == "None"
    assert last.startswith(sentence[:30])


@pytest.mark.parametrize(
    "sentence",
    [
        "Dieser Artikel wurde am 3. Mai 2019 prämiert und ist unter <a href='/tag/a'>Preise</a>.",
        "Dieser Beitrag wurde am 3. Mai 2020 vertont und wurde unter <a href='/tag/a'>Lieder</a>.",
        "Cet article a été traduit le 3 mai 2019 et est classé dans <a href='/tag/a'>Bacs</a>.",
    ],
)
def test_a_text_that_was_anything_but_posted_says_so_itself(sentence: str) -> None:
    byline, published, last = read(f"<p>{sentence}</p>")
    assert (byline, published) == ("", "None")
    assert last.startswith(sentence[:30])


def test_what_stands_at_the_title_is_the_date_and_a_program_is_nobody() -> None:
    said = f"<p>This entry was posted by admin on May 3rd, 2012 {FILED}</p>"
    assert read(said)[:2] == ("", "2012-05-03 00:00:00")
    page = f"<title>The ferry</title><h1>The ferry</h1><p>4 June 2020</p>{TEXT}{said}"
    assert str(extract(page, "https://quay.example/?p=7").article.published).startswith("2020-06")


def test_the_author_may_be_a_link() -> None:
    by = '<a href="/author/ada">Ada Lind</a>'
    assert read(f"<p>This entry was posted by {by} on May 3rd, 2012 {FILED}</p>")[0] == "Ada Lind"


def test_several_such_sentences_are_those_of_a_list() -> None:
    below = "".join(
        f"<p><small>This entry was posted by Ada Lind on May {day}, 2012 {FILED}</small></p>"
        for day in (3, 4)
    )
    assert read(below)[:2] == ("", "None")


@pytest.mark.parametrize(
    "sentence",
    [
        "This post was written by hand in May 2012, and the ink has run since.",
        "This entry was posted on the church door on May 3, 2012, and nobody took it down.",
        "This article was published in the Quay Gazette and filed away in a drawer in 2012.",
        "This article was published on May 3, 1892, and filed under curiosities by the archive.",
    ],
)
def test_a_text_may_say_that_something_was_posted(sentence: str) -> None:
    byline, _, last = read(f"<p>{sentence}</p>")
    assert (byline, last) == ("", sentence)
