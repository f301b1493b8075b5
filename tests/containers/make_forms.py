"""Make the files in `forms/`: one page, one thread and one book of ours in every saved form.

`python tests/containers/make_forms.py [FOLDER]`. Each form is written as the program writes it that
it comes from, with its headers, comments and names; the people and their words are invented. Nothing
is compressed but what has to be, so that every zlib makes the same bytes.
"""

import base64
import gzip
import io
import json
import plistlib
import quopri
import sys
from datetime import UTC, datetime
from email.header import Header
from html import escape
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

URL = "https://millpond.example/2019/05/sluice/"
FRAME_URL = "https://disqus.com/embed/comments/?f=millpond"
SAVED = datetime(2019, 6, 2, 9, 30, tzinfo=UTC)
TITLE = "Who Opened The Sluice?"

PARAGRAPHS = (
    "The upper pond was empty on Tuesday morning, and the miller found the café’s boat lying in the mud.",
    "Nobody has said who turned the wheel, though three people own a key and two were seen nearby.",
    "At noon the carp had been carried over in buckets, and the sluice was shut again with a new chain.",
)
COMMENTS = (
    (
        "41",
        "",
        "Odo Weir",
        "2 days ago",
        "I heard the wheel turn at four, and it was not the wind.",
    ),
    ("42", "41", "Silke", "yesterday", "At four you are asleep, Odo, as the whole lane can hear."),
    ("43", "", "Bram K.", "3 hours ago", "My key is where it always was. Ask the heron."),
)


def body() -> str:
    return "\n".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)


def comments() -> str:
    """A list in WordPress's markup, its dates in words alone: they need the day the page was saved."""
    rows: list[str] = []
    for own, parent, author, when, text in COMMENTS:
        item = (
            f'<li class="comment depth-{2 if parent else 1}" id="comment-{own}">'
            f'<div class="comment-body"><div class="comment-author vcard"><cite class="fn">{author}</cite></div>'
            f'<div class="comment-meta commentmetadata"><a href="{URL}#comment-{own}">{when}</a></div>'
            f"<p>{escape(text)}</p></div>"
        )
        if parent:
            rows[-1] = f'{rows[-1]}<ul class="children">{item}</li></ul></li>'
        else:
            if rows and not rows[-1].endswith("</li>"):
                rows[-1] += "</li>"
            rows.append(item)
    last = rows[-1] if rows[-1].endswith("</li>") else rows[-1] + "</li>"
    return f'<h2>3 comments</h2><ol class="commentlist">{"".join([*rows[:-1], last])}</ol>'


def page(thread: str = "", head: str = "", title: str = TITLE) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head>{head}<meta charset="utf-8"><title>{title} – Millpond Notes</title>'
        f'<meta property="og:site_name" content="Millpond Notes"></head>\n<body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{title}</h1>\n{body()}</article>\n{thread}</body></html>\n"
    )


def frame() -> str:
    """A Disqus document, as it is inside a frame."""
    posts = ""
    for own, _, author, when, text in COMMENTS[:2]:
        posts += (
            f'<li class="post" id="post-{own}"><div class="post-content"><header><span class="author">{author}'
            f'</span><span class="post-meta"><a class="time-ago">{when}</a></span></header>'
            f'<div class="post-message"><p>{escape(text)}</p></div></div></li>'
        )
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Disqus Comments</title></head>'
        f'<body><section id="conversation"><ul id="post-list" class="post-list">{posts}</ul></section></body></html>'
    )


MOUNT = '<div id="disqus_thread"><iframe src="{}"></iframe></div>'


