"""Make the files in `exports/`: what sites and services hand out to those who leave, or keep a list.

`python tests/containers/make_exports.py [FOLDER]`. Each is written by what describes its form: WordPress's
`export.php`, Disqus's description of its XML, the files of browsers, XBEL, the pages of the services. The
people and their words are those of `make_forms.py`.
"""

import base64
import json
import plistlib
import runpy
import sys
from html import escape
from pathlib import Path
from typing import Any

FORMS: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("make_forms.py")))
URL, TITLE, PARAGRAPHS, COMMENTS = (
    FORMS[name] for name in ("URL", "TITLE", "PARAGRAPHS", "COMMENTS")
)
LINKS = [(f"https://millpond.example/{n}", f"A story of the pond, number {n}") for n in (1, 2, 3)]


def wordpress() -> str:
    """Two posts and a picture; of the comments one is spam, one is a notice of a link."""

    def comment(number: int, author: str, parent: str, text: str, more: str = "1||comment") -> str:
        approved, _, kind = more.partition("||")
        return (
            f"<wp:comment><wp:comment_id>{number}</wp:comment_id><wp:comment_author><![CDATA[{author}]]></wp:comment_author>"
            "<wp:comment_author_email><![CDATA[]]></wp:comment_author_email><wp:comment_author_IP><![CDATA[192.0.2.7]]>"
            f"</wp:comment_author_IP><wp:comment_date><![CDATA[2019-05-31 0{number}:30:00]]></wp:comment_date>"
            f"<wp:comment_date_gmt><![CDATA[2019-05-30 2{number}:30:00]]></wp:comment_date_gmt><wp:comment_content><![CDATA[{text}]]>"
            f"</wp:comment_content><wp:comment_approved><![CDATA[{approved}]]></wp:comment_approved><wp:comment_type>"
            f"<![CDATA[{kind}]]></wp:comment_type><wp:comment_parent>{parent or 0}</wp:comment_parent></wp:comment>\n"
        )

    def item(number: int, title: str, where: str, kind: str, text: str, more: str = "") -> str:
        return (
            f"<item><title><![CDATA[{title}]]></title><link>{where}</link><pubDate>Thu, 30 May 2019 08:00:00 +0000</pubDate>"
            f'<dc:creator><![CDATA[odo]]></dc:creator><guid isPermaLink="false">https://millpond.example/?p={number}</guid>'
            f"<description></description><content:encoded><![CDATA[{text}]]></content:encoded><excerpt:encoded><![CDATA[]]>"
            f"</excerpt:encoded><wp:post_id>{number}</wp:post_id><wp:post_date><![CDATA[2019-05-30 10:00:00]]></wp:post_date>"
            "<wp:post_date_gmt><![CDATA[2019-05-30 08:00:00]]></wp:post_date_gmt><wp:status><![CDATA[publish]]></wp:status>"
            f"<wp:post_type><![CDATA[{kind}]]></wp:post_type>\n{more}</item>\n"
        )

    said = "".join(
        comment(place, author, "1" if parent else "", f"{text}\n\nAnd that is all.")
        for place, (_, parent, author, _, text) in enumerate(COMMENTS, 1)
    )
    said += comment(4, "Cheap Boats", "", "Buy boats.", "spam||comment")
    said += comment(5, "Heron Daily", "", "[…] the sluice […]", "1||pingback")
    blocks = "".join(
        f"<!-- wp:paragraph -->\n<p>{escape(text)}</p>\n<!-- /wp:paragraph -->\n"
        for text in PARAGRAPHS
    )
    spaces = "".join(
        f'\n\txmlns:{name}="{where}"'
        for name, where in (
            ("excerpt", "http://wordpress.org/export/1.2/excerpt/"),
            ("content", "http://purl.org/rss/1.0/modules/content/"),
            ("dc", "http://purl.org/dc/elements/1.1/"),
            ("wp", "http://wordpress.org/export/1.2/"),
        )
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" ?>\n<!-- This is a WordPress eXtended RSS file. -->\n'
        f'<!-- generator="WordPress/6.4" created="2019-06-02 09:30" -->\n<rss version="2.0"{spaces}\n>\n<channel>\n'
        "<title>Millpond Notes</title><link>https://millpond.example</link><language>en-GB</language>"
        "<wp:wxr_version>1.2</wp:wxr_version>\n"
        + item(7, TITLE, URL, "post", blocks, said)
        + item(8, "The Heron", f"{URL}heron/", "post", "\n\n".join(PARAGRAPHS))
        + item(9, "pond.jpg", f"{URL}pond/", "attachment", "")
        + "</channel>\n</rss>\n"
    )


