"""Tags as a parser would see them, and none where it sees only text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.html.tags import attribute_count, tags


def seen(text: str) -> list[str]:
    return [f"{tag[1]}{tag[2]}" for tag in tags(text) if tag[2]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<p>a<BR/>b</p>", ["p", "BR", "/p"]),
        ("<a title=\"<b>\" href='>'>x</a>", ["a", "/a"]),
        ("<p it's>x<b>", ["p", "b"]),
        ('<p ="><b>', ["p", "b"]),
        ('<p a= "x>y"z><b>', ["p", "b"]),
        ("<p a=b/c><b>", ["p", "b"]),
        ('<p a="<b><i>', ["p"]),
        ("a < b <3 <> </> </ p> <", []),
        ("<!-- <p> --><b>", ["b"]),
        ("<!--><b>--><i>", ["b", "i"]),
        ("<!---><b>", ["b"]),
        ("<!-- <p> --!><b>", ["b"]),
        ("<!-- <p> -- > <b>", []),
        ("<!doctype html><?php <b> ?><i>", ["i"]),
        ("<script>'<b>'</script><i>", ["script", "/script", "i"]),
        ("<SCRIPT x>'</scripty><b>'</Script ><i>", ["SCRIPT", "/Script", "i"]),
        (
            "<textarea><b></textarea><title><i></title>",
            ["textarea", "/textarea", "title", "/title"],
        ),
        ("<script><b>", ["script"]),
        ("<plaintext><b></plaintext>", ["plaintext", "/plaintext"]),
        (
            "<svg><title><b></title></svg><title><i></title>",
            ["svg", "title", "b", "/title", "/svg", "title", "/title"],
        ),
        ("<math></svg><style><b>", ["math", "/svg", "style", "b"]),
        ("<scripts><b>", ["scripts", "b"]),
        ("<p\n\tclass=x\f/><b>", ["p", "b"]),
    ],
)
def test_what_is_a_tag(text: str, names: list[str]) -> None:
    assert seen(text) == names


@pytest.mark.parametrize(
    ("attributes", "count"),
    [
        ("", 0),
        (" / ", 0),
        (" a b=c d='e f' g=\"h>i\"", 4),
        (' a="1"b="2"', 2),
        ("/a/b=c/d", 2),
        (" ==x", 1),
        (" a = b c", 2),
    ],
)
def test_attributes_are_counted(attributes: str, count: int) -> None:
    assert attribute_count(attributes) == count


@given(st.text(alphabet="<>/!-'\"= abscriptle\n", max_size=300))
def test_no_character_is_read_twice(text: str) -> None:
    at = 0
    for tag in tags(text):
        assert tag.start() >= at
        at = tag.end()
        assert at > tag.start()
