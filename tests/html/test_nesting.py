"""Depth by tags alone against the depth of the tree that the parser builds."""

import random

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.html.nesting import Nesting
from reader.html.tags import tags


def read(text: str) -> Nesting:
    nesting = Nesting()
    for tag in tags(text):
        if tag[2]:
            name = tag[2].lower()
            nesting.end(name) if tag[1] else nesting.start(name, tag[3])
    return nesting


def deepest(text: str) -> int:
    nesting = Nesting()
    most = 0
    for tag in tags(text):
        if tag[2] and tag[1]:
            nesting.end(tag[2].lower())
        elif tag[2]:
            nesting.start(tag[2].lower(), tag[3])
            most = max(most, len(nesting.open))
    return most


def real_depth(text: str) -> int:
    """Elements in each other below <body>, as the parser built them."""
    node = LexborHTMLParser(text).root
    most = depth = 0
    while node is not None:
        if node.is_element_node:
            most = max(most, depth)
        if node.first_child is not None:
            node, depth = node.first_child, depth + 1
            continue
        while depth and node is not None and node.next is None:
            node, depth = node.parent, depth - 1
        node = node.next if depth and node is not None else None
    return most - 1


@pytest.mark.parametrize(
    "text",
    [
        "<div><p>a<p>b<p>c</div>",
        "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
        "<dl><dt>a<dd>b<dt>c<dd>d</dl>",
        "<table><tbody><tr><td>a<td>b<tr><th>c<td><table><tbody><tr><td>d</table>e</table>",
        "<p><a href=1>a<a href=2>b<a href=3>c",
        "<select><option>a<option>b</select>",
        "<h1>a<h2>b<h3>c",
        "<div></x></span></div></div></div><p>x",
        "<div><span></div><div><span></div>",
        "<i><div></i><div></i><div></i>",
        "<span><div></span><div></span>",
        "<div><table><tbody><tr><td></div><div></div></table></div>",
        "<b><p>a</b>b<p>c",
        "<button>a<button>b",
        "<td>a<td>b<tr>c",
        "<div><noscript><pre></noscript><pre>",
        "<svg><g>x</g><g/><path/></svg><svg/><p>x",
        "<svg><g><div/><div/><g/><g/>",
        "<svg><foreignobject><div><p>x<p>y</div></foreignobject><g/></svg>",
        "<math><mi>x</mi><x/><x/></math>",
        "<object><b>x</object><p>y",
    ],
)
def test_a_page_is_as_deep_as_its_tree(text: str) -> None:
    assert deepest(text) == real_depth(text)


@pytest.mark.parametrize(
    "pattern",
    [
        "<div>",
        "<div></x>",
        "<span><div></span>",
        "<i><div></i>",
        "<div><object></div>",
        "<ul><li>",
        "<form><div></form>",
        "<svg><div>",
    ],
)
def test_depth_grows_where_the_tree_grows(pattern: str) -> None:
    assert real_depth(pattern * 50) >= 50
    assert deepest(pattern * 50) >= 50


NAMES = [
    *("div", "p", "span", "b", "i", "a", "font", "ul", "ol", "li", "dl", "dd", "dt", "table"),
    *("tbody", "tr", "td", "th", "option", "h1", "h2", "svg", "g", "x-a", "blockquote", "pre"),
    *("center", "br", "img", "button", "form", "nobr", "object", "marquee", "textarea", "title"),
]


def shape(chance: random.Random) -> str:
    """A few tags over and over: what grows at all grows deep."""
    names = [chance.choice(NAMES) for _ in range(chance.randint(1, 5))]
    kinds = ["<{0}>", "<{0} a=1>", "<{0}/>", "</{0}>", "x"]
    return "".join(chance.choice(kinds).format(name) for name in names)


def test_no_shape_is_much_deeper_than_it_seems() -> None:
    chance = random.Random(7)
    fooled = []
    for _ in range(400):
        text = "".join(f"<{chance.choice(NAMES)}>" for _ in range(2)) + shape(chance) * 100
        if real_depth(text) > 3 * deepest(text) + 20:
            fooled.append(text[:200])
    assert fooled == []


def test_formatting_that_is_never_closed_comes_back_in_each_block() -> None:
    once = "<div><font color=1><font color=2><font color=3></div>"
    nesting = read(once + "<div>x</div>" * 10)
    assert nesting.reopened == 3 * 10
    assert [style[1] for style in nesting.styles if style] == [" color=1", " color=2", " color=3"]


def test_three_of_the_same_formatting_are_the_most() -> None:
    assert len(read("<b>" * 50).styles) == 3


def test_formatting_in_a_cell_ends_with_it() -> None:
    nesting = read("<table><tr><td><b><i><td><u></table>")
    assert nesting.styles == []
    assert nesting.reopened == 0
