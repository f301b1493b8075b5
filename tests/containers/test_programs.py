"""The page of ours as many a program writes it: what each knows of it comes out."""

import os
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

import reader
from reader.errors import EmptyPage, OpenError, SeveralPages
from reader.fetch.files import read_file
from reader.fetch.limits import Limits
from reader.model import (
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    blocks_text,
)
from reader.open.job import Job, do

PROGRAMS = Path(__file__).with_name("programs")
URL = "https://millpond.example/2019/05/sluice/"
TITLE = "Who Opened The Sluice?"
DAY = datetime(2019, 5, 30).date()


def opened(name: str, number: int = 0) -> Reading:
    page = replace(read_file(str(PROGRAMS / name)), number=number)
    return do(Job(page)).reading


PAGES = {
    "explorer-11.mht": (URL, True), "explorer-6.mht": (URL, True), "word.mht": ("", False),
    "opera.mht": (URL, False), "unmht.mht": (URL, True), "edited.mht": (URL, True), "httrack.html": (URL, True),
    "monolith.html": (URL, True), "scrapbook.html": (URL, True), "wayback.html": (URL, True),
    "frames.html": ("", False), "one.maff": (URL, True), "scrapbook.maff": (URL, True), "crawl.wacz": (URL, True),
    "page.arc": (URL, True), "revisit.warc": (URL, True), "resource.warc": (URL, True),
    "undone.warc": (URL, True), "windows.zip": ("", False), "konqueror.tar": ("", False), "missing.warc": (URL, True),
}  # fmt: skip
"""Where each says that the page was, and whether it says when it was saved."""


@pytest.mark.parametrize("name", ["archive-today.html", "archive-today-kept.html"])
def test_what_archive_today_says_of_itself_is_not_said_of_the_page(name: str) -> None:
    reading = opened(name)
    article = reading.article
    assert (article.url, article.title) == (URL, TITLE)
    assert "archive" not in article.site_name
    assert article.published is None or article.published.date() != date(2019, 6, 2)
    # "2 days ago" is counted from the day of the copy.
    assert reading.comments[0].published == datetime(2019, 5, 31)


TO = "https://heron.example/keys?a=1&amp;b=2"
MILL = "the miller"
WEB = "web.archive.org/web"


def links(tmp_path: Path, name: str, *changes: tuple[str, str]) -> tuple[str, list[str]]:
    """The address of a page that is changed, and where its links lead."""
    text = (PROGRAMS / name).read_text()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    (tmp_path / name).write_text(text)
    article = do(Job(read_file(str(tmp_path / name)))).reading.article
    paragraphs = [block for block in article.blocks if isinstance(block, Paragraph)]
    return article.url, [span.href for one in paragraphs for span in one.spans if span.href]


@pytest.mark.parametrize(
    "href",
    [
        f"https://{WEB}/20190602093000/{TO}",
        f"//{WEB}/20190602093000/{TO}",
        f"/web/20190602093000/{TO}",
        f"http://{WEB}/20190602093000mp_/{TO}",
        TO,
    ],
)
def test_links_of_a_copy_in_the_internet_archive_lead_where_the_page_led(
    tmp_path: Path, href: str
) -> None:
    change = (MILL, f'<a href="{href}">{MILL}</a>')
    assert links(tmp_path, "wayback.html", change) == (URL, ["https://heron.example/keys?a=1&b=2"])


def test_pictures_of_a_copy_are_those_of_the_internet_archive(tmp_path: Path) -> None:
    shown = '<p><img src="/web/20190602093000im_/https://heron.example/a.jpg" width=900></p>'
    page = (PROGRAMS / "wayback.html").read_text()
    path = tmp_path / "copy.html"
    path.write_text(page.replace("</p>", f"</p>{shown}", 1))
    blocks = do(Job(read_file(str(path)))).reading.article.blocks
    assert [block.src for block in blocks if isinstance(block, Image)] == [
        f"https://{WEB}/20190602093000im_/https://heron.example/a.jpg"
    ]