def mhtml() -> bytes:
    """As Chromium saves it: quoted-printable, the frame as a part of its own."""
    subject = Header(f"{TITLE} – Millpond Notes", "utf-8").encode()
    mark = "----MultipartBoundary--Sluice0001----"
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nSubject: {subject}\n"
        f"Date: {SAVED:%a, %d %b %Y %H:%M:%S} -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
        f'\ttype="text/html";\n\tboundary="{mark}"\n\n\n'
    )
    parts = (
        (URL, "text/html", page(MOUNT.format("cid:frame-2@mhtml.blink"))),
        (FRAME_URL, "text/html", frame()),
        (f"{URL}a.css", "text/css", "p { color: teal }"),
    )
    made = head
    for place, (where, kind, text) in enumerate(parts, 1):
        made += (
            f"--{mark}\nContent-Type: {kind}\nContent-ID: <frame-{place}@mhtml.blink>\n"
            f"Content-Transfer-Encoding: quoted-printable\nContent-Location: {where}\n\n"
            f"{quopri.encodestring(text.encode()).decode()}\n"
        )
    return f"{made}--{mark}--\n".replace("\n", "\r\n").encode()


def mht() -> bytes:
    """As Internet Explorer saved it: base64, a charset, an alternative inside."""
    text = page(comments()).replace('<meta charset="utf-8">', "")
    coded = base64.encodebytes(text.encode("cp1252")).decode()
    return (
        'From: "Saved by Windows Internet Explorer 8"\r\nSubject: The Sluice\r\n'
        f"Date: {SAVED:%a, %d %b %Y %H:%M:%S} +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="multipart/alternative";\r\n\tboundary="a-1"\r\n\r\n'
        "This is a multi-part message in MIME format.\r\n\r\n--a-1\r\n"
        'Content-Type: multipart/alternative;\r\n\tboundary="b-1"\r\n\r\n--b-1\r\n'
        'Content-Type: text/html;\r\n\tcharset="windows-1252"\r\nContent-Transfer-Encoding: base64\r\n'
        f"Content-Location: {URL}\r\n\r\n{coded}\r\n--b-1--\r\n\r\n--a-1\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: ../../etc/pond.png\r\n\r\nAAAA\r\n--a-1--\r\n"
    ).encode()


def webarchive(kind: plistlib.PlistFormat) -> bytes:
    """As Safari saves it."""

    def resource(where: str, text: str) -> dict[str, object]:
        return {
            "WebResourceData": text.encode(), "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": where, "WebResourceFrameName": "",
        }  # fmt: skip

    main = resource(URL, page(MOUNT.format(FRAME_URL)))
    inner = {"WebMainResource": resource(FRAME_URL, frame())}
    return plistlib.dumps({"WebMainResource": main, "WebSubframeArchives": [inner]}, fmt=kind)


def singlefile() -> str:
    """As SingleFile saves it, the frame as text in an attribute."""
    said = (
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: "
        f"{SAVED:%a %b %d %Y %H:%M:%S} GMT+0000 (Coordinated Universal Time)\n-->"
    )
    inside = escape(frame(), quote=False).replace('"', "&quot;")
    thread = f'<div id="disqus_thread"><iframe srcdoc="{inside}"></iframe></div>'
    return page(thread).replace('<html lang="en">', f'<html lang="en">{said}', 1)


