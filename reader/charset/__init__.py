"""Decode the bytes of a page or text file, following browsers except where labels are wrong.

Tried in order: byte order mark, the NUL pattern of UTF-16 and UTF-32, the server's label, the
page's own label, strict UTF-8, a guess from the letters, windows-1252. Any bytes yield some text.
"""

import codecs
import re
from collections.abc import Iterator

from reader.charset.guess import (
    ESCAPE,
    LOST,
    fits,
    guessed,
    is_another_script,
    iso_2022_jp,
    windows_1252,
)
from reader.expressions import expression

_MARKS = (  # longest first: UTF-32's little-endian mark begins with UTF-16's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = frozenset({"big5hkscs", "cp932", "cp949", "euc_jp", "gb18030", "iso2022_jp"})
_EAST_ASIAN = expression("[\u3040-\u9fff\uac00-\ud7a3]{4}")
"""Four kana, hanzi or hangul one after the other."""
_LOOKED_AT = 1024


def decode(body: bytes, label: str = "") -> str:
    """Decode `body`; `label` is the charset given by the server or container.

    Never raises. Line endings and control characters are kept: `reader.text.clean` handles them.
    """
    return decoded(body, label)[0]


def decoded(body: bytes, label: str = "") -> tuple[str, bool]:
    """The text of `body`, and whether `body` is certainly the UTF-8 encoding of that text."""
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace"), False
    wide = _wide(body[:_LOOKED_AT])
    if wide:
        return body.decode(wide, "replace"), False
    # Few pages contain an escape at all, and one byte is looked for 80 times as fast as two.
    if ESCAPE in body and (shifted := iso_2022_jp(body)):
        return shifted, False
    utf8 = _strict_utf8(body)
    for name in (label, declared(body)):
        text = _by_label(body, name, utf8)
        if text is not None:
            break
    else:
        text = utf8 if utf8 is not None else guessed(body)
    # A character cut off at the end is missing from the text; after an ASCII byte, nothing was cut
    # off.
    return text, text is utf8 and body[-1:].isascii()


_QUADS: dict[tuple[bool, ...], str] = {
    (False, True, True, True): "utf-32-le",
    (False, False, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (True, True, False, False): "utf-32-be",
}
"""Which of each four bytes are nearly always NUL, and the encoding that shows."""


def _wide(head: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, recognised by where its NULs fall; "" for neither."""
    if not head or head.count(0) * 20 < len(head):
        return ""  # even Chinese pages have more ASCII than that, in their markup
    quarter = len(head) // 4 or 1
    nuls = [head[place::4].count(0) / quarter for place in range(4)]
    codec = _QUADS.get(tuple(share > 0.9 for share in nuls))
    if codec:
        return codec
    first, second = nuls[0] + nuls[2], nuls[1] + nuls[3]
    if min(first, second) * 4 > max(first, second):
        return ""  # NULs in both places mean damage in single-byte text
    return "utf-16-le" if second > first else "utf-16-be"


def _strict_utf8(body: bytes) -> str | None:
    """The text if all of it is UTF-8, apart from a character cut off at the end; otherwise None."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        if error.end < len(body):
            return None
    try:
        text, cut = _utf8(body, "strict")
    except UnicodeDecodeError:
        return None
    return None if cut and text.isascii() else text  # one odd byte among ASCII proves nothing


def _utf8(body: bytes, errors: str) -> tuple[str, bool]:
    """Decode as UTF-8, and report whether the last character was cut off: a cut page is still
    UTF-8.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(errors)
    text = decoder.decode(body)
    return text, bool(decoder.getstate()[0])


def _by_label(body: bytes, label: str, utf8: str | None) -> str | None:
    """The text decoded by `label`, or None where the label cannot be right for these bytes."""
    codec = _codec(label)
    if not codec:
        return None
    if codec == "utf-8":
        # A two- or four-byte character is found six times faster than a three-byte one in `body`.
        if utf8 is not None and LOST not in utf8:
            return utf8
        text = _utf8(body, "replace")[0] if utf8 is None else utf8
    elif utf8 is not None and _mislabelled(codec, utf8):
        return None
    elif codec == "cp1252":
        if is_another_script(body):
            return None
        text = windows_1252(body)
    else:
        text = body.decode(codec, "replace")
    return text if fits(text) else None


def _mislabelled(codec: str, utf8: str) -> bool:
    """Whether bytes that are valid UTF-8 really are UTF-8, although the label says `codec`.

    Of the real pages we keep with a single-byte label and a byte above 127, a third were UTF-8.
    Text in a single-byte encoding is almost never valid UTF-8, and UTF-16 text never is. In the
    encodings of Chinese, Japanese and Korean, two or three characters may be: "模" in GB 18030 is
    "ģ" in UTF-8. Twelve bytes that are East Asian text in UTF-8 are none by chance: what saved the
    page changed its encoding and left the label.
    """
    if codec in _MULTIBYTE:
        return _EAST_ASIAN.search(utf8) is not None
    return codec.startswith("utf-16") or not utf8.isascii()


def _codec(label: str) -> str:
    """Python's codec for a charset label used on the web; "" for a label no browser knows."""
    if not label or len(label) > 40 or not label.isascii():
        return ""
    # Not above: the process that shows a page decodes none. Its types are a package of their own.
    import webencodings  # type: ignore[import-untyped]  # noqa: PLC0415

    encoding = webencodings.lookup(label.strip("\"' \t\r\n"))
    if encoding is None or encoding.name in {"replacement", "x-user-defined"}:
        return ""
    codec: str = encoding.codec_info.name
    return "gb18030" if codec == "gbk" else codec


_META = expression(rb"<meta[\s/]([^>]{0,1000}+)", re.IGNORECASE)
_ATTRIBUTE = expression(
    rb"""([^\s=/"'>]++)\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s"'>][^\s>]*+))""", re.DOTALL
)
_CONTENT = expression(rb"charset\s*+=\s*+[\"']?([^\s;\"']++)", re.IGNORECASE)
_XML = expression(rb"\s{0,64}<\?xml\s[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_PRESCAN = 8192
_FURTHEST = 1 << 18


def declared(body: bytes) -> str:
    """The charset a page declares, in a `<meta>` in its first 8 KB or an XML declaration; or "".

    Comments, scripts and styles are skipped and not counted, up to 256 KB of them.
    """
    for attributes in _metas(body):
        label = _label(attributes)
        if _codec(label):
            # If a <meta> could be read at all, the bytes are not UTF-16, whatever it says (HTML
            # 13.2.3.2).
            return "utf-8" if _codec(label).startswith("utf-16") else label
    found_xml = _XML.match(body)
    label = found_xml[1].decode("ascii") if found_xml else ""
    return "utf-8" if _codec(label).startswith("utf-16") else label


def _metas(body: bytes) -> Iterator[bytes]:
    """The attributes of each `<meta>` that may declare a charset, in order; one may come twice."""
    # Nearly every page declares it before anything that must be skipped.
    first = _ASIDE.search(body, 0, _PRESCAN)
    end = first.start() if first else _PRESCAN
    yield from (match[1] for match in _META.finditer(body, 0, end) if match.end() < end)
    yield from (match[1] for match in _META.finditer(_markup(body[:_FURTHEST])))


def _markup(head: bytes) -> bytes:
    """The first 8 KB of markup in `head`, without comments, scripts and styles."""
    parts: list[bytes] = []
    room, at = _PRESCAN, 0
    for start, end in _passed_over(head):
        parts.append(head[at : min(start, at + room)])
        room -= len(parts[-1])
        at = end
        if room <= 0:
            break
    parts.append(head[at : at + room])
    return b" ".join(parts)


_ASIDE = expression(rb"<(?:!--|(script|style)\b)", re.IGNORECASE)


def _passed_over(head: bytes) -> Iterator[tuple[int, int]]:
    """The start and end of each comment, script and style."""
    at = 0
    while match := _ASIDE.search(head, at):
        close = b"</" + match[1] if match[1] else b"-->"
        start = match.end() - (0 if match[1] else 2)  # `<!-->` is a whole comment
        end = _close(head, close, start)
        at = len(head) if end < 0 else end + len(close)
        yield match.start(), at


def _close(head: bytes, close: bytes, start: int) -> int:
    """The position of an end tag, usually in the same case as its start tag; -1 if absent."""
    end = head.find(close, start)
    if end < 0 and close != b"-->":
        other = re.compile(re.escape(close), re.IGNORECASE).search(head, start)
        end = other.start() if other else -1
    return end


def _label(attributes: bytes) -> str:
    """The charset given by the attributes of one `<meta>`, or ""."""
    values: dict[bytes, bytes] = {
        name.lower(): double or single or bare
        for name, double, single, bare in reversed(_ATTRIBUTE.findall(attributes))
    }
    value = values.get(b"charset", b"")
    if not value and values.get(b"http-equiv", b"").strip().lower() == b"content-type":
        content = _CONTENT.search(values.get(b"content", b""))
        value = content[1] if content else b""
    return value.decode("ascii", "ignore")