def test_links_of_a_copy_that_a_browser_saved_lead_there_too(tmp_path: Path) -> None:
    copy = f"https://{WEB}/20190602093000/"
    saved = f"<!-- saved from url=({len(copy + URL):04}){copy}{URL} -->\n<html"
    changes = (("<html", saved), (MILL, f'<a href="{copy}{TO}">{MILL}</a>'))
    name = "wayback.html"
    text = (PROGRAMS / name).read_text()
    wombat = text[text.index("<script>__wm") : text.index("</script>", text.index("<script>__wm"))]
    found = links(tmp_path, name, (wombat, "<script>"), *changes)
    assert found == (URL, ["https://heron.example/keys?a=1&b=2"])


def test_links_to_an_archive_in_a_page_that_is_no_copy_are_left(tmp_path: Path) -> None:
    copy = f"https://{WEB}/20190602093000/https://heron.example/keys"
    change = (MILL, f'<a href="{copy}">{MILL}</a>')
    assert links(tmp_path, "monolith.html", change) == (URL, [copy])


@pytest.mark.parametrize("host", ["archive.ph", "archive.today"])
def test_links_of_a_copy_by_archive_today_lead_where_the_page_led(
    tmp_path: Path, host: str
) -> None:
    change = (MILL, f'<a href="https://{host}/o/XyZ12/{TO}">{MILL}</a>')
    found = links(tmp_path, "archive-today.html", change)
    assert found == (URL, ["https://heron.example/keys?a=1&b=2"])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_with_its_comments_whoever_saved_it(name: str) -> None:
    where, is_dated = PAGES[name]
    reading = opened(name)
    article = reading.article
    assert article.url.replace("http://", "https://") == where
    assert (article.title, article.site_name) == (TITLE, "Millpond Notes")
    assert article.text.startswith("The upper pond was empty on Tuesday morning, and the miller")
    assert article.text.endswith("the sluice was shut again with a new chain.")
    assert "café’s" in article.text
    assert [(one.author, one.parent) for one in reading.comments] == [
        ("Odo Weir", ""), ("Silke", "41"), ("Bram K.", ""),
    ]  # fmt: skip
    # "2 days ago" is counted from the day it was saved.
    first = reading.comments[0].published
    assert first == (datetime(2019, 5, 31) if is_dated else None)


def test_a_discussion_in_a_frame_of_a_frame_is_found() -> None:
    reading = opened("nested.webarchive")
    assert (reading.article.title, reading.source) == (TITLE, "disqus")
    assert [one.author for one in reading.comments] == ["Odo Weir", "Silke"]


def test_the_pages_of_a_site_are_a_choice_and_its_frames_are_not() -> None:
    with pytest.raises(SeveralPages) as told:
        opened("mirror.zip")
    folder = "millpond.example"
    assert [name for name, _ in told.value.entries] == [
        f"{folder}/index.html", f"{folder}/2019/05/heron/index.html", f"{folder}/keys.html",
    ]  # fmt: skip
    assert opened("mirror.zip", 2).article.title == "Who Opened The Heron?"
    assert opened("mirror.zip", 3).article.title == "Who Opened The Keys?"


def test_a_folder_in_a_tar_file_is_a_choice_of_its_pages(tmp_path: Path) -> None:
    with pytest.raises(SeveralPages) as told:
        opened("folder.tar")
    assert [name for name, _ in told.value.entries] == ["sluice.html", "heron.html"]
    assert opened("folder.tar", 2).article.title == "Who Opened The Heron?"
    whole = (PROGRAMS / "folder.tar").read_bytes()
    cut = tmp_path / "cut.tar"
    cut.write_bytes(whole[:1800])  # in the first page, and its header says how long it is
    reading = opened(str(cut))
    assert reading.article.title == TITLE
    assert reading.notes[0] == "The archive is cut off or damaged: this is what is in it."
    (tmp_path / "none.tar").write_bytes(
        whole[:512].replace(b"sluice.html", b"sluice.png\0") + bytes(9999)
    )
    with pytest.raises(OpenError, match=r"^This packed archive holds no page that can be read\.$"):
        opened(str(tmp_path / "none.tar"))