def zipped(members: dict[str, str | bytes], comments: dict[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        for name, data in members.items():
            info = ZipInfo(name, SAVED.timetuple()[:6])
            info.comment = (comments or {}).get(name, "").encode()
            archive.writestr(info, data)
    return stream.getvalue()


def self_extracting() -> bytes:
    """As SingleFile packs it: an HTML file with the archive in a comment, and what was where in it."""
    manifest = {"originalUrl": URL, "title": TITLE, "archiveTime": "2019-06-02T09:30:00.000Z"}
    inner = {"originalUrl": FRAME_URL, "archiveTime": "2019-06-02T09:30:00.000Z"}
    packed = zipped(
        {
            "index.html": page(MOUNT.format("frames/0/index.html")),
            "manifest.json": json.dumps(manifest),
            "frames/0/index.html": frame(),
            "frames/0/manifest.json": json.dumps(inner),
        },
        {"index.html": URL, "frames/0/index.html": FRAME_URL},
    )
    head = (
        f"<!DOCTYPE html><html data-sfz><meta charset=utf-8><title>{TITLE}</title><body hidden>"
        "<div id='sfz-wait-message'>Please wait...</div><script>/* unpacks */</script><!--"
    )
    return head.encode() + packed + b"--></body></html>"


def warc(*answers: tuple[str, bytes, bytes]) -> list[bytes]:
    """Records as wget writes them: (address, HTTP header lines, body) each, a warcinfo before."""

    def record(kind: str, where: str, block: bytes) -> bytes:
        target = f"WARC-Target-URI: <{where}>\r\n" if where else ""
        form = "http;msgtype=response" if where else "warc-fields"
        return (
            (
                f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: {SAVED:%Y-%m-%dT%H:%M:%SZ}\r\n"
                f"Content-Type: application/{form}\r\nContent-Length: {len(block)}\r\n\r\n"
            ).encode()
            + block
            + b"\r\n\r\n"
        )

    made = [record("warcinfo", "", b"software: a crawler\r\n")]
    for where, lines, data in answers:
        made.append(record("response", where, b"HTTP/1.1 " + lines + b"\r\n\r\n" + data))
    return made


HTML = b"200 OK\r\nContent-Type: text/html; charset=utf-8"


def one_page() -> list[bytes]:
    """A page that came in chunks, its frame packed, a style, and an answer that was no page."""
    data = page(MOUNT.format(FRAME_URL)).encode()
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(data[at : at + 700]), data[at : at + 700])
        for at in range(0, len(data), 700)
    )
    packed = gzip.compress(frame().encode(), 0, mtime=0)
    return warc(
        (
            "https://millpond.example/robots.txt",
            b"404 Not Found\r\nContent-Type: text/html",
            b"<p>No</p>",
        ),
        (URL, HTML + b"\r\nTransfer-Encoding: chunked", chunks + b"0\r\n\r\n"),
        (f"{URL}a.css", b"200 OK\r\nContent-Type: text/css", b"p{}"),
        (FRAME_URL, HTML + b"\r\nContent-Encoding: gzip", packed),
    )


DICTIONARY = (
    "N6Qw7CuNkTMgENiK2wzDMAyD16M00mqekN4eOEmxsk26RW62+iw36jYDAAAAqAP0AQAAAARgwAAAcQAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAAAAAAAAAAAIA9AAAABAAAgAEAAAAAAAAAAAAAAAMDAAAAAOwGDOgBAAAAAQAAAAQAAAAIAAAA"
)
"""What a dictionary of Zstandard begins with, its number in the bytes 4 to 8: tables, made once by training."""


def zstd_frame(data: bytes, number: bytes = b"") -> bytes:
    """Bytes in a frame of Zstandard, as they are (RFC 8878, 3.1.1), packed by the dictionary of a number."""
    size = len(data).to_bytes(4, "little")
    head = bytes([0xA3 if number else 0xA0]) + number + size
    blocks = b"".join(
        (len(data[at : at + 60_000]) << 3 | (at + 60_000 >= len(data))).to_bytes(3, "little") + data[at : at + 60_000]
        for at in range(0, len(data), 60_000)
    )  # fmt: skip
    return b"\x28\xb5\x2f\xfd" + head + blocks


def by_dictionary(records: list[bytes]) -> bytes:
    """An archive as Wget-AT packs it: the dictionary first, in a frame others skip, then a frame a record."""
    dictionary = base64.b64decode(DICTIONARY) + page().encode()
    packed = zstd_frame(dictionary)
    head = b"\x5d\x2a\x4d\x18" + len(packed).to_bytes(4, "little") + packed
    return head + b"".join(zstd_frame(record, dictionary[4:8]) for record in records)


def two_pages() -> list[bytes]:
    second = page("", title="The Heron’s Key").replace('charset="utf-8"', 'charset="windows-1252"')
    label = b"200 OK\r\nContent-Type: text/html; charset=windows-1252"
    return warc(
        (URL, HTML, page(comments()).encode()),
        ("https://millpond.example/heron/", label, second.encode("cp1252")),
    )