def disqus() -> str:
    """Two threads; of the posts one was deleted, one is spam."""
    threads = "".join(
        f'<thread dsq:id="{number}"><id>{number}</id><forum>millpond</forum><category dsq:id="1" /><link>{where}</link>'
        f"<title>{title}</title><message /><createdAt>2019-05-30T08:00:00Z</createdAt><author><name>Odo Weir</name>"
        "<isAnonymous>false</isAnonymous><username>odo</username></author><isClosed>false</isClosed>"
        "<isDeleted>false</isDeleted></thread>"
        for number, where, title in (
            (10, URL, TITLE),
            (11, f"{URL}heron/", "The Heron"),
            (12, URL, "Nobody"),
        )
    )

    def post(number: int, author: str, text: str, parent: str = "", *states: str) -> str:
        above = f'<parent dsq:id="{parent}" />' if parent else ""
        deleted, spam = (str(state in states).lower() for state in ("deleted", "spam"))
        return (
            f'<post dsq:id="{number}"><id /><message><![CDATA[<p>{escape(text)}</p>]]></message><createdAt>'
            f"2019-05-31T0{number % 10}:30:00Z</createdAt><isDeleted>{deleted}</isDeleted><isSpam>{spam}</isSpam><author>"
            f"<name>{author}</name><isAnonymous>false</isAnonymous><username>{author.lower()}</username></author>"
            f'<thread dsq:id="{11 if author == "Heron" else 10}" />{above}</post>'
        )

    posts = "".join(
        post(int(own), author, text, parent) for own, parent, author, _, text in COMMENTS
    )
    posts += post(44, "Gone", "I take it back.", "43", "deleted") + post(45, "Silke", "Good.", "44")
    posts += post(46, "Cheap Boats", "Buy boats.", "", "spam") + post(47, "Heron", "Krr.")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://disqus.com'
        ' http://disqus.com/api/schemas/1.0/disqus.xsd">\n<category dsq:id="1"><forum>millpond</forum><title>General</title>'
        f"<isDefault>true</isDefault></category>\n{threads}\n{posts}\n</disqus>\n"
    )


def bookmarks() -> dict[str, bytes]:
    """The files in which browsers keep bookmarks, and what services hand out."""
    chrome = {
        "checksum": "0b5a", "roots": {
            "bookmark_bar": {"children": [
                {"children": [{"id": "5", "name": title, "type": "url", "url": url} for url, title in LINKS],
                 "id": "4", "name": "Ponds", "type": "folder"},
            ], "id": "1", "name": "", "type": "folder"},
            "other": {"children": [], "id": "2", "name": "Other bookmarks", "type": "folder"},
        }, "version": 1,
    }  # fmt: skip
    kind = "text/x-moz-place-container"
    firefox = {
        "guid": "root________", "title": "", "index": 0, "typeCode": 2, "type": kind, "root": "placesRoot", "children": [
            {"guid": "menu________", "title": "Ponds", "typeCode": 2, "type": kind, "children": [
                {"guid": "a", "title": title, "typeCode": 1, "type": "text/x-moz-place", "uri": url} for url, title in LINKS
            ] + [{"guid": "b", "title": "Recent", "typeCode": 1, "type": "text/x-moz-place", "uri": "place:sort=8"}]},
        ],
    }  # fmt: skip
    safari = {
        "Title": "", "WebBookmarkFileVersion": 1, "WebBookmarkType": "WebBookmarkTypeList", "Children": [
            {"Title": "Ponds", "WebBookmarkType": "WebBookmarkTypeList", "Children": [
                {"URIDictionary": {"title": title}, "URLString": url, "WebBookmarkType": "WebBookmarkTypeLeaf",
                 "ReadingList": {"PreviewText": "The upper pond"}} for url, title in LINKS
            ]},
        ],
    }  # fmt: skip
    xbel = "".join(
        f'<bookmark href="{url}"><title>{title}</title></bookmark>' for url, title in LINKS
    )
    rows = "".join(f'"{title}";{url};Ponds\n' for url, title in LINKS)
    return {
        "chrome.json": json.dumps(chrome, indent=3).encode(),
        "firefox.json": json.dumps(firefox).encode(),
        "safari.plist": plistlib.dumps(safari, fmt=plistlib.FMT_BINARY),
        "safari.xml.plist": plistlib.dumps(safari),
        "bookmarks.xbel": '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xbel PUBLIC "+//IDN python.org//DTD XML Bookmark'
        ' Exchange Language 1.0//EN//XML" "http://pyxml.sourceforge.net/topics/dtds/xbel-1.0.dtd">\n<xbel version="1.0">'
        f"<folder><title>Ponds</title>{xbel}</folder></xbel>".encode(),
        "semicolons.csv": f"\ufeffTitle;URL;Folder\n{rows}".encode(),
        "tabs.tsv": ("name\thref\tfolder\n" + rows.replace(";", "\t")).encode(),
        "pinboard.json": json.dumps([
            {"href": url, "description": title, "extended": "", "time": "2019-06-02T09:30:00Z", "shared": "no",
             "toread": "yes", "tags": "pond"} for url, title in LINKS
        ]).encode(),
        "pinboard.xml": b'<?xml version="1.0" encoding="UTF-8"?>\n<posts user="odo">' + "".join(
            f'<post href="{url}" time="2019-06-02T09:30:00Z" description="{title}" tag="pond"/>' for url, title in LINKS
        ).encode() + b"</posts>",
        "onetab.txt": "".join(f"{url} | {title}\n" for url, title in LINKS).encode(),
        "copied-tabs.txt": "".join(f"{title}\r\n{url}\r\n\r\n" for url, title in LINKS).encode(),
        "addresses.txt": "".join(f"{url}\n" for url, _ in LINKS).encode(),
        "omnivore.csv": ("url,state,labels\n" + "".join(f'{url},SUCCEEDED,"[pond]"\n' for url, _ in LINKS)).encode(),
        "matter.csv": (
            "Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read\n"
            + "".join(f'"{title}",Odo Weir,Millpond,{url},,300,True,False,False\n' for url, title in LINKS)
        ).encode(),
        "binary.webloc": plistlib.dumps({"URL": LINKS[0][0]}, fmt=plistlib.FMT_BINARY),
    }  # fmt: skip