def test_what_is_packed_may_be_a_mail() -> None:
    article = opened("mailed.zip").article
    assert (article.title, article.byline) == ("Pond News", "Odo Weir")


def test_an_archive_without_a_page_gives_what_it_has() -> None:
    assert opened("missing.warc").notes == ("The server had answered with 404.",)
    feed = opened("feed.warc")
    assert (feed.article.title, feed.notes) == ("Pond", ("This is a feed of one entry.",))
    text = opened("text.warc.wet")
    assert (text.article.url, text.source) == (URL, "text copy")
    assert text.article.text.endswith("a new chain.")


def test_a_page_that_was_fetched_twice_is_told_apart_by_when() -> None:
    with pytest.raises(SeveralPages) as told:
        opened("again.warc")
    assert told.value.entries == (
        (f"2019-06-02 09:30 {TITLE} – Millpond Notes", URL),
        (f"2019-06-03 09:30 {TITLE} – Millpond Notes", URL),
    )


@pytest.mark.parametrize("name", ["two.maff", "omnivore.zip", "two.wallabag.json"])
def test_of_several_pages_each_has_its_title_and_one_is_opened(name: str) -> None:
    with pytest.raises(SeveralPages) as told:
        opened(name)
    first, second = told.value.entries
    assert first == (TITLE, URL)
    assert "Heron" in second[0]
    reading = opened(name, 1)
    assert (reading.article.title, reading.article.url) == (TITLE, URL)
    assert reading.article.text.startswith("The upper pond was empty")


def test_a_book_that_does_not_begin_as_one_is_one() -> None:
    reading = opened("unordered.epub")
    assert (reading.article.title, reading.article.byline) == ("Pond Stories", "Odo Weir")
    assert [b.spans[0].text for b in reading.article.blocks if isinstance(b, Heading)] == [
        "First", "Second",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["ncx.epub", "navigation.epub"])
def test_chapters_without_headings_are_named_by_the_contents_of_the_book(name: str) -> None:
    article = opened(name).article
    assert [b.spans[0].text for b in article.blocks if isinstance(b, Heading)] == [
        "The Morning", "Keys & Wheels",
    ]  # fmt: skip
    # What was the name of the chapter before, without being a heading, does not come twice.
    assert article.text.startswith("The Morning\n\nThe upper pond")
    assert article.text.count("Pond Stories") == 0


def test_of_a_book_that_is_locked_what_is_not_is_read(tmp_path: Path) -> None:
    reading = opened("locked.epub")
    assert reading.article.text.startswith("Nobody has said")
    assert "noise" not in reading.article.text
    assert reading.notes == (
        "This book (EPUB) is locked by its seller: 1 of its 3 parts cannot be read.",
    )
    lines = '<x:EncryptedData xmlns:x="http://www.w3.org/2001/04/xmlenc#"><x:CipherReference URI="{}"/></x:EncryptedData>'
    said = "".join(lines.format(f"EPUB/text/c {n}.xhtml") for n in (0, 1, 2))
    shutil.copy(PROGRAMS / "ncx.epub", tmp_path / "all.epub")
    with ZipFile(tmp_path / "all.epub", "a") as book:
        book.writestr("META-INF/encryption.xml", f"<encryption>{said}</encryption>")
    with pytest.raises(OpenError, match="locked by its seller; open it in the program it was"):
        opened(str(tmp_path / "all.epub"))


