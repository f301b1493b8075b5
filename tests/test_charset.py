"""Bytes to characters: which label wins, which lies are seen through, and that nothing raises."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.charset import declared, decode, decoded

LABELS = [
    *("utf-8", "utf-16", "utf-16be", "utf-7", "utf-32", "latin1", "iso-8859-8-i", "windows-874"),
    *("macintosh", "koi8-u", "ibm866", "gbk", "gb18030", "big5", "euc-jp", "euc-kr", "shift_jis"),
    *("iso-2022-jp", "hz-gb-2312", "replacement", "x-user-defined", "hex", "idna", "undefined"),
]
WORDS = "Ångström’s café, “naïve” façade"


def page(words: str = WORDS, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}<title>Kites</title></head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_beats_every_label_and_is_no_text(mark: bytes, codec: str) -> None:
    text = page(head='<meta charset="koi8-r">')
    assert decode(mark + text.encode(codec), "windows-1251") == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("words", [WORDS, "凧を揚げる人々の話。" * 40])
def test_wide_text_without_a_mark_is_told_by_its_nuls(codec: str, words: str) -> None:
    text = page(words, '<meta charset="utf-8">')
    assert decode(text.encode(codec), "utf-8") == text


def test_nuls_in_a_text_of_single_bytes_are_only_nuls() -> None:
    assert decode(b"\0" * 5000) == "\0" * 5000
    text = page("a\0\0\0\0b" * 200)
    assert decode(text.encode()) == text


def test_the_server_beats_the_page_and_the_page_beats_the_guess() -> None:
    text = page("Привет, змей", '<meta charset="windows-1252">')
    assert decode(text.encode("koi8-r"), "koi8-r") == text
    assert "Привет, змей" not in decode(text.encode("koi8-r"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        "<meta\n charset = 'windows-1251'/>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "<meta content='text/html;charset=\"windows-1251\"' http-equiv=content-type>",
        '<meta name="x" content="charset=koi8-r"><meta charset="windows-1251">',
        '<meta charset="x-nope"><meta charset="windows-1251">',
        '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
        "<!--" + "-" * 20_000 + "--><meta charset=windows-1251>",
        "<!--><meta charset=windows-1251>-->",
        "<script>" + "x();" * 9_000 + '"<meta charset=koi8-r>"</script><meta charset=windows-1251>',
        "<style>p{}</STYLE><meta charset=windows-1251>",
        '<meta charset="windows-1251"><meta charset="koi8-r">',
    ],
)
def test_forms_of_the_label_in_a_page(head: str) -> None:
    text = page("Привет, змей", head)
    assert declared(text.encode("cp1251")).lower() == "windows-1251"
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    "head",
    [
        '<!-- <meta charset="koi8-r"> -->',
        "<!-- <meta charset=koi8-r>",
        '<script>"<meta charset=koi8-r>"</script>',
        "<p>" * 3000 + '<meta charset="koi8-r">',
        '<meta name="keywords" content="charset=koi8-r">',
        '<meta charset="zlib_codec">',
        '<meta charset="idna">',
        '<meta charset="utf-7">',
        '<meta charset="\x1b[31m">',
        "<meta charset=>",
        "<meta charset",
    ],
)
def test_what_is_no_label(head: str) -> None:
    assert declared(page(head=head).encode()) == ""
    assert decode(page(head=head).encode()) == page(head=head)


def test_an_xml_declaration_counts_after_the_meta() -> None:
    text = '<?xml version="1.0" encoding="koi8-r"?>' + page("Привет, змей")
    assert decode(text.encode("koi8-r")) == text
    both = text.replace("<title>", '<meta charset="windows-1251"><title>')
    assert decode(both.encode("cp1251")) == both


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "ascii", "US-ASCII", ' "windows-1252" '])
def test_latin_1_means_windows_1252(label: str) -> None:
    assert WORDS in decode(page().encode("cp1252"), label)


@pytest.mark.parametrize(
    "label", ["x-nope", "zlib_codec", "rot13", "idna", "utf-7", "\ud800", "é", "a" * 99]
)
def test_a_label_no_browser_knows_is_no_label(label: str) -> None:
    assert decode(page().encode(), label) == page()


@pytest.mark.parametrize("label", ["utf-16", "iso-8859-1", "windows-1251", "koi8-r"])
def test_utf8_that_is_labelled_otherwise_is_still_utf8(label: str) -> None:
    assert decode(page().encode(), label) == page()
    assert decode(page(head=f'<meta charset="{label}">').encode()).count(WORDS) == 1


def test_the_bytes_of_an_east_asian_label_may_look_like_utf8() -> None:
    body = "隆垄拢".encode("gb18030")
    assert body.decode("utf-8") != "隆垄拢"  # no error: the label alone tells
    assert decode(body, "gb2312") == "隆垄拢"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("gb2312", "<p>灯塔上的钟慢了四分钟。</p>"),
        ("euc-kr", "<p>등대지기 는 차를 끓였다.</p>"),
        ("shift_jis", "<p>とうだいのとけいが四分おくれた。</p>"),
        ("big5", "<p>燈塔上的鐘慢了四分鐘。</p>"),
    ],
)
def test_east_asian_text_in_utf8_under_the_label_it_once_had(label: str, text: str) -> None:
    page = f"<meta charset={label}>{text}"
    assert decode(page.encode()) == page
    assert decode(page.encode(label)) == page


def test_windows_1252_that_says_it_is_utf8() -> None:
    assert WORDS in decode(page(head='<meta charset="utf-8">').encode("cp1252"), "utf-8")


def test_utf8_with_a_little_damage_stays_utf8() -> None:
    damaged = page(WORDS * 20).encode() + b"\xff\xc3("
    assert decode(damaged, "utf-8") == page(WORDS * 20) + "\ufffd\ufffd("


def test_a_character_cut_in_two_at_the_end_is_left_out() -> None:
    assert decode("café".encode()[:-1], "utf-8") == "caf"
    assert decode("日本".encode()[:-1], "utf-8") == "日"


def test_undefined_bytes_of_windows_1252_become_c1_as_in_browsers() -> None:
    assert decode(bytes(range(0x80, 0xA0)), "windows-1252") == (
        "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
    )


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1252", "Die größten Drachen über München wären schöner, sagt Frau Böhm. "),
        ("cp1251", "Воздушный змей поднялся над полем и улетел далеко на север. "),
        ("koi8-r", "Воздушный змей поднялся над полем и улетел далеко на север. "),
        ("iso8859-5", "Воздушный змей поднялся над полем и улетел далеко на север. "),
        ("cp866", "Воздушный змей поднялся над полем и улетел далеко на север. "),
        ("cp866", "Хвърчилото се издигна над полето и отлетя далеч на север. "),
        ("cp1252", "È più là che qua: la città è già perché così è. Però è già. "),
        ("cp1255", "העפיפון עלה ברוח גבוה מאוד ונעלם בין העננים מעל השדה. "),
        ("cp1253", "Ο χαρταετός πέταξε πάνω από το χωράφι και χάθηκε στα σύννεφα. "),
        ("cp932", "凧は風に乗って高く上がり、やがて雲の中に消えていきました。"),
        ("gb18030", "风筝乘着风越飞越高，最后消失在云里，孩子们都看着天空。"),
        ("cp949", "연은 바람을 타고 높이 올라가 마침내 구름 속으로 사라졌다. "),
    ],
)
def test_unlabelled_text_is_guessed_by_its_letters(codec: str, words: str) -> None:
    text = page(words * 4, "<style>p { margin: 0 }</style>" * 400)
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r", "iso8859-5", "cp866"])
def test_a_line_of_russian_is_enough(codec: str) -> None:
    text = "<title>Змей</title><p>Воздушный змей поднялся над полем и улетел на север.</p>"
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1251", "Воздушный змей поднялся над полем и улетел далеко на север. "),
        ("cp1253", "Ο χαρταετός πέταξε πάνω από το χωράφι και χάθηκε στα σύννεφα. "),
        ("cp932", "凧は風に乗って高く上がり、やがて雲の中に消えていきました。"),
        ("cp949", "연은 바람을 타고 높이 올라가 마침내 구름 속으로 사라졌다. "),
    ],
)
def test_a_western_label_on_another_script_is_none(codec: str, words: str) -> None:
    """Servers send it with everything, and programs wrote it into every page."""
    text = page(words * 4)
    assert decode(text.encode(codec), "iso-8859-1") == text
    said = page(
        words * 4, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
    )
    assert decode(said.encode(codec)) == said
    # What the page says goes before a guess.
    both = page(words * 4, f'<meta charset="{codec.replace("cp", "windows-")}">')
    assert decode(both.encode(codec), "latin1") == both


@pytest.mark.parametrize(
    "words",
    [
        "Það er öæðisleg á í þýðu", "«Œuvrés» été à Ürün", "———————————————————————————————",
        "\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0\xa0", "½¾¼ ½¾¼½ ¾¼½¾ words",
    ],
)  # fmt: skip
def test_a_western_label_on_western_text_holds(words: str) -> None:
    text = page(words * 9)
    assert decode(text.encode("cp1252"), "iso-8859-1") == text


def test_japanese_in_seven_bits_needs_no_label() -> None:
    text = page("凧は風に乗って高く上がり、やがて雲の中に消えていきました。")
    assert decode(text.encode("iso2022_jp")) == text
    assert decode(text.encode("iso2022_jp"), "us-ascii") == text
    for other in (b"\x1b$B", b"price \x1b$B!! is \x1b[0m", b"\x1b$B\x1b(B"):
        assert decode(other) == other.decode()


def test_one_byte_that_tells_nothing_is_windows_1252() -> None:
    assert decode(b"caf\xe9") == "café"
    assert decode(b"") == ""


@given(st.binary(max_size=300), st.text(max_size=20) | st.sampled_from(LABELS))
@example(b"\0", "")
@example(b"\xef\xbb", "utf-16")
@example(b"<meta charset=iso-2022-jp>\x1b$B", "")
def test_no_bytes_and_no_label_raise(body: bytes, label: str) -> None:
    assert isinstance(decode(body, label), str)
    head = f"<meta charset='{label}'>".encode("utf-8", "replace")
    assert isinstance(decode(head + body), str)


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\0"), max_size=200)
)
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "utf-8") == text
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("body", "label", "is_the_same"),
    [
        ("<p>Fjörður – 雨".encode() + b"</p>", "", True),
        (b"<meta charset=utf-8>plain", "", True),
        ("<p>Fjörður".encode("cp1252"), "windows-1252", False),
        (b"\xef\xbb\xbf<p>marked", "", False),
        ("<p>cut off 雨".encode()[:-1], "utf-8", False),
        ("<p>Fjörður".encode() + b"\xff broken, ", "utf-8", False),
        ("<p>wide".encode("utf-16-le"), "", False),
    ],
)
def test_bytes_that_are_the_text_in_utf8_are_known_to_be(
    body: bytes, label: str, is_the_same: bool
) -> None:
    text, is_utf8 = decoded(body, label)
    assert text == decode(body, label)
    assert is_utf8 is is_the_same
    assert not is_utf8 or text.encode() == body
