"""The phrases that no article has, in whatever spelling."""

import pytest

from reader.extraction.article import phrasebook, unspaced_phrases
from reader.extraction.article.phrases import is_label, points_elsewhere, wanted
from reader.extraction.article.pipeline import extract_article
from reader.html.tree import parse
from reader.text import fold


@pytest.mark.parametrize("label", ["Bild vergrößern", "Bild vergrössern", "Schriftgröße", "ZURÜCK"])
def test_a_label_is_known_with_and_without_sharp_s(label: str) -> None:
    assert is_label(fold(label))


@pytest.mark.parametrize("line", ["- Advertisement -", "— Werbung —", "Teile mich:", "*Anzeige*"])
def test_the_label_of_an_advertisement_may_stand_between_dashes(line: str) -> None:
    assert wanted(fold(line))


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("[+] Enlarge", True),
        ("Enlarge the harbour", False),
        ("blog comments powered by Disqus", True),
        ("Blogs have comments powered by Disqus and by rage", False),
    ],
)
def test_the_controls_of_pictures_and_comments_are_labels(line: str, is_label: bool) -> None:
    assert bool(wanted(fold(line))) is is_label


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("(15 comments)", True),
        ("print()", False),
        ("(save the pier)", False),
        ("(Share)", False),
        ("(Comments)", False),
        ("(Advertisement)", False),
    ],
)
def test_the_label_of_a_link_to_the_comments_may_stand_in_brackets(
    line: str, is_label: bool
) -> None:
    assert bool(wanted(fold(line))) is is_label


@pytest.mark.parametrize(
    ("line", "is_call"),
    [
        ("Have a confidential tip for Vera Holm? Get in touch.", True),
        ("Contact the reporter at vera@pier.example.", True),
        ("Produced by a firm in Holm and others (Noa) using AI narration.", True),
        ("This audio was generated automatically.", True),
        ("Three of the largest houses are using AI narration by now.", False),
        ("Audio is generated automatically when a lamp is lit.", False),
        ("She would have a story to share with the harbour master that evening.", False),
        ("He told the reporter that he had a tip for her.", False),
    ],
)
def test_calls_for_news_and_what_a_voice_was_made_with_are_no_text(
    line: str, *, is_call: bool
) -> None:
    assert bool(wanted(fold(line))) is is_call


@pytest.mark.parametrize("line", ["* * *", "- save the pier -"])
def test_signs_between_parts_of_a_text_are_no_labels(line: str) -> None:
    assert not wanted(fold(line))


def test_a_line_that_leads_to_another_page_is_known_with_its_accents() -> None:
    assert points_elsewhere(fold("Ähnliche Beiträge: die alte Mole"))
    assert points_elsewhere(fold("À lire aussi : le vieux môle"))


@pytest.mark.parametrize(
    "phrases",
    [
        *phrasebook.WANTED.values(),
        *unspaced_phrases.UNSPACED.values(),
        phrasebook.FILED,
        phrasebook.ELSEWHERE,
        unspaced_phrases.ELSEWHERE,
        unspaced_phrases.FILED,
        phrasebook.ABOUT_AUTHOR,
    ],
    ids=lambda phrases: phrases[0],
)
def test_no_phrase_stands_twice(phrases: tuple[str, ...]) -> None:
    folded = [fold(phrase) for phrase in phrases]
    assert len(set(folded)) == len(folded)


def test_why_a_letter_came_is_no_text() -> None:
    assert wanted("you receive this email because you signed up at the pier.")
    assert wanted("view this email in your browser")
    assert wanted("view in browser")


@pytest.mark.parametrize(
    "sentence",
    [
        "You receive this letter in May.",
        "You received this email because the yard was robbed, or so it said.",
        "This email was sent to all who work at the pier.",
        "Choose View in Browser to see the page.",
        "The note began: you are receiving this because of the fog.",
    ],
)
def test_sentences_about_letters_are_text(sentence: str) -> None:
    assert not wanted(fold(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "These articles may be changed by a vote of all members.",
        "These articles might be worn by the salt.",
        "Diese Artikel könnten bald verboten werden.",
        "Ces articles pourraient être interdits.",
    ],
)
def test_sentences_about_articles_lead_nowhere(sentence: str) -> None:
    assert not points_elsewhere(fold(sentence))


@pytest.mark.parametrize(
    "line",
    ["These articles may interest you", "Diese Artikel könnten dich interessieren:"],
)
def test_lines_above_other_articles_lead_away(line: str) -> None:
    assert points_elsewhere(fold(line))