@pytest.mark.parametrize(
    "name",
    ["mboxo.mbox", "mboxcl2.mbox", "thunderbird", "thunderbird-128", "pipermail.txt", "mails"],
)
def test_a_mailbox_of_any_kind_is_a_discussion(name: str) -> None:
    reading = opened(name)
    assert (reading.article.title, reading.article.byline) == ("An old box", "Odo Weir")
    # What looks like the beginning of a message, and is a line of this one.
    assert reading.article.text.endswith(
        "\n\nFrom silke@millpond.example Mon Apr 01 05:10:00 2019 Nothing in it."
    )
    assert [(one.author, one.text) for one in reading.comments] == [
        ("Silke", "At one you are asleep.")
    ]


def test_a_message_in_an_archive_of_a_list_is_a_letter() -> None:
    article = opened("pipermail.html").article
    assert (article.title, article.byline) == ("[pond] An old box", "Odo Weir")
    assert str(article.published) == "2019-05-28 01:10:00+02:00"
    assert [type(block) for block in article.blocks] == [Paragraph, Quote, Paragraph]
    assert article.text.endswith('I found it in "an old box", see https://millpond.example/.')
    assert "More information" not in article.text


def test_a_message_of_an_archive_by_mhonarc_is_a_letter() -> None:
    article = opened("mhonarc.html").article
    assert (article.title, article.byline) == ("Re: [pond] An old box - & its key", "Odo Weir")
    assert str(article.published) == "2019-05-28 01:10:00+02:00"
    assert [type(block) for block in article.blocks] == [Paragraph, Quote, Paragraph]
    assert article.text.endswith("I heard the wheel & the chain, see https://millpond.example/.")
    rich = opened("mhonarc-rich.html").article
    assert rich.text.startswith("Three own a key.")
    for said in (article.text, rich.text):
        assert "Follow-Ups" not in said
        assert "Date Prev" not in said