def book() -> bytes:
    """An EPUB of two chapters, a cover, a table of contents, and a chapter nobody reads in order."""

    def chapter(title: str, text: str, kind: str = "chapter") -> str:
        return (
            '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" '
            f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head>'
            f'<body epub:type="{kind}"><section><h1>{title}</h1><a id="x"/><p>{text}</p></section></body></html>'
        )

    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Millpond Year</dc:title>'
        "<dc:creator>Tilda Marsh</dc:creator><dc:creator>Odo Weir</dc:creator>"
        "<dc:language>en</dc:language><dc:date>2018-11-05</dc:date></metadata><manifest>"
        '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '<item id="two" href="text/ch%202.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="one" href="text/ch1.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="out" href="../../../etc/passwd" media-type="application/xhtml+xml"/>'
        '</manifest><spine><itemref idref="cover"/><itemref idref="one"/><itemref idref="two"/>'
        '<itemref idref="out"/></spine></package>'
    )
    container = (
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
        "</container>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            "OEBPS/cover.xhtml": chapter("Cover", "A picture of a heron.", "cover"),
            "OEBPS/nav.xhtml": chapter("Contents", "One, two."),
            "OEBPS/text/ch1.xhtml": chapter(
                "Winter", "The pond froze in the first week, and the heron left."
            ),
            "OEBPS/text/ch 2.xhtml": chapter(
                "Spring", "The heron came back before the ice had gone."
            ),
        }
    )


MARKDOWN = """---
title: "Notes on the sluice"
author: Silke Tarn
date: 2019-05-30
lang: en
---

# Notes on the sluice

Three people own a **key**, and [the miller](https://millpond.example/miller) owns two.

## The wheel

- It turns *left* to open.
- It sticks in frost.

| Day | Level |
|-----|-------|
| Mon | 1.20  |
| Tue | 0.15  |

```python
level = 1.20 - 1.05
```

> Ask the heron, said Bram.
"""


def letter(own: int, above: int, who: str, text: str, subject: str) -> str:
    answers = (
        f"In-Reply-To: <{above}@millpond.example>\nReferences: <{above}@millpond.example>\n"
        if above
        else ""
    )
    return (
        f"From mboxrd@z Thu Jan  1 00:00:00 1970\nFrom: {who}\nTo: pond@lists.example\nSubject: {subject}\n"
        f"Date: Mon, 3 Jun 2019 1{own}:00:00 +0200\nMessage-ID: <{own}@millpond.example>\n{answers}"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n"
    )


def mailbox() -> str:
    """A thread as public-inbox gives it: four mails, one of them a patch, one without its parent."""
    patch = (
        "The wheel turned the wrong way for whoever stood on the upper bank, and\nnobody noticed since the sign"
        " was on the lower one.\n\nSigned-off-by: Tilda Marsh <tilda@millpond.example>\n---\n sign.txt | 2 +-\n\n"
        "diff --git a/sign.txt b/sign.txt\n--- a/sign.txt\n+++ b/sign.txt\n@@ -1 +1 @@\n-turn left\n+turn right\n"
        "-- \n2.20.1\n"
    )
    answer = (
        "On Mon, 3 Jun 2019, Tilda Marsh wrote:\n> The wheel turned the wrong way for whoever stood on the upper\n"
        "> bank, and nobody noticed.\n\nI noticed. I said so at the meeting, and it is in the minutes of the\n"
        "spring meeting, on the second page.\n\n>From the lower bank it was right.\n\n-- \nOdo\n"
    )
    return "\n".join((
        letter(1, 0, "Tilda Marsh <tilda@millpond.example>", patch, "[PATCH] sign: turn right"),
        letter(2, 1, '"Weir, Odo" <odo@millpond.example>', answer, "Re: [PATCH] sign: turn right"),
        letter(3, 2, "=?utf-8?Q?J=C3=B6rg?= <j@millpond.example>", "Which page?\n", "Re: [PATCH] sign: turn right"),
        letter(4, 9, "Silke <s@millpond.example>", "The keys are another matter.\n", "Keys (was: sign)"),
    ))  # fmt: skip