@pytest.mark.parametrize(
    ("line", "is_call"),
    [
        ("Did you make this recipe?", True),
        ("Tag @sennkitchen on Instagram and show us your bread!", True),
        ("The baker of Senn has no account on Instagram.", False),
        ("Nobody made this recipe before my aunt.", False),
        ("The reeve put the film on Instagram and took it back an hour later.", False),
        ("How to sell rope on Instagram and elsewhere", False),
        ("My aunt tried this recipe in the year of the flood.", False),
        ("Have you made this recipe of ours in an iron pot? It sticks.", False),
        ("Das Rezept ausprobiert hat auch der Müller.", False),
    ],
)
def test_calls_to_show_what_was_cooked(line: str, is_call: bool) -> None:
    assert bool(wanted(fold(line))) is is_call


@pytest.mark.parametrize(
    "label", ["View Details", "Weiterlesen:", "Подробнее", "続きを読む", "Was this helpful?"]
)
def test_a_link_to_the_rest_is_a_label(label: str) -> None:
    assert wanted(fold(label))


@pytest.mark.parametrize(
    "line", ["Did this page help you?", "Was this page useful?", "War diese Seite hilfreich?"]
)
def test_a_question_about_the_page_is_no_text(line: str) -> None:
    assert wanted(fold(line))


@pytest.mark.parametrize(
    "line", ["Was this helpful advice? Not to the miller.", "Continue reading the gauge at noon."]
)
def test_sentences_with_such_words_stay(line: str) -> None:
    assert not wanted(fold(line))


SAID = "The miller of Weir End opens the page of each sack here, and closes it again before noon."


def _text(body: str) -> str:
    page = f"<title>The sacks</title><article><h1>The sacks</h1><p>{SAID}</p>{body}<p>{SAID}</p>"
    return extract_article(parse(page, "https://weir.example/sacks")).article.text


@pytest.mark.parametrize(
    "body",
    [
        "<h3>{0}</h3><p>Tells all that is known of a sack, in a window of its own.</p>",
        "<dl><dt>{0}</dt><dd>Tells all that is known of a sack, in a window.</dd></dl>",
        "<ul><li>Weigh it again</li><li>{0}</li><li>Empty the sack</li></ul>",
        "<p>{0}</p><p>She asked twice, and he nodded, for he wanted to go home.</p>",
    ],
    ids=["heading", "term", "item", "line"],
)
@pytest.mark.parametrize(
    "label", ["View details", "Mehr erfahren", "もっと見る", "Was this helpful?"]
)
def test_a_label_with_text_below_it_is_part_of_that_text(body: str, label: str) -> None:
    assert label in _text(body.format(label))


@pytest.mark.parametrize(
    "body",
    [
        "<h3>Rye</h3><p>It is dark.</p><p>{0}</p><h3>Ash</h3><p>It is pale.</p>",
        "<div><p>It is dark.</p><a href=/rye>{0}</a></div><p>It was weighed on Monday.</p>",
    ],
    ids=["end of an entry", "link"],
)
@pytest.mark.parametrize(
    "label", ["View details", "Mehr erfahren", "もっと見る", "Was this helpful?"]
)
def test_a_label_at_the_end_of_an_entry_and_a_link_are_left_out(body: str, label: str) -> None:
    assert label not in _text(body.format(label))


@pytest.mark.parametrize(
    ("line", "is_note"),
    [
        ("Your JavaScript is turned off or your player is too old.", True),
        ("Please turn on JavaScript. Media requires JavaScript to play.", True),
        ("JavaScript is turned off in half of the browsers we asked.", False),
        ("The latest Flash player had the lock gates in it.", False),
        ("Visitors were told to get the latest Flash Player until 2021.", False),
    ],
)
def test_what_a_player_says_to_the_browser_is_known_by_whom_it_is_said_to(
    line: str, is_note: bool
) -> None:
    assert (wanted(fold(line)) == "a note to the browser") is is_note


def test_a_notice_on_a_copy_speaks_to_the_reader() -> None:
    notice = "Quay Reprints: This copy is for your personal, non-commercial use only."
    assert wanted(fold(notice)) == "a notice of rights"
    assert not wanted(fold("Photographs here are for your personal, non-commercial use; ask us."))
    assert not wanted(fold("The licence allows personal and non-commercial use of the maps."))