def test_what_is_not_in_a_maildir_yet_is_not_read(tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    shutil.copytree(PROGRAMS / "mails", folder)
    for file in folder.rglob("*.pond*"):
        if file.parent.name != "tmp":
            file.unlink()
    with pytest.raises(EmptyPage, match="is a mailbox with no mail in it"):
        read_file(str(folder))
    (folder / "cur/link").symlink_to("/etc/passwd")
    os.mkfifo(folder / "new/pipe")
    with pytest.raises(EmptyPage):
        read_file(str(folder))
    (folder / "new/2").write_bytes(b"From: Odo\nSubject: Keys\n\nFrom here\nSubject: none\n")
    assert do(Job(read_file(str(folder)))).reading.article.text == "From here\nSubject: none"
    large = b"From: Odo\nSubject: Many\n\n" + b"words " * 999
    (folder / "new/3").write_bytes(large)
    cut = read_file(str(folder), Limits(size=1000))
    assert cut.incomplete
    assert do(Job(cut)).reading.comments == ()


def test_mails_flow_as_they_say() -> None:
    flowed = opened("flowed.eml").article.text
    assert flowed == "The upper pond was empty.\n\nWho has the key?\n\nFrom here I have."
    assert opened("delsp.eml").article.text == "上の池は空だった。"


@pytest.mark.parametrize("name", ["newsletter.eml", "pictured.eml"])
def test_a_mail_of_html_is_a_mail(name: str) -> None:
    reading = opened(name)
    assert (reading.article.title, reading.article.byline) == ("Pond News", "Odo Weir")
    assert reading.article.published == datetime.fromisoformat("2019-05-28T01:10:00+02:00")
    assert "Nobody has said who turned the wheel" in reading.article.text
    assert "browser" not in reading.article.text


def test_what_is_in_or_around_a_mail_is_not_its_text() -> None:
    box = opened("apple.emlx").article
    assert box.title == "An old box"
    assert box.text.endswith("Mon Apr 01 05:10:00 2019 Nothing in it.")
    assert opened("signed.eml").article.text == "Three own a key:\n- Odo\n- Silke"
    assert opened("attached.eml").article.text == "The page is here."


def test_the_mails_in_a_digest_are_its_discussion() -> None:
    reading = opened("digest.eml")
    assert (reading.article.title, reading.article.text) == ("Digest", "The mails of today.")
    assert [(one.author, one.parent) for one in reading.comments] == [
        ("Odo Weir", ""), ("Silke", "1@millpond.example"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["jekyll.md", "hugo.md", "hugo-json.md", "markdownload.md", "obsidian.md", "pandoc.md"]
)
def test_what_stands_before_a_note_is_read(name: str) -> None:
    reading = opened(name)
    article = reading.article
    assert (article.title, article.byline) == (TITLE, "Odo Weir")
    assert article.published is not None
    assert article.published.date() == DAY
    assert article.url == (URL if name in ("markdownload.md", "obsidian.md") else "")
    assert article.text.startswith("Morning\n\nThe upper pond was empty")


def test_what_github_adds_to_markdown_is_read() -> None:
    article = opened("github.md").article
    first, box, code, note = (block for block in article.blocks if not isinstance(block, Rule))
    assert isinstance(first, Paragraph)
    assert (first.spans[-1].text, first.spans[-1].marks) == ("[1]", Mark.SUP)
    assert box == Quote((
        Paragraph((Span("Warning", Mark.BOLD),)), Paragraph((Span("The chain is new."),)),
    ))  # fmt: skip
    assert code == Code("> [!NOTE] [[x]]", "")
    assert isinstance(note, Note)
    assert blocks_text(note.blocks) == "It is called Odette."


def test_what_obsidian_adds_to_markdown_is_read() -> None:
    text = opened("vault.md").article.text
    assert text == (
        "Where to look\n\nSee the heron, Carp and pond.png.\n\nThe upper pond was empty on Tuesday morning,"
        " and the miller found the café’s boat lying in the mud."
    )


@pytest.mark.parametrize(
    "text",
    [
        "% !TEX program = xelatex\n% a comment\n\n\\documentclass{x}\n",
        "% one line\n\nText.\n",
        "%%\n%\n\nx",
        # Ended after hours: each indentation was cut wherever it could be.
        "% one line" + 9 * ("\n" + 40 * " " + "and another") + "\n\nText.\n",
        "% " + 60_000 * " " + "\nText.\n",
    ],
)
def test_comments_of_tex_are_no_title(text: str) -> None:
    from reader.containers.front_matter import front

    assert front(text) == ({}, text)


def test_two_values_of_json_are_no_note() -> None:
    from reader.containers.front_matter import front

    for text in (
        '{\n"title": "a"\n}\n',
        '{\n"title": "a"\n}\n{\n"title": "b"\n}\n',
        "---\nx: y\n---\n# z",
    ):
        assert front(text) == ({}, text)


@pytest.mark.parametrize("name", ["discourse.rss", "reddit.rss"])
def test_the_feed_of_a_topic_is_a_discussion(name: str) -> None:
    reading = opened(name)
    assert (reading.article.title, reading.article.byline) == (TITLE, "odo")
    assert reading.article.text.startswith("The upper pond was empty")
    assert [(one.author, one.parent) for one in reading.comments] == [("silke", ""), ("bram", "")]
    assert reading.nesting == "unknown"  # whom they answer is not in it
    assert reading.notes == ("This is a feed of a topic: of a long one it holds the newest posts.",)


def test_a_feed_of_json_lists_its_articles() -> None:
    reading = opened("feed.json")
    assert (reading.article.title, reading.comments) == ("Millpond Notes", ())
    titles = [b.spans[0] for b in reading.article.blocks if isinstance(b, Heading)]
    assert [(one.text, one.href) for one in titles] == [(TITLE, URL), ("The Heron", f"{URL}heron")]
    assert "Odo Weir · 2019-05-30 10:00" in reading.article.text


def test_plain_text_in_a_feed_of_json_is_no_markup() -> None:
    item = r'{"title": "Depths", "content_text": "Of a < b and c > d\n\n<b>b</b> &amp; d"}'
    feed = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{item}]}}'
    _, first, second = reader.extract(feed.encode()).article.blocks
    assert (first, second) == (
        Paragraph((Span("Of a < b and c > d"),)),
        Paragraph((Span("<b>b</b> &amp; d"),)),
    )


