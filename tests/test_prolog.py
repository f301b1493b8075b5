"""What a file of markup begins with."""

import pytest

from reader.charset.prolog import beginning
from reader.containers import container
from reader.open.contents import stands_alone

LICENCE = b"<!-- Licence: use - or do not use -- as you like -->\n"


@pytest.mark.parametrize(
    ("head", "doctype", "root"),
    [
        (b"<!DOCTYPE html>\n<HTML lang=en>", "html", "html"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<rss version="2.0">', "", "rss"),
        (LICENCE + b"<?xml-stylesheet href='a.css'?>" + LICENCE + b"<opml\n>", "", "opml"),
        (b'<!DOCTYPE rdf:RDF [<!ENTITY a "b">]> <rdf:RDF >', "rdf:rdf", "rdf:rdf"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>', "svg", "svg"),
        (b"<!-- a comment that is cut", "", ""),
        (b"<rs", "", ""),
        (b"Text about <html>", "", ""),
        (b"", "", ""),
    ],
)
def test_the_type_and_the_first_element_of_a_document(head: bytes, doctype: str, root: str) -> None:
    assert beginning(head) == (doctype, root)


@pytest.mark.parametrize("piece", [b"<!-", b"<!--", b"<?", b"<!-- -", b"<!doctype a ", b" ", b"<a"])
def test_a_head_of_one_piece_again_and_again_is_passed_over_once(piece: bytes) -> None:
    assert beginning(piece * (400_000 // len(piece))).root == ""


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b'<?xml version="1.0"?>' + LICENCE * 40 + b'<opml version="2.0"><head/></opml>', "list"),
        (b'<?xml version="1.0"?>' + LICENCE * 40 + b"<rss><channel/></rss>", "feed"),
        (LICENCE + b"<posts user='ada'></posts>", "list"),
    ],
)
def test_xml_is_recognised_behind_a_long_licence(body: bytes, name: str) -> None:
    form = container(body[:4096])
    assert form is not None
    assert name in form.name.lower()
    assert not stands_alone(body[:4096])


def test_a_page_is_recognised_behind_its_declaration_and_a_licence() -> None:
    assert stands_alone(b'<?xml version="1.0"?>\n' + LICENCE * 40 + b"<html><body>")
    assert not stands_alone(b"<html><body><!-- Page saved with SingleFile -->")
