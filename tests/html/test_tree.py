"""The light tree: what is in it, and what selectors answer."""

import pytest

from reader.html.links import absolute
from reader.html.tree import outermost, parse


def test_the_tree_holds_elements_and_text_in_order() -> None:
    body = parse("<p>a<b>c</b>d<script>x</script></p><!-- n -->e").body
    paragraph = next(body.elements())
    assert [child if isinstance(child, str) else child.tag for child in paragraph.children] == [
        "a",
        "b",
        "d",
        "script",
    ]
    assert paragraph.children[3].children == []  # type: ignore[union-attr]
    assert body.children[1] == "e"


def test_order_and_end_tell_what_is_inside() -> None:
    document = parse("<div><p><b>x</b></p></div><i>y</i>")
    div, b, i = (document.css(tag)[0] for tag in ("div", "b", "i"))
    assert div.holds(b)
    assert not div.holds(i)
    assert not div.holds(div)
    assert [node.tag for node in document.within(div)] == ["p", "b"]


def test_the_outermost_of_elements() -> None:
    document = parse("<div><p><b>x</b></p></div><i>y</i>")
    found = outermost([*document.css("i, b"), *document.css("p, div"), *document.css("div")])
    assert [node.tag for node in found] == ["div", "i"]


def test_a_selector_list_names_each_element_once_and_in_order() -> None:
    document = parse('<i class=b></i><i class="a b"></i><i class=a></i>')
    assert [node.get("class") for node in document.css(".a, i.a, .b")] == ["b", "a b", "a"]


def test_a_selector_that_is_none_is_an_error() -> None:
    with pytest.raises(ValueError):
        parse("<p>x").css("p[")


def test_a_base_element_moves_relative_links() -> None:
    assert (
        parse('<base href="/deep/x"><p>', "https://quay.example/a").url
        == "https://quay.example/deep/x"
    )
    assert (
        parse('<base href="javascript:1"><p>', "https://quay.example/a").url
        == "https://quay.example/a"
    )


@pytest.mark.parametrize(
    "markup", ["", "plain", "<frameset><frame></frameset>", "</p>", "<", "\x00"]
)
def test_any_text_has_a_body(markup: str) -> None:
    assert parse(markup).body.tag in ("body", "html", "frameset")


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("b", "https://quay.example/a/b"),
        ("//other.example/x", "https://other.example/x"),
        ("#part", "https://quay.example/a/#part"),
        ("mailto:ada@quay.example", "mailto:ada@quay.example"),
        ("HTTPS://Quay.example/x", "https://Quay.example/x"),
        (" java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("http://[", ""),
        ("http://quay.example:99999/", ""),
        ("https://ada:secret@quay.example/", ""),
        ("/a b\x1b]0;x", "https://quay.example/a%20b]0;x"),
        ("/ä", "https://quay.example/ä"),
        ("/\u202e", "https://quay.example/%E2%80%AE"),
        ("x" * 9000, ""),
    ],
)  # fmt: skip
def test_an_address_is_absolute_and_openable_or_nothing(href: str, expected: str) -> None:
    assert absolute("https://quay.example/a/", href) == expected


def test_texts_are_all_that_are_not_blank_with_their_element() -> None:
    document = parse("<p>one <b>two</b>\n<i> </i>three</p><script>four</script>")
    assert [(document.nodes[order].tag, text) for order, text in document.texts] == [
        ("p", "one "),
        ("b", "two"),
        ("p", "three"),
    ]