def browser_log() -> dict[str, object]:
    """What Chrome's and Firefox's network tools save: two visits, a frame, a picture, a redirection."""

    def entry(visit: str, url: str, mime: str, text: str, status: int = 200) -> dict[str, object]:
        packed = not mime.startswith("text/") or "notes" in url
        kept = {"encoding": "base64", "text": base64.b64encode(text.encode()).decode()}
        return {
            "pageref": visit, "startedDateTime": "2019-06-02T09:30:00.000Z", "time": 41,
            "request": {"method": "GET", "url": url, "httpVersion": "HTTP/2", "headers": []},
            "response": {
                "status": status, "statusText": "", "headers": [], "redirectURL": "",
                "content": {"size": len(text), "mimeType": mime, **(kept if packed else {"text": text})},
            },
        }  # fmt: skip

    page: str = FORMS["page"](FORMS["comments"]())
    html = "text/html; charset=utf-8"
    entries = [
        entry("page_1", "https://millpond.example/?p=7", html, "<p>Moved.</p>", 301),
        entry("page_1", URL, html, page),
        entry("page_1", f"{URL}heron.png", "image/png", "no picture"),
        entry("page_1", "https://millpond.example/aside", html, "<p>The lock is open.</p>"),
        entry("page_2", "https://millpond.example/notes/", html, page.replace(TITLE, "The Heron")),
    ]
    visits = [{"id": f"page_{n}", "title": TITLE, "pageTimings": {}} for n in (1, 2)]
    made = {"name": "WebInspector", "version": "537.36"}
    return {"log": {"version": "1.2", "creator": made, "pages": visits, "entries": entries}}


def posts() -> list[dict[str, object]]:
    """What WordPress's REST API answers at /wp-json/wp/v2/posts."""
    return [
        {
            "id": number, "date": f"2019-05-{number}T10:00:00", "date_gmt": f"2019-05-{number}T08:00:00",
            "guid": {"rendered": f"https://millpond.example/?p={number}"}, "link": url, "type": "post", "slug": f"post-{number}",
            "title": {"rendered": title}, "content": {"rendered": FORMS["body"](), "protected": False},
            "excerpt": {"rendered": "", "protected": False}, "author": 1, "comment_status": "open",
        } for number, url, title in ((30, URL, "Who Opened The Sluice&#63;"), (31, f"{URL}heron/", "The Heron"))
    ]  # fmt: skip


