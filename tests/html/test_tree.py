"""The light tree: what is in it, and what selectors answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.html.links import absolute, anchored
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


def test_a_shadow_root_in_the_markup_is_drawn_and_another_template_is_not() -> None:
    document = parse(
        "<x-text><template shadowrootmode=open><p>drawn</p><template><p>kept</p></template></template>"
        "</x-text><p>after</p>"
    )
    assert [line for *_, line in document.seen.texts] == ["drawn", "after"]
    assert document.css("p")[1].parent is document.body


@pytest.mark.parametrize(
    "text",
    [
        "<p class=ö id=b>Fjörður &amp; 雨<b>\x00</b>",
        "<x-text><template shadowrootmode=open><p>dräwn</p></template></x-text>",
        "<select><selectedcontent></selectedcontent><option selected>ä</option></select>",
        "",
    ],
)
def test_bytes_in_utf8_give_the_tree_of_their_text(text: str) -> None:
    told, written = parse(text), parse(text, "", text.encode())
    assert [(node.tag, node.attrs, node.end) for node in told.nodes] == [
        (node.tag, node.attrs, node.end) for node in written.nodes
    ]
    assert told.seen.texts == written.seen.texts
    assert told.marks == written.marks


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


_CANONICAL = '<link rel=canonical href="https://quay.example/lamps/1">'
_SHARED = '<meta property="og:url" content="https://quay.example/shared">'


@pytest.mark.parametrize(
    ("markup", "url", "base"),
    [
        (_CANONICAL + _SHARED, "", "https://quay.example/lamps/1"),
        (_SHARED, "", "https://quay.example/shared"),
        ('<link rel=canonical href="/lamps/1">' + _SHARED, "", "https://quay.example/shared"),
        (_CANONICAL + '<base href="/deep/">', "", "https://quay.example/deep/"),
        (_CANONICAL, "https://copy.example/a", "https://copy.example/a"),
        (_CANONICAL.replace("https", "file"), "", ""),
        ("<p>", "", ""),
    ],
)
def test_links_of_a_page_without_address_are_relative_to_the_one_it_gives(
    markup: str, url: str, base: str
) -> None:
    document = parse(markup, url)
    assert document.base == base
    assert document.url == url


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


@pytest.mark.parametrize("base", ["https://quay.example/a/b?c#d", "http://quay.example", ""])
@given(href=st.text("/ab.?#;=&%2~-:@", max_size=9).map("/".__add__))
def test_the_short_way_to_an_address_leads_where_the_long_one_does(base: str, href: str) -> None:
    # A port takes the long way.
    host = base.partition("://")[2].partition("/")[0]
    long = absolute(base.replace(host, f"{host}:80", 1), href) if base else ""
    assert absolute(base, href) == long.replace(":80", "", 1)


@pytest.mark.parametrize(
    ("page", "anchor", "expected"),
    [
        ("https://quay.example/a#x", "comment-7", "https://quay.example/a#comment-7"),
        ("https://quay.example/a", "c\x1b]0;x\x07", "https://quay.example/a#c%1B%5D0;x%07"),
        ("https://quay.example/a", "\u202efdp", "https://quay.example/a#%E2%80%AEfdp"),
        ("https://quay.example/a", "a b", "https://quay.example/a#a%20b"),
        ("", "comment-7", ""),
        ("https://quay.example/a", "", ""),
    ],
)
def test_a_place_in_a_page_is_named_without_what_acts(
    page: str, anchor: str, expected: str
) -> None:
    assert anchored(page, anchor) == expected


def test_texts_are_all_that_are_not_blank_with_their_element() -> None:
    document = parse("<p>one <b>two</b>\n<i> </i>three</p><script>four</script>")
    found = [(document.nodes[order].tag, text) for order, _, _, text in document.seen.texts]
    assert found == [
        ("p", "one "),
        ("b", "two"),
        ("p", "three"),
    ]


def test_what_is_seen_stands_in_blocks_and_may_be_hidden_or_linked() -> None:
    document = parse(
        "<div>a <b>b</b><a href=/><i>c</i></a></div><p hidden>d<span>e</span></p>"
        '<p style="display : none">f</p><span aria-hidden=true>g</span><div><button>h</button></div>'
    )
    nodes = document.nodes
    placed = [
        ("" if block < 0 else nodes[block].tag, linked, text)
        for _, block, linked, text in document.seen.texts
    ]
    assert placed == [
        ("div", False, "a "), ("div", False, "b"), ("div", True, "c"), ("", False, "d"),
        ("", False, "e"), ("", False, "f"), ("", False, "g"), ("", False, "h"),
    ]  # fmt: skip
    assert [node.tag for node in document.seen.blocks] == ["html", "body", "div", "div"]
    shown = [block for _, block, _, _ in document.unhidden.texts]
    assert ["" if block < 0 else nodes[block].tag for block in shown] == [
        "div", "div", "div", "p", "p", "p", "body", "",
    ]  # fmt: skip


def test_an_element_of_a_sites_own_making_with_an_address_is_a_link() -> None:
    document = parse("<a href=/1>a</a><site-link href=/2>b</site-link><a href=/3>c</a><x-y>d</x-y>")
    assert [node.get("href") for node in document.tagged("a")] == ["/1", "/2", "/3"]
    assert [(linked, text) for _, _, linked, text in document.seen.texts] == [
        (True, "a"), (True, "b"), (True, "c"), (False, "d"),
    ]  # fmt: skip


def test_elements_are_found_by_their_name_in_the_order_of_the_page() -> None:
    document = parse("<p>1</p><h2>2</h2><p>3</p>")
    assert [node.order for node in document.tagged("p")] == [3, 5]
    assert [node.tag for node in document.tagged("h2", "p", "ol")] == ["p", "h2", "p"]
    assert document.tagged("ol") == []
    assert document.words == {"html", "head", "body", "p", "h2"}


def test_a_released_tree_holds_no_ring() -> None:
    document = parse("<div><p>one</p></div>")
    paragraph = document.tagged("p")[0]
    document.release()
    assert paragraph.parent is None


def test_what_markup_names_is_noted_of_every_element_also_of_silent_ones() -> None:
    document = parse("<html class=x><p id=a class='b c'><input data-k><svg id=s></svg><b title=t>")
    assert document.marks >= {"x", "class", "id", "a", "b c", "data-k", "s", "title"}
    assert document.words >= {"x", "class", "id", "a", "b", "c", "data-k", "s", "title", "svg"}
    assert {"x", "b c", "data-k", "s"} <= {*document.mark_text.split("\n")}


def test_classes_that_are_sorted_answer_as_the_parser_does() -> None:
    markup = (
        "<p class='a b'>1<i class='b a-b'>2</i><b class>3</b></p><p class=' b\tc '>4</p><p>5</p>"
    )
    asked = parse(markup)
    ready = parse(markup)
    ready.sort_by_class()
    for selector in (".a", ".b", "p.b", "i.a-b", ".a-b", ".c", ".d", "p.d", ".b, .c", "p .b"):
        orders = [node.order for node in asked.css(selector)]
        assert [node.order for node in ready.css(selector)] == orders
        assert (selector in (".d", "p.d")) is not bool(orders)


def test_elements_are_found_by_an_attribute_and_by_a_part_of_their_class_in_any_case() -> None:
    document = parse(
        "<html rel=h><p class='Post-Author x'>1<a rel=author>2</a></p><svg class=by-line></svg>"
        "<i class='post-author x'></i><b class=byline></b><p title=author>3</p>"
    )
    assert [node.tag for node in document.bearing("rel")] == ["html", "a"]
    assert document.bearing("id") == []
    assert [node.tag for node in document.called("author", "byline")] == ["p", "i", "b"]
    assert document.called("date") == []


def test_elements_of_one_class_have_it_as_one_string() -> None:
    document = parse("<html class='x y'><p class='a b'>1<i>2</i></p><b class='a b'></b><u class>3")
    for node in document.nodes:
        assert (node.class_name or "") == (node.attrs.get("class") or "")
    (first,), (other,) = document.tagged("p"), document.tagged("b")
    assert first.class_name is other.class_name


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "<div>", "</div>", "<b>", "<p", "hidden>", "x", "<script>", "</script>"]
        )
    )
)
def test_blocks_know_their_order_and_the_block_around_them(parts: list[str]) -> None:
    document = parse("".join(parts))
    for seen in (document.seen, document.unhidden):
        assert seen.orders == [node.order for node in seen.blocks]
        for node, around in zip(seen.blocks[1:], seen.around[1:], strict=True):
            assert node.parent is not None
            assert around == seen.block_of[node.parent.order]


def test_scripts_are_given_by_their_type_as_written_and_in_order() -> None:
    document = parse(
        "<head><script type=application/ld+json>{1}</script><style>script</style>"
        "<script src=a.js>b = 1</script></head><p>kite<script>c = '<p>'</script>"
        "<svg><script>d = 2</script></svg><span class=MathJax>x</span>"
        "<script type='math/tex'>e = 3</script><script type=Application/LD+json>{2}</script>"
    )
    assert document.scripts("application/ld+json") == ["{1}", "{2}"]
    assert document.scripts("application/json") == []
    assert document.scripts_with("=") == ["c = '<p>'", "e = 3"]
    assert document.scripts_with("kite") == []


def test_what_the_parser_finds_is_in_the_tree_where_the_walk_left_something_out() -> None:
    # The walk leaves out what is in scripts and drawings, but for the source of a formula.
    document = parse(
        "<!-- n --><html class=a><body><svg><g><path/></g></svg><select><option>1</select>"
        "<script type=math/tex>x<!-- n --></script><p id=one>a<b></b><!-- n --></p><p>b</p>"
    )
    assert document.css("p:not([title])") == document.tagged("p")
    assert document.css("html, b:empty, p:last-child") == [
        document.root,
        *document.tagged("b"),
        document.tagged("p")[1],
    ]


def test_an_attribute_that_unfolding_adds_is_found_with_those_of_the_page() -> None:
    document = parse(
        "<dl><dt><button aria-expanded=false>When?</button></dt><dd hidden>Soon.</dd></dl>"
        "<p role=note>c</p>"
    )
    answer, note = document.tagged("dd")[0], document.tagged("p")[0]
    assert answer.get("role") == "region"
    assert document.bearing("role") == [answer, note]
    assert document.bearing("data-none") == []