def rss() -> str:
    """A feed of comments as WordPress has it, the newest first."""
    items = ""
    for at, (own, parent, author, _, text) in reversed(list(enumerate(COMMENTS))):
        above = next((c[2] for c in COMMENTS if c[0] == parent), "")
        said = f'<p>In reply to <a href="{URL}#comment-{parent}">{above}</a>.</p>' if parent else ""
        items += (
            f"<item><title>By: {author}</title><link>{URL}#comment-{own}</link>"
            f"<dc:creator><![CDATA[{author}]]></dc:creator><pubDate>Sat, 01 Jun 2019 1{at}:15:00 +0000</pubDate>"
            f'<guid isPermaLink="false">{URL}?p=7#comment-{own}</guid>'
            f"<content:encoded><![CDATA[{said}<p>{escape(text)}</p>]]></content:encoded></item>\n"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel><title>Comments on: '
        f"{TITLE}</title><link>{URL}</link><description>&nbsp;Pond & mill</description>\n{items}</channel></rss>\n"
    )


def atom() -> str:
    """A feed of articles in Atom, one with markup inside, one with markup as text."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet href="/feed.css"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Millpond Notes</title>'
        '<link rel="self" href="https://millpond.example/atom"/><link href="https://millpond.example/"/>'
        "<updated>2019-06-02T08:00:00Z</updated>"
        f'<entry><title>{TITLE}</title><link href="{URL}"/><id>tag:1</id><updated>2019-05-30T10:00:00Z</updated>'
        '<author><name>Tilda Marsh</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>The pond was <em>empty</em> &amp; nobody knew.</p><h2>The chain</h2><p>A new one.</p></div></content></entry>"
        '<entry><title type="html">The heron&lt;/i&gt;</title><link href="https://millpond.example/heron/"/>'
        '<id>tag:2</id><published>2019-05-20T10:00:00Z</published><summary type="html">&lt;p&gt;It came back.&lt;/p&gt;'
        "</summary></entry></feed>\n"
    )


def forms() -> dict[str, bytes]:
    """Every file by its name."""
    complete = page(MOUNT.format("./complete_files/saved_resource.html"))
    saved_from = f"<!-- saved from url=({len(URL):04d}){URL} -->\n"
    beside = f"<!-- saved from url=({len(FRAME_URL):04d}){FRAME_URL} -->\n"
    whole = complete.replace("<html", saved_from + "<html", 1)
    return {
        "page.html": page(comments()).encode(),
        "page.mhtml": mhtml(),
        "explorer.mht": mht(),
        "page.webarchive": webarchive(plistlib.FMT_BINARY),
        "page.xml.webarchive": webarchive(plistlib.FMT_XML),
        "singlefile.html": singlefile().encode(),
        "selfextracting.html": self_extracting(),
        "complete.html": whole.encode(),
        "complete_files/saved_resource.html": frame()
        .replace("<html", beside + "<html", 1)
        .encode(),
        "page.zip": zipped(
            {
                "complete.html": whole,
                "complete_files/saved_resource.html": frame(),
                "__MACOSX/._complete.html": b"\0\5\x16\7",
            }
        ),
        "page.warc": b"".join(one_page()),
        "page.warc.gz": b"".join(gzip.compress(record, 0, mtime=0) for record in one_page()),
        "page.warc.zst": by_dictionary(one_page()),
        "two.warc": b"".join(two_pages()),
        "book.epub": book(),
        "note.md": MARKDOWN.encode(),
        "thread.mbox": mailbox().encode(),
        "comments.rss": rss().encode(),
        "articles.atom": atom().encode(),
    }


def main(folder: Path) -> None:
    """Write all of them."""
    for name, data in forms().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("forms"))
