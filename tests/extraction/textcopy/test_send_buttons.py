"""The button of a form, whose word may also be the text of a comment."""

import pytest

from reader.extraction.textcopy import read_textcopy

ARTICLE = """The weir

The weir was built of oak by the three families that owned the meadows on the other bank of it.

"""
SAID = (
    ("Ida Marsh", "The meadows were never theirs, my uncle has the papers in a drawer."),
    ("pike_77", "Who is going to carry it down there?"),
    ("Otto B.", "Not me."),
)


def said(form: str, texts: tuple[tuple[str, str], ...] = SAID, foot: str = "") -> list[object]:
    rows = "".join(
        form.format(name=name, n=n, text=text) for n, (name, text) in enumerate(texts, 3)
    )
    found = read_textcopy(f"{ARTICLE}Comments\n\n{rows}{foot}").comments
    return [(comment.author, comment.text) for comment in found]


@pytest.mark.parametrize("word", ["Send", "Enviar", "Senden"])
def test_a_comment_may_say_the_word_of_the_button(word: str) -> None:
    texts = (SAID[0], ("Kai", word), *SAID[1:])
    assert said("{name}\nMay {n}, 2022\n{text}\n\n", texts) == list(texts)


@pytest.mark.parametrize("foot", ["Send\n", "Write a comment\n\nSend\n"])
def test_the_button_behind_the_last_text_is_nobodys(foot: str) -> None:
    assert said("{name}\nMay {n}, 2022\n{text}\n\n", foot=foot) == list(SAID)


def test_the_button_of_a_form_for_an_answer_is_nobodys() -> None:
    assert said("{name}\nMay {n}, 2022\n{text}\nReply\nSend\n\n") == list(SAID)