def test_what_was_kept_to_be_read_has_its_author_and_date() -> None:
    reading = opened("wallabag.json")
    article = reading.article
    assert (article.title, article.url, article.byline) == (TITLE, URL, "Odo Weir")
    assert article.published == datetime(2019, 5, 30, tzinfo=UTC)
    assert article.text.endswith("a new chain.")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("subscriptions.opml", "Feeds of Odo"),
        ("bookmarks.html", "Bookmarks"),
        ("pocket.html", "Pocket Export"),
        ("pocket.csv", "Pages to read"),
        ("instapaper.csv", "Pages to read"),
    ],
)
def test_a_list_of_addresses_is_links_by_folder(name: str, title: str) -> None:
    reading = opened(name)
    assert reading.article.title == title
    folder, links = reading.article.blocks
    assert isinstance(folder, Heading)
    assert folder.spans[0].text == "Ponds"
    assert isinstance(links, Items)
    found = [item[0].spans[0] for item in links.items if isinstance(item[0], Paragraph)]
    assert [(one.text, one.href) for one in found] == [
        (f"A story of the pond, number {n}", f"https://millpond.example/{n}") for n in (1, 2, 3)
    ]
    assert reading.notes == ("This is a list of 3 addresses.",)


def test_a_bookmark_is_in_the_folders_around_it(tmp_path: Path) -> None:
    """What stands after a folder is not in it, and a folder is in others."""
    body = """<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Kept</TITLE><H1>Kept</H1><DL><p>
    <DT><H3>Ponds</H3><DL><p>
        <DT><H3>Sluices</H3><DL><p><DT><A HREF="https://millpond.example/1">One</A></DL><p>
        <DT><A HREF="https://millpond.example/2">Two</A></DL><p>
    <DT><H3>Sluices</H3><DL><p><DT><A HREF="https://millpond.example/3">Three</A></DL><p>
    <DT><A HREF="https://millpond.example/4">Four</A></DL>"""
    (tmp_path / "kept.html").write_text(body, encoding="utf-8")
    article = opened(str(tmp_path / "kept.html")).article
    assert article.title == "Kept"
    assert article.text.split("\n\n") == [
        "Four (millpond.example)",
        "Ponds · Sluices",
        "One (millpond.example)",
        "Ponds",
        "Two (millpond.example)",
        "Sluices",
        "Three (millpond.example)",
    ]


@pytest.mark.parametrize("name", ["shortcut.url", "shortcut.webloc"])
def test_a_bookmark_says_what_to_open(name: str) -> None:
    with pytest.raises(OpenError, match=r"open https://millpond\.example/$"):
        opened(name)


@pytest.mark.parametrize(
    "table",
    [
        "id,parent,author,url,title\n1,,Odo,https://millpond.example/,A\n",
        "url,title\nnone,A\n",
        "url,title\n",
        "title,url\nA row that ends early\n",
        "He said, url, title\nhttps://millpond.example/, and went.\n",
    ],
)
def test_other_tables_are_no_lists(table: str) -> None:
    from reader.containers.bookmarks import CONTAINER

    assert not CONTAINER.knows(table.encode())


@pytest.mark.parametrize("sign", ["|", ">", ">-", "|2+", "> # folded"])
def test_a_text_of_several_lines_before_markdown_is_read_whole(sign: str) -> None:
    from reader.containers.front_matter import front

    text = f"---\ntitle: {sign}\n  The bell:\n  - of the quay\nauthor:\n  - Runa\n  - Odo\n---\nText.\n"
    assert front(text) == ({"title": "The bell: - of the quay", "author": "Runa, Odo"}, "Text.\n")