def fictionbook() -> str:
    """A book of two chapters, with a note and a picture."""
    said = "".join(f"<p>{escape(text)}</p>" for text in PARAGRAPHS)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"'
        ' xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><genre>prose</genre><author><first-name>Odo'
        f"</first-name><last-name>Weir</last-name></author><book-title>{TITLE}</book-title><annotation><p>A tale.</p>"
        '</annotation><date value="2019-05-30">May 2019</date><lang>en</lang></title-info><document-info><author>'
        "<nickname>scanner</nickname></author></document-info></description><body><title><p>Who Opened</p><p>The Sluice?"
        f"</p></title><section><title><p>The Pond</p></title>{said}<empty-line/><poem><stanza><v>The wheel at four</v>"
        "<v>the wind at five</v></stanza></poem></section><section><title><p>The Lane</p></title><p>It was <emphasis>not"
        '</emphasis> the wind.<a l:href="#n1" type="note">[1]</a></p><cite><p>Ask the heron.</p></cite></section></body>'
        '<body name="notes"><section id="n1"><title><p>1</p></title><p>It was the heron.</p></section></body>'
        '<binary id="cover.png" content-type="image/png">AAAA</binary></FictionBook>\n'
    )


def evernote() -> str:
    """Two notes clipped from pages, the first with a picture."""

    def note(title: str, url: str, more: str) -> str:
        text = "".join(f"<div>{escape(part)}</div>" for part in PARAGRAPHS)
        return (
            f"<note><title>{title}</title><created>20190602T093000Z</created><updated>20190603T080000Z</updated>"
            "<tag>pond</tag><note-attributes><author>Odo Weir</author><source>web.clip7</source>"
            f'<source-url>{url}</source-url></note-attributes><content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>{text}</en-note>]]></content>{more}</note>'
        )

    picture = (
        '<resource><data encoding="base64">iVBORw0KGgo=</data><mime>image/png</mime><resource-attributes>'
        f"<source-url>{URL}heron.png</source-url><author>Silke</author></resource-attributes></resource>"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n'
        '<en-export export-date="20200101T101010Z" application="Evernote" version="10.25.6">'
        f"{note('The Heron', f'{URL}heron/', picture)}{note(TITLE, URL, '')}</en-export>\n"
    )


def joplin() -> str:
    """A note as Joplin exports it raw: its title on top, its fields at the end."""
    day = "2019-06-02T09:30:00.000Z"
    return (
        f"{TITLE}\n\n## Morning\n\n{PARAGRAPHS[0]}\n\n**{PARAGRAPHS[1]}**\n\nid: {'0a1b' * 8}\nparent_id: {'22ef' * 8}\n"
        f"created_time: {day}\nupdated_time: {day}\nis_conflict: 0\nlatitude: 0.00000000\nauthor: Odo Weir\nsource_url: {URL}\n"
        "is_todo: 0\nsource: joplin-desktop\nsource_application: net.cozic.joplin-desktop\napplication_data: \norder: 0\n"
        f"user_created_time: {day}\nencryption_applied: 0\nmarkup_language: 1\ntype_: 1"
    )


def clippings() -> str:
    """What a Kindle wrote down, of two books in turns and in two languages; each with a mark before it."""
    marked = (
        ("The Sluice Keepers (Weir, Odo)", "- Your Highlight on page 7 | Location 96-97 | Added on Sunday, June 2, 2019 9:30:00 AM", PARAGRAPHS[0]),
        ("Herons of the Millpond (Silke)", "- Ihre Markierung auf Seite 3 | Hinzugefügt am Montag, 3. Juni 2019 08:00:00", PARAGRAPHS[1]),
        ("The Sluice Keepers (Weir, Odo)", "- Your Note on page 8 | Location 101 | Added on Monday, June 3, 2019 9:30:00 AM", "Ask the heron."),
        ("The Sluice Keepers (Weir, Odo)", "- Your Bookmark on page 9 | Location 120 | Added on Monday, June 3, 2019 9:31:00 AM", ""),
    )  # fmt: skip
    ends = "\r\n==========\r\n"
    return "".join(f"\ufeff{book}\r\n{about}\r\n\r\n{text}{ends}" for book, about, text in marked)


def exports() -> dict[str, bytes]:
    """Every file by its name."""
    return {
        "wordpress.xml": wordpress().encode(),
        "disqus.xml": disqus().encode(),
        "posts.json": json.dumps(posts()).encode(),
        "visits.har": json.dumps(browser_log(), indent=2).encode(),
        "book.fb2": fictionbook().encode(),
        "notes.enex": evernote().encode(),
        "joplin.md": joplin().encode(),
        "My Clippings.txt": clippings().encode(),
    } | bookmarks()


def main(folder: Path) -> None:
    """Write all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in exports().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("exports"))
