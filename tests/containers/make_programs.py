"""Make the files in `programs/`: the page of `make_forms.py` as many a program writes it.

`python tests/containers/make_programs.py [FOLDER]`. No copies of these programs are at hand: each is
written by what describes its form (RFC 2557, 3676 and 4155, the specifications of MAFF, WACZ, ARC, JSON
Feed and OPML, the documentation of the programs), with their headers and their habits.
"""

import base64
import io
import json
import plistlib
import quopri
import runpy
import sys
import tarfile
from pathlib import Path
from typing import Any

FORMS: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("make_forms.py")))
URL, TITLE, PARAGRAPHS, zipped = (FORMS[name] for name in ("URL", "TITLE", "PARAGRAPHS", "zipped"))
PAGE: str = FORMS["page"](FORMS["comments"]())
BODY: str = FORMS["body"]()
TEXT = "\n\n".join(PARAGRAPHS)
DATE = "Sun, 2 Jun 2019 11:30:00 +0200"
SCRIPTED = "Sun, Jun 02 2019 11:30:00 GMT+0200"


def lines(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def printable(data: bytes) -> str:
    return quopri.encodestring(data).decode()


def letters(data: bytes) -> str:
    return base64.encodebytes(data).decode()


def web_pages() -> dict[str, bytes]:
    """Internet Explorer's, Word's, Opera's and UnMHT's (Firefox) files of one message."""
    mark = "----=_NextPart_000_0000_01D51919.2F60B2B0"
    wide = letters(PAGE.replace("utf-8", "unicode").encode("utf-16"))
    ansi = printable(PAGE.replace("utf-8", "windows-1252").encode("cp1252"))
    opera, unmht = "----------Kx1aQpLwZb5mS0nTfEvY2h", "----=_NextPart_000_0000_1D519192.F60B2B0A"
    coded = base64.b64encode(TITLE.encode()).decode()
    return {
        "explorer-11.mht": lines(
            f'From: "Saved by Internet Explorer 11"\nSubject: {TITLE}\nDate: {DATE}\nMIME-Version: 1.0\n'
            'Content-Type: text/html;\n\tcharset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n'
            f"Content-Location: {URL}\nX-MimeOLE: Produced By Microsoft MimeOLE\n\n{printable(PAGE.encode())}"
        ),
        "explorer-6.mht": lines(
            f"From: <Saved by Microsoft Internet Explorer 5>\nSubject: {TITLE}\nDate: {DATE}\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/related;\n\tboundary="{mark}";\n\ttype="text/html"\n\n'
            f"This is a multi-part message in MIME format.\n\n--{mark}\nContent-Type: text/html;\n\t"
            f'charset="unicode"\nContent-Transfer-Encoding: base64\nContent-Location: {URL}\n\n{wide}\n--{mark}--\n'
        ),
        "word.mht": lines(
            f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="{mark}"\n\n'
            f"This document is a Single File Web Page.\n\n--{mark}\nContent-Location: file:///C:/2F60B2B0/sluice.htm\n"
            f'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="windows-1252"\n\n{ansi}\n\n'
            f"--{mark}\nContent-Location: file:///C:/2F60B2B0/sluice_files/filelist.xml\n"
            f'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/xml; charset="utf-8"\n\n<xml/>\n\n--{mark}--\n'
        ),
        "opera.mht": lines(
            f"Content-Type: multipart/related; start=<op.mhtml.1559467800.8a1b@192.0.2.7>; boundary={opera}\n"
            f"Content-Location: {URL}\nSubject: =?utf-8?Q?Who_Opened_The_Sluice=3F?=\nMIME-Version: 1.0\n\n--{opera}\n"
            "Content-Disposition: inline; filename=sluice.htm\nContent-Type: text/html; charset=utf-8; name=sluice.htm\n"
            f"Content-ID: <op.mhtml.1559467800.8a1b@192.0.2.7>\nContent-Location: {URL}\n"
            f"Content-Transfer-Encoding: 8bit\n\n{PAGE}\n--{opera}--\n"
        ),
        # As an editor left it: a mark and an empty line before it, and a remark in a header.
        "edited.mht": b"\xef\xbb\xbf"
        + lines(
            f"\nFrom: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nSubject: {TITLE}\nDate: {DATE}\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="{mark}"\n\n--{mark}\nContent-Type: text/html\n'
            f"Content-Transfer-Encoding: quoted-printable (by hand)\nContent-Location: {URL}\n\n{printable(PAGE.encode())}\n--{mark}--\n"
        ),
        "unmht.mht": lines(
            f"From: <Saved by UnMHT>\nSubject: =?utf-8?B?{coded}?=\nDate: {SCRIPTED}\nMIME-Version: 1.0\nContent-Type: "
            f'multipart/related;\n\tboundary="{unmht}";\n\ttype="text/html"\nX-UnMHT: 8.3.2\n\n--{unmht}\n'
            f"Content-Type: text/html;\n\tcharset=UTF-8\nContent-Transfer-Encoding: base64\nContent-Location: {URL}\n\n"
            f"{letters(PAGE.encode())}\n--{unmht}--\n"
        ),
    }


def safari() -> bytes:
    """A web archive whose discussion stands in a frame of a frame."""

    def resource(where: str, text: str) -> dict[str, object]:
        return {
            "WebResourceData": text.encode(), "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": where, "WebResourceFrameName": "",
        }  # fmt: skip

    page = FORMS["page"](FORMS["MOUNT"].format("https://talk.example/"))
    inner = {"WebMainResource": resource(FORMS["FRAME_URL"], FORMS["frame"]())}
    outer = {
        "WebMainResource": resource("https://talk.example/", f'<iframe src="{FORMS["FRAME_URL"]}"></iframe>'),
        "WebSubframeArchives": [inner],
    }  # fmt: skip
    main = {
        "WebMainResource": resource(URL, page),
        "WebSubresources": [],
        "WebSubframeArchives": [outer],
    }
    return plistlib.dumps(main, fmt=plistlib.FMT_BINARY)


def stamped() -> dict[str, bytes]:
    """Pages of HTML in which a program noted where they were, and when it took them."""
    mirrored = (
        f"<!-- Mirrored from {URL.removeprefix('https://')} by HTTrack Website Copier/3.x [XR&CO'2014],"
        " Sun, 02 Jun 2019 09:30:00 GMT -->\n"
    )
    wayback = (
        '<head><script type="text/javascript" src="https://web-static.archive.org/_static/js/wombat.js"></script>'
        f'<script>__wm.wombat("{URL}","20190602093000","https://web.archive.org/","web");</script>'
    )
    own = (
        '<meta property="twitter:site" content="@archiveis"/><meta property="og:type" content="article"/>'
        '<meta property="og:site_name" content="archive.ph"/><meta property="og:url" content="http://archive.today/XyZ12" itemprop="url"/>'
        f'<meta property="og:title" content="{TITLE}"/><meta property="article:published_time" content="2019-06-02T09:30:00Z"'
        ' itemprop="dateCreated"/><meta property="article:modified_time" content="2019-06-02T09:30:00Z" itemprop="dateModified"/>'
        f'<link rel="canonical" href="https://archive.ph/2019.06.02-093000/{URL}"/>'
        f'<link rel="bookmark" href="http://archive.today/20190602093000/{URL}"/>'
    )
    copied = PAGE.replace('<meta property="og:site_name" content="Millpond Notes">', own, 1)
    noted = f' data-scrapbook-source="{URL}" data-scrapbook-create="20190602093000000"'
    frames = (
        '<html><head><title>Millpond</title></head><frameset cols="20%,80%"><frame src="frames_files/menu.html">'
        '<frame src="frames_files/main.html"><noframes>No frames.</noframes></frameset></html>'
    )
    return {
        "httrack.html": PAGE.replace("<html", mirrored + "<html", 1).encode(),
        "monolith.html": f"<!-- Saved from {URL} at 2019-06-02T09:30:00Z using monolith v2.8.1 -->\n{PAGE}".encode(),
        "scrapbook.html": PAGE.replace('<html lang="en"', f'<html lang="en"{noted}', 1).encode(),
        "archive-today.html": copied.encode(),
        "archive-today-kept.html": (
            "<!DOCTYPE html><!--\n Page saved with SingleFile \n url: https://archive.ph/XyZ12 \n"
            f" saved date: Mon Nov 23 2026 03:02:08 GMT+0000 (UTC)\n-->{copied.partition('>')[2]}"
        ).encode(),
        "wayback.html": PAGE.replace("<head>", wayback, 1).encode(),
        "frames.html": frames.encode(),
        "frames_files/menu.html": b"<html><body><a href=a>A</a> <a href=b>B</a></body></html>",
        "frames_files/main.html": PAGE.encode(),
    }


def packed() -> dict[str, bytes]:
    """ZIP files: MAFF, WACZ, books that do not begin as books should, Omnivore's export."""
    rdf = (
        '<?xml version="1.0"?>\n<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#"\n'
        '  xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n  <RDF:Description RDF:about="urn:root">\n'
        f'    <MAF:originalurl RDF:resource="{URL}"/>\n    <MAF:title RDF:resource="{TITLE}"/>\n'
        f'    <MAF:archivetime RDF:resource="{DATE}"/>\n    <MAF:indexfilename RDF:resource="index.html"/>\n'
        "  </RDF:Description>\n</RDF:RDF>\n"
    )
    heron = rdf.replace("Sluice", "Heron").replace("sluice", "heron")
    maff = {"1559467800000_1/index.html": PAGE, "1559467800000_1/index.rdf": rdf}
    leads = '<meta charset="UTF-8"><meta http-equiv="refresh" content="0;url=index.xhtml">'
    scrapbook = {
        "20190602093000000/index.html": leads, "20190602093000000/index.xhtml": PAGE,
        "20190602093000000/index.rdf": rdf.replace("index.html", "index.xhtml"),
    }  # fmt: skip
    listed = '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'
    listed += (
        json.dumps({"id": "1", "url": URL, "title": TITLE, "ts": "2019-06-02T09:30:00Z"}) + "\n"
    )
    opf = (
        '<?xml version="1.0"?><opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="2.0"><opf:metadata'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Pond Stories</dc:title><dc:creator opf:role="aut">'
        "Odo Weir</dc:creator></opf:metadata><opf:manifest>"
        '<opf:item id="c1" href="Text/part%201/ch1.xhtml" media-type="application/xhtml+xml"/>'
        '<opf:item id="c2" href="Text/ch2.xhtml" media-type="application/xhtml+xml"/></opf:manifest>'
        '<opf:spine toc="ncx"><opf:itemref idref="c2"/><opf:itemref idref="c1"/></opf:spine></opf:package>'
    )
    chapter = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><h2>{}</h2><p>{}</p></body></html>'
    rootfile = (
        '<rootfile full-path="OEBPS/deep/content.opf" media-type="application/oebps-package+xml"/>'
    )
    saved = [
        {"id": "1", "slug": "sluice-1", "title": TITLE, "url": URL, "savedAt": "2019-06-02T09:30:00.000Z"},
        {"id": "2", "slug": "heron-2", "title": "The Heron", "url": f"{URL}heron", "savedAt": None},
    ]  # fmt: skip
    return {
        "one.maff": zipped(maff),
        # A site as `wget -mpk` keeps it; and a page as a program of Windows packs it.
        "mirror.zip": zipped(
            {
                "millpond.example/index.html": PAGE.replace("</body>", '<iframe src="frames/talk.html"></iframe></body>'),
                "millpond.example/frames/talk.html": '<p>Talk</p><iframe src="../deep/ad.html"></iframe>',
                "millpond.example/deep/ad.html": "<p>Buy boats</p>",
                "millpond.example/2019/05/heron/index.html": PAGE.replace("Sluice", "Heron"),
                "millpond.example/keys.html": PAGE.replace("Sluice", "Keys"),
            }
        ),
        "windows.zip": zipped({"Pond\\sluice.html": PAGE, "Pond\\sluice_files\\ad.html": "<p>Buy boats</p>"}),
        "konqueror.tar": tarred({"index.html": PAGE, "talk/": "", "pond.css": "p {}"}),
        "folder.tar": tarred({"./sluice.html": PAGE, "./heron.html": PAGE.replace("Sluice", "Heron"), "./a.py": "pass"}),
        "mailed.zip": zipped({"news.eml": letter(1, PARAGRAPHS[0], "Pond News"), "sluice.png": "PNG"}),
        "scrapbook.maff": zipped(scrapbook),
        "two.maff": zipped(
            maff | {"1559467800001_2/index.html": PAGE, "1559467800001_2/index.rdf": heron}
        ),
        "crawl.wacz": zipped(
            {
                "archive/data.warc": b"".join(FORMS["two_pages"]()), "pages/pages.jsonl": listed,
                "datapackage.json": '{"profile": "data-package", "wacz_version": "1.1.1"}',
            }
        ),
        "unordered.epub": zipped(
            {
                "OEBPS/deep/Text/part 1/ch1.xhtml": chapter.format("Second", PARAGRAPHS[1]),
                "OEBPS/deep/Text/ch2.xhtml": chapter.format("First", PARAGRAPHS[0]),
                "OEBPS/deep/content.opf": opf,
                "META-INF/container.xml": f"<container><rootfiles>{rootfile}</rootfiles></container>",
                "mimetype": "application/epub+zip",
            }
        ),
        "omnivore.zip": zipped(
            {
                "metadata_0_to_20.json": json.dumps(saved), "content/sluice-1.html": BODY,
                "content/heron-2.html": BODY, "highlights/sluice-1.md": "> The upper pond",
            }
        ),
    }  # fmt: skip


def tarred(files: dict[str, str]) -> bytes:
    """A tar file, as Konqueror's web archives are inside."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return made.getvalue()


def books() -> dict[str, bytes]:
    """Books whose chapters have no headings, the names of which stand in an NCX or a navigation document (EPUB 2.0.1 and
    3.3), the second as Pandoc writes it; and one that its seller locked, apart from a chapter, by what EPUB's OCF says."""
    page = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>{}</html>'

    def book(version: str, more: str, files: dict[str, str]) -> bytes:
        listed = "".join(
            f'<item id="c{n}" href="text/c%20{n}.xhtml" media-type="application/xhtml+xml"/>'
            for n in (0, 1, 2)
        )
        opf = (
            f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}"><metadata'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Pond Stories</dc:title><dc:creator>Odo Weir</dc:creator>'
            f'</metadata><manifest>{listed}{more}</manifest><spine toc="toc"><itemref idref="c0"/><itemref idref="c1"/>'
            '<itemref idref="c2"/></spine></package>'
        )
        front = '<body epub:type="frontmatter"><section epub:type="titlepage" class="titlepage"><h1>Pond Stories</h1></section></body>'
        made: bytes = zipped(
            {
                "mimetype": "application/epub+zip",
                "META-INF/container.xml": '<container><rootfiles><rootfile full-path="EPUB/content.opf"/></rootfiles></container>',
                "EPUB/content.opf": opf, "EPUB/text/c 0.xhtml": page.format(front),
                "EPUB/text/c 1.xhtml": page.format(f"<body><div><p class='ct'><b>The Morning</b></p>\n<p>{PARAGRAPHS[0]}</p></div></body>"),
                "EPUB/text/c 2.xhtml": page.format(f"<body><p>{PARAGRAPHS[1]}</p></body>"),
            } | files
        )  # fmt: skip
        return made

    named = [
        ("text/c%201.xhtml", "The Morning"),
        ("text/c%202.xhtml#k", "Keys &amp; Wheels"),
        ("text/c%202.xhtml#z", "Later"),
    ]
    points = "".join(
        f'<navPoint id="n"><navLabel><text>{title}</text></navLabel><content src="{where}"/></navPoint>'
        for where, title in named
    )
    links = "".join(
        f'<li><a href="../{where}"><span>{title}</span></a></li>' for where, title in named
    )
    locks = "".join(
        '<enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData>'
        f'<enc:CipherReference URI="{where}"/></enc:CipherData></enc:EncryptedData>'
        for where in ("EPUB/text/c%201.xhtml", "EPUB/a.otf")
    )
    return {
        "ncx.epub": book(
            "2.0", '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
            {"EPUB/toc.ncx": f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'},
        ),
        "navigation.epub": book(
            "3.0", '<item id="toc" href="nav/toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
            {"EPUB/nav/toc.xhtml": page.format(f'<body><nav epub:type="toc"><h1>Contents</h1><ol>{links}</ol></nav></body>')},
        ),
        "locked.epub": book("2.0", "", {
            "META-INF/encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
            f' xmlns:enc="http://www.w3.org/2001/04/xmlenc#">{locks}</encryption>',
            "EPUB/text/c 1.xhtml": "\x01\x02 nothing but noise",
        }),
    }  # fmt: skip


def crawled() -> dict[str, bytes]:
    """ARC, and WARC with what other writers than wget leave in it."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
    version = b"1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n"
    arc = b"filedesc://IA-1.arc 0.0.0.0 20190602093000 text/plain %d\n%s\n" % (
        len(version),
        version,
    )
    arc += b"%s 192.0.2.7 20190602093000 text/html %d\n%s\n" % (URL.encode(), len(answer), answer)

    def record(kind: str, block: bytes, more: str = "") -> bytes:
        form = "text/html" if kind == "resource" else "application/http; msgtype=response"
        head = (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000{len(more) % 9}>"
            f"\r\nWARC-Date: 2019-06-02T09:30:00.123Z\r\nWARC-Target-URI: {URL}\r\n{more}Content-Type: {form}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        return head.encode() + block + b"\r\n\r\n"

    again = (
        "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
        f"WARC-Refers-To-Target-URI: {URL}\r\n"
    )
    undone = b"HTTP/2 200\r\ncontent-type: text/html; charset=utf-8\r\ncontent-encoding: gzip\r\n"
    other = record("resource", PAGE.encode()).replace(b"2019-06-02", b"2019-06-03")
    missing = record("response", answer.replace(b"200 OK", b"404 Not Found"))
    feed = b'HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss version="2.0"><channel><title>Pond</title>'
    feed += f"<item><title>Empty</title><description>{PARAGRAPHS[0]}</description></item></channel></rss>".encode()
    return {
        "page.arc": arc,
        "again.warc": record("resource", PAGE.encode()) + other,
        "missing.warc": missing,
        "feed.warc": missing.replace(b"text/html", b"image/png") + record("response", feed),
        "text.warc.wet": record("conversion", TEXT.encode()).replace(
            b"application/http; msgtype=response", b"text/plain"
        ),
        "revisit.warc": record("response", answer)
        + record("revisit", answer.partition(b"<")[0], again),
        "resource.warc": record("resource", PAGE.encode()),
        "undone.warc": record(
            "response", undone + b"transfer-encoding: chunked\r\n\r\n" + PAGE.encode()
        ),
    }


def letter(own: int, text: str, subject: str, more: str = "") -> str:
    who = ("Odo Weir <odo@millpond.example>", "Silke <silke@millpond.example>")[own - 1]
    return (
        f"From: {who}\nTo: pond@lists.example\nSubject: {subject}\nDate: Tue, 28 May 2019 0{own}:10:00 +0200\n"
        f"Message-ID: <{own}@millpond.example>\n{more}\n{text}\n"
    )


def mails() -> dict[str, bytes]:
    """Mailboxes in their kinds, and mails with a text that flows, that has no spaces, that is HTML."""
    box = "I found this in an old box:\n\nFrom silke@millpond.example Mon Apr 01 05:10:00 2019\nNothing in it."
    first = letter(1, box, "An old box")
    second = letter(
        2, "At one you are asleep.", "Re: An old box", "In-Reply-To: <1@millpond.example>\n"
    )
    marked = first.replace("\nFrom silke", "\n>From silke")
    sized = first.replace("\n\n", f"\nContent-Length: {len(box) + 1}\n\n", 1)
    post, other = (f"From pond@lists.example Tue May 28 0{n}:10:00 2019\n" for n in (1, 2))
    status = "X-Mozilla-Status: 0001\nX-Mozilla-Status2: 00000000\n"
    listed = (
        "From odo at millpond.example  Tue May 28 01:10:00 2019\nFrom: odo at millpond.example (Odo Weir)\n"
        f"Date: Tue, 28 May 2019 01:10:00 +0200\nSubject: An old box\nMessage-ID: <1@millpond.example>\n\n{box}\n"
    ).replace("\nFrom silke", "\n>From silke")
    answer = (
        "\nFrom silke at millpond.example  Tue May 28 02:10:00 2019\n"
        "From: silke at millpond.example (=?utf-8?q?Silke?=)\nDate: Tue, 28 May 2019 02:10:00 +0200\n"
        "Subject: An old box\nIn-Reply-To: <1@millpond.example>\nMessage-ID: <2@millpond.example>\n\n"
        "At one you are asleep.\n-------------- next part --------------\nAn HTML attachment was scrubbed...\n"
        "URL: <https://lists.example/pipermail/pond/attachments/20190528/1/attachment.html>\n"
        f"{'_' * 47}\npond mailing list\npond@lists.example\nhttps://lists.example/pond\n"
    )
    told = (
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<HTML>\n <HEAD>\n   <TITLE> [pond] An old box\n'
        '   </TITLE>\n   <LINK REL="Index" HREF="index.html" >\n </HEAD>\n <BODY BGCOLOR="#ffffff">\n   <H1>[pond] An old'
        ' box</H1>\n    <B>Odo Weir</B> \n    <A HREF="mailto:pond%40lists.example"\n       TITLE="[pond] An old box">odo'
        " at millpond.example\n       </A><BR>\n    <I>Tue May 28 01:10:00 CEST 2019</I>\n    <P><UL>\n        <LI>Previous"
        ' message: <A HREF="000001.html">[pond] Keys\n</A></li>\n       </UL>\n    <HR>  \n<!--beginarticle-->\n<PRE>On Mon,'
        " 27 May 2019, Silke wrote:\n&gt;<i> Who has the key?\n</I>\nI found it in &quot;an old box&quot;, see <A HREF="
        '"https://millpond.example/">https://millpond.example/</A>.\n</PRE>\n\n<!--endarticle-->\n    <HR>\n<a'
        ' href="https://lists.example">More information about the pond\nmailing list</a><br>\n</body></html>\n'
    )
    mime = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed{}\nContent-Transfer-Encoding: 8bit\n"
    news = f"<table><tr><td><h1>Pond News</h1>{BODY * 2}</td></tr></table>"
    both = (
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: multipart/alternative;'
        ' boundary="a"\n\n--a\nContent-Type: text/plain; charset=utf-8\n\nRead this in your browser:'
        " https://millpond.example/n/1\n\n--a\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding:"
        f" base64\n\n{letters(news.encode())}\n--a--\n--m\nContent-Type: application/pdf\n\nJVBERi0=\n--m--\n"
    )
    pictured = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="r"\n\n--r\nContent-Type: text/html;'
        f" charset=utf-8\n\n{BODY}<img src=cid:1>\n--r\nContent-Type: image/png\nContent-ID: <1>\n\nAA\n--r--\n"
    )
    return {
        "mboxo.mbox": f"{post}{marked}\n{other}{second}".encode(),
        "mboxcl2.mbox": f"{post}{sized}\n{other}{second}".encode(),
        "thunderbird": lines(
            f"From - Tue May 28 01:10:00 2019\n{status}{marked}\nFrom - Tue May 28 02:10:00 2019\n{status}{second}"
        ),
        "thunderbird-128": lines(f"From \n{status}{marked}\nFrom \n{status}{second}"),
        "pipermail.txt": (listed + answer).encode(),
        "pipermail.html": told.encode(),
        **enclosed(first, second),
        **mhonarc(),
        **maildir(first, second),
        "flowed.eml": lines(
            letter(1, "The upper pond was \nempty.\n\n> Who has \n> the key?\n\n From here I have.", "Flowed", mime.format(""))
        ),
        "delsp.eml": lines(letter(1, "上の池は空 \nだった。", "Flowed", mime.format("; delsp=yes"))),
        "newsletter.eml": lines(letter(1, "", "Pond News", both)),
        "pictured.eml": lines(letter(1, "", "Pond News", pictured)),
    }  # fmt: skip


def enclosed(first: str, answer: str) -> dict[str, bytes]:
    """Mails with something in or around them: Apple Mail's notes, a digest of a list (RFC 2046), a signature by PGP,
    a page that was sent along."""
    mixed = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="m"\n\n--m\nContent-Type: text/plain\n\n{}\n--m\n{}\n--m--\n'
    digest = f"Content-Type: multipart/digest; boundary=d\n\n--d\n\n{first}\n--d\nContent-Type: message/rfc822\n\n{answer}\n--d--"
    page = f'Content-Type: text/html\nContent-Disposition: attachment; filename="a.html"\n\n{PAGE}'
    signed = (
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nThree own a key:\n- - Odo\n- - Silke\n-----BEGIN PGP SIGNATURE-----\n"
        "\niQIzBAEBCAAdFiEE\n=a1b2\n-----END PGP SIGNATURE-----\n"
    )
    notes = b'<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n'
    return {
        "apple.emlx": b"%-11d\n" % len(first.encode()) + first.encode() + notes,
        "digest.eml": letter(1, "", "Digest", mixed.format("The mails of today.", digest))
        .replace("<1@", "<9@", 1)
        .encode(),
        "signed.eml": letter(1, signed, "Keys").encode(),
        "attached.eml": letter(1, "", "A page", mixed.format("The page is here.", page)).encode(),
    }


def mhonarc() -> dict[str, bytes]:
    """MHonArc's pages of a list: a plain text with a quote, and a mail that was HTML.

    By the documentation of its page layout and the modified ROT13 of its senders.
    """

    def page(kind: str, body: str) -> bytes:
        return (
            "<!-- MHonArc v2.6.19 -->\n<!--X-Subject: Re: [pond] An old box &#45; &#38; its key -->\n"
            "<!--X-From-R13: Aqb Irve <bqbNzvyycbaq.rknzcyr> -->\n<!--X-Date: Tue, 28 May 2019 01:10:00 +0200 -->\n"
            f"<!--X-Message-Id: 7@millpond.example -->\n<!--X-Content-Type: {kind} -->\n"
            "<!--X-Reference: 6@millpond.example -->\n<!--X-Head-End-->\n"
            '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\n<html><head><title>Re: [pond] An old box</title>'
            "</head>\n<body>\n<!--X-Body-Begin-->\n<!--X-User-Header-->\n<!--X-User-Header-End-->\n<!--X-TopPNI-->\n<hr>\n"
            '[<a href="msg00006.html">Date Prev</a>][<a href="threads.html">Thread Index</a>]\n<!--X-TopPNI-End-->\n'
            "<!--X-Subject-Header-Begin-->\n<h1>Re: [pond] An old box</h1>\n<hr>\n<!--X-Subject-Header-End-->\n"
            "<!--X-Head-of-Message-->\n<ul><li><em>From</em>: Odo Weir</li></ul>\n<!--X-Head-of-Message-End-->\n"
            f"<!--X-Head-Body-Sep-Begin-->\n<hr>\n<!--X-Head-Body-Sep-End-->\n<!--X-Body-of-Message-->\n{body}\n"
            "<!--X-Body-of-Message-End-->\n<!--X-MsgBody-End-->\n<!--X-Follow-Ups-->\n<hr>\n"
            '<ul><li><strong>Follow-Ups</strong>: <a href="msg00008.html">Somebody else</a></li></ul>\n'
            "<!--X-Follow-Ups-End-->\n</body></html>\n"
        ).encode()

    plain = (
        "<pre>\nOn Monday Silke wrote:\n&gt; At one you are &quot;asleep&quot;, as the whole of the upper lane can\n&gt; hear.\n"
        '\nI heard the wheel &amp; the chain, see <a\nhref="https://millpond.example/">https://millpond.example/</a>.\n</pre>'
    )
    return {
        "mhonarc.html": page("text/plain", plain),
        "mhonarc-rich.html": page("multipart/alternative", f"<p><b>Three</b> own a key.</p>{BODY}"),
    }


def maildir(first: str, answer: str) -> dict[str, bytes]:
    """A Maildir: one mail that was seen, one that is new, one that is not there yet."""
    return {
        "mails/cur/1558998600.M1P1.pond:2,S": first.encode(),
        "mails/new/1559002200.M2P1.pond": answer.encode(),
        "mails/tmp/1559002300.M3P1.pond": b"From: Nobody\nSubject: Half\n\nHalf of",
    }


def notes() -> dict[str, bytes]:
    """Markdown with what Jekyll, Hugo, MarkDownload and Obsidian's clipper write before it."""
    text = f"\n## Morning\n\n{TEXT}\n"
    return {
        "jekyll.md": f'---\nlayout: post\ntitle: "{TITLE}"\ndate: 2019-05-30 10:00:00 +0200\nauthor: Odo Weir\n'
        f"categories: [pond, mill]\n---\n{text}".encode(),
        "hugo.md": f'+++\ntitle = "{TITLE}"\ndate = 2019-05-30T10:00:00+02:00\nauthors = ["Odo Weir"]\n[taxonomies]\n'
        f'tags = ["pond"]\n+++\n{text}'.encode(),
        "hugo-json.md": f'{{\n  "title": "{TITLE}",\n  "date": "2019-05-30", "author": "Odo Weir"\n}}\n{text}'.encode(),
        "markdownload.md": f"---\ncreated: 2019-06-02T09:30:00 (UTC +02:00)\ntags: [pond]\nsource: {URL}\nauthor: Odo Weir\n"
        f"published: 2019-05-30\n---\n\n# {TITLE}\n{text}".encode(),
        "pandoc.md": f"% {TITLE}\n% Odo Weir\n% 2019-05-30\n{text}".encode(),
        "github.md": f"# {TITLE}\n\n{PARAGRAPHS[0]}[^boat]\n\n> [!WARNING]\n> The chain is new.\n\n```\n> [!NOTE] [[x]]\n```\n\n"
        "[^boat]: It is called *Odette*.\n".encode(),
        "vault.md": "---\naliases: []\ncssclasses: wide\n---\n\n> [!tip]- Where to look\n> See [[The Heron|the heron]], [[Carp]] and"
        f" ![[pond.png]].\n\n{PARAGRAPHS[0]}\n".encode(),
        "obsidian.md": f'---\ntitle: "{TITLE}"\nsource: "{URL}"\nauthor:\n  - "[[Odo Weir]]"\npublished: 2019-05-30\n'
        f'created: 2019-06-02\ntags:\n  - "clippings"\n---\n{text}'.encode(),
    }


def feeds() -> dict[str, bytes]:
    """The feeds of a topic in Discourse and in Reddit, the first in the UTF-16 that some programs of Windows keep."""
    where = "https://talk.example/t/who-opened-the-sluice/12"
    posts = "".join(
        f"<item><title>{TITLE}</title><dc:creator><![CDATA[{who}]]></dc:creator><description><![CDATA[<p>{text}</p>]]></description>"
        f'<link>{where}/{n}</link><pubDate>Thu, 30 May 2019 1{n}:00:00 +0000</pubDate><guid isPermaLink="false">post-12-{n}</guid></item>'
        for n, who, text in (
            (3, "bram", PARAGRAPHS[2]),
            (2, "silke", PARAGRAPHS[1]),
            (1, "odo", PARAGRAPHS[0]),
        )
    )
    topic = (
        '<?xml version="1.0" encoding="utf-16"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{TITLE}</title><link>{where}</link>{posts}</channel></rss>"
    )
    page = "https://reddit.example/r/pond/comments/abc/who/"
    entries = "".join(
        f'<entry><author><name>/u/{who}</name></author><content type="html">&lt;div class="md"&gt;&lt;p&gt;{text}&lt;/p&gt;'
        f'&lt;/div&gt;</content><id>{own}</id><link href="{page}{own}"/><updated>2019-05-30T1{n}:00:00+00:00</updated>'
        f"<title>{title}</title></entry>"
        for n, (own, who, title, text) in enumerate((
            ("t3_abc", "odo", TITLE, PARAGRAPHS[0]), ("t1_d", "silke", f"/u/silke on {TITLE}", PARAGRAPHS[1]),
            ("t1_e", "bram", f"/u/bram on {TITLE}", PARAGRAPHS[2]),
        ))
    )  # fmt: skip
    thread = (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>/r/pond/comments/abc/who/.rss</id>'
        f'<link rel="self" href="{page}.rss"/><link rel="alternate" href="{page}"/><title>{TITLE} : pond</title>{entries}</feed>'
    )
    return {"discourse.rss": topic.encode("utf-16"), "reddit.rss": thread.encode()}


def lists() -> dict[str, bytes]:
    """Feeds of JSON, subscriptions, bookmarks, and what was kept elsewhere to be read."""
    several = [
        (f"https://millpond.example/{n}", f"A story of the pond, number {n}") for n in (1, 2, 3)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": "Millpond Notes", "language": "en",
        "home_page_url": "https://millpond.example/", "items": [
            {"id": "1", "url": URL, "title": TITLE, "content_html": BODY, "authors": [{"name": "Odo Weir"}],
             "date_published": "2019-05-30T10:00:00+02:00"},
            {"id": "2", "url": f"{URL}heron", "title": "The Heron", "content_text": "It stood there all day."},
        ],
    }  # fmt: skip
    entry = {
        "is_archived": 0, "is_starred": 1, "tags": ["pond"], "id": 1, "title": TITLE, "url": URL, "content": BODY,
        "created_at": "2019-06-02T09:30:00+0000", "published_at": "2019-05-30T00:00:00+0000",
        "published_by": ["Odo Weir"], "language": "en",
    }  # fmt: skip
    rows = "".join(
        f'<li><a href="{url}" time_added="1559467800" tags="">{title}</a></li>\n'
        for url, title in several
    )
    marks = "".join(
        f'<DT><A HREF="{url}" ADD_DATE="1559467800">{title}</A>\n' for url, title in several
    )
    outline = "".join(
        f'<outline type="rss" text="{title}" xmlUrl="{url}"/>' for url, title in several
    )
    return {
        "feed.json": json.dumps(feed).encode(),
        "wallabag.json": json.dumps([entry]).encode(),
        "two.wallabag.json": json.dumps([entry, entry | {"title": "The Heron"}]).encode(),
        "subscriptions.opml": '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head><title>Feeds of Odo</title>'
        f'</head><body><outline text="Ponds">{outline}</outline></body></opml>'.encode(),
        "bookmarks.html": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"
        f"<DT><H3>Ponds</H3>\n<DL><p>\n{marks}</DL><p>\n</DL><p>".encode(),
        "pocket.html": '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>Pocket Export</title>\n</head>\n'
        f"<body>\n<h1>Ponds</h1>\n<ul>\n{rows}</ul>\n</body></html>".encode(),
        "pocket.csv": lines(
            "title,url,time_added,tags,status\n"
            + "".join(f'"{title}",{url},1559467800,pond|mill,Ponds\n' for url, title in several)
        ),
        "instapaper.csv": lines(
            "URL,Title,Selection,Folder,Timestamp,Tags\n"
            + "".join(f'{url},"{title}","said, so",Ponds,1559467800,"[""a""]"\n' for url, title in several)
        ),
        "shortcut.url": b"[InternetShortcut]\r\nURL=https://millpond.example/\r\nIconIndex=0\r\n",
        "shortcut.webloc": b'<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n\t<key>URL</key>\n'
        b"\t<string>https://millpond.example/</string>\n</dict>\n</plist>\n",
    }  # fmt: skip


def programs() -> dict[str, bytes]:
    """Every file by its name."""
    return (
        {"nested.webarchive": safari()}
        | web_pages()
        | stamped()
        | packed()
        | books()
        | crawled()
        | mails()
        | notes()
        | feeds()
        | lists()
    )


def main(folder: Path) -> None:
    """Write all of them."""
    for name, data in programs().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("programs"))
