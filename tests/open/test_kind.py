"""Markup or plain text."""

import pytest

from reader.open.kind import is_markup

PROSE = "The ferry was late again, and nobody on the quay knew why it was. " * 40


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>x",
        "\ufeff\n  <html><p>x",
        "<!-- saved from an old browser --><HTML><BODY>x",
        '<?xml version="1.0"?><html xmlns="x">y',
        "<p>A piece of a page.</p>",
        "<title>x</title>y",
        (
            "Notice: undefined index in page.php\n<!DOCTYPE html><html><head><title>a</title></head>"
            "<body><p>a</p><p>b</p><p>c</p></body></html>"
        ),
        f"{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>x <b>y</b> <i>z</i></p>"
        + "<p>Short.</p>" * 12,
    ],
)
def test_markup_is_told_by_its_elements(text: str) -> None:
    assert is_markup(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        PROSE,
        f"A page\n══════\n\n{PROSE[:600]}\n\n  <div>\n    <p>x</p>\n    <p>y</p>\n  </div>\n",
        f"Comments\n\n<script>bob\n1 month ago\n{PROSE}\nReply",
        f"How to write a page\n\nBegin with <html> and then <body>.\n{PROSE}",
        f"<https://quay.example/feed/>\n{PROSE}",
        f"{PROSE}\nThree paragraphs need three </p>, they say: </p> and </p>.\n{PROSE * 4}",
        "< p > is no tag, 3 < 4 and 5 > 4",
        "<" * 5000,
        "<!--" * 5000,
    ],
)
def test_plain_text(text: str) -> None:
    assert not is_markup(text)
