"""Every key of the table of commands, pressed in every pane in which it is to work."""

from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, get_args

import pytest

from reader.commands.keys import DIGIT, LETTER
from reader.commands.table import PaneName, commands_in
from reader.config.edits import Edit, Set
from reader.layout.typesetting import PLAIN
from reader.library import values
from reader.library.places import NOWHERE, Place
from reader.model import Code, Dropped, Explanation, Image, Paragraph, Reading, Span
from reader.open.pictures import Pictured, Wanted
from reader.ui.lists.page_list import Leafing
from reader.ui.messages import PageTurned
from reader.ui.reading import copies
from reader.ui.reading.jump_history import Trail
from reader.ui.reading.programs import Programs
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services import Earlier, Opening, ScreenSettings, Since
from reader.ui.terminal import browser
from reader.ui.terminal.browser import Outcome
from reader.ui.terminal.clipboard import ClipboardResult

PAGE_URL = "https://quaylight.example/2026/11/the-clock-on-the-quay/"
PANES: tuple[PaneName, ...] = get_args(PaneName)
Seen: TypeAlias = dict[str, object]


class Row(NamedTuple):
    keys: str
    """Such as do the same, with commas between."""
    start: str
    """What is typed before."""
    changed: Seen
    """All that is another one after the keys, as it is then."""


BOTH = (
    Row("?, f1", "", {"over": "HelpScreen"}),
    Row(":", "", {"typing": "command"}),
    Row("ctrl+p", "", {"over": "PaletteScreen"}),
    Row("T", "", {"over": "ListScreen"}),
    Row("q, escape", "Z", {"layout": "side", "zen": False}),
    Row("Q", "", {"left": True}),
    Row("\\", "", {"layout": "single"}),
    Row("Z", "", {"layout": "single", "zen": True}),
    Row("<", "", {"column": 68}),
    Row(">", "", {"column": 76}),
    Row("w", "", {"keywords": ""}),
    Row("W", "", {"over": "KeywordsScreen"}),
    Row("~", "<", {"written": "screen.width=68"}),
    Row("v", "", {"selecting": True}),
    Row("s", "", {"over": "SaveScreen"}),
    Row("r", "", {"read": True}),
    Row("C", "", {"whole": True}),
    Row("L", "", {"over": "LibraryScreen"}),
    Row("V, R", "", {"over": "VisitsScreen"}),
    Row("H", "", {"typing": "note"}),
    Row("X", "", {"dropped_note": 1}),
    Row("B", "", {"saved": True}),
    Row("=", "", {"over": "NoteScreen"}),
    Row("f2", "", {"theme": "terminal"}),
    Row("f3", "", {"theme": "paper"}),
    Row("ctrl+l", "", {"redrawn": True}),
    Row("z j", "", {"turned": 1}),
    Row("z k", "", {"turned": -1}),
    Row("alt+right", "", {"turned": 1}),
    Row("alt+left", "", {"turned": -1}),
    Row("%", "", {"dropped": True}),
    Row("/", "", {"typing": "search"}),
    Row("|", "", {"typing": "pipe"}),
    Row("e", "", {"lent": True}),
    Row("m b", "", {"marks": "b"}),
    Row("M", "m b", {"over": "ListScreen"}),
    Row("*", "/ t i d e enter", {"keywords": "tariff tide"}),
    Row("backspace", "", {"gone": True}),
    Row("E", "", {"over": "SettingsScreen"}),
    Row("z f", "", {"spotlight": True}),
    Row("z s", "", {"scrolling": True}),
    Row("z g", "", {"map": True}),
    Row("i", "", {"pictured": 1}),
    Row("z T", "", {"outline": True}),
)
ROWS: dict[PaneName, tuple[Row, ...]] = {
    "article": (
        *BOTH,
        Row("tab, shift+tab, c", "", {"pane": "comments"}),
        Row("j, down", "", {"line": 1}),
        Row("k, up", "j j", {"line": 1}),
        Row("space, f, pagedown, ctrl+f", "", {"line": 19, "paragraph": 5}),
        Row("b, pageup, ctrl+b", "G", {"line": 54, "paragraph": 15}),
        Row("d, ctrl+d", "", {"line": 10, "paragraph": 2}),
        Row("u, ctrl+u", "G", {"line": 63, "paragraph": 16}),
        Row("ctrl+e", "", {"line": 1}),
        Row("ctrl+y", "j j", {"line": 1}),
        Row("g, home", "G", {"line": 0, "paragraph": 1}),
        Row("G, end", "", {"line": 73, "paragraph": 22}),
        Row("z z", "8 G", {"line": 24}),
        Row("z t", "8 G z z", {"line": 34}),
        Row("z b", "8 G", {"line": 14}),
        Row("n", "", {"line": 13, "paragraph": 3}),
        Row("N", "G", {"line": 32, "paragraph": 7}),
        Row("y y", "", {"copied": "The clock on the quay"}),
        Row("y l", "", {"copied": "page"}),
        Row("y q", "", {"copied": "> The clock on the quay\n>\n> — Runa Teel, page"}),
        Row("o", "", {"opened": "page"}),
        Row("I", "G", {"opened": "pageclock.png"}),
        Row("O", "} }", {"here": "https://quaylight.example/book", "over": "ReadingScreen"}),
        Row(".", "", {"targets": "keyword thread"}),
        Row(",", "", {"targets": "quote thread"}),
        Row('"', "4 }", {"pane": "comments", "at": "60", "line": 30}),
        Row("' b", "m b G", {"line": 0, "paragraph": 1}),
        Row("' '", "G", {"line": 0, "paragraph": 1}),
        Row("(", "G", {"line": 0, "paragraph": 1}),
        Row(")", "G (", {"line": 73, "paragraph": 22}),
        Row(";", "", {"hints": "a s"}),
        Row("U", "", {"over": "LinksScreen"}),
        Row("&", "", {"typing": "filter", "pane": "comments"}),
        Row("]", "", {"line": 13, "paragraph": 3}),
        Row("[", "G", {"line": 32, "paragraph": 7}),
        Row("}", "", {"line": 5}),
        Row("{", "G", {"line": 71, "paragraph": 17}),
        Row("l, right", "", {"aside": 8}),
        Row("h, left", "l", {"aside": 0}),
        Row("enter", "", {"footless": True}),
        Row("z J", "", {"justified": True}),
    ),
    "comments": (
        *BOTH,
        Row("tab, shift+tab, c", "", {"pane": "article"}),
        Row("j, down", "", {"at": "12"}),
        Row("k, up", "j j", {"at": "12"}),
        Row("space, f, pagedown, ctrl+f", "", {"line": 18, "at": "32"}),
        Row("b, pageup, ctrl+b", "G", {"line": 84, "at": "84"}),
        Row("d, ctrl+d", "", {"line": 10, "at": "21"}),
        Row("u, ctrl+u", "G", {"line": 92, "at": "87"}),
        Row("ctrl+e", "", {"line": 1}),
        Row("ctrl+y", "5 ctrl+e", {"line": 4}),
        Row("g, home", "G", {"line": 0, "at": "11"}),
        Row("G, end", "", {"line": 102, "at": "89"}),
        Row("z z", "9 G", {"line": 15}),
        Row("z t", "9 G z z", {"line": 24}),
        Row("z b", "9 G", {"line": 6}),
        Row("n", "", {"at": "21"}),
        Row("N", "G", {"at": "88"}),
        Row("y y", "j", {"copied": "Which second ledger?"}),
        Row("y l", "j", {"copied": "page#comment-12"}),
        Row("y q", "j", {"copied": "> Which second ledger?\n>\n> — Tove, page#comment-12"}),
        Row("y t", "4 j", {"copied": "Kitt:\nNice photographs, all of them."}),
        Row("o", "j", {"opened": "page#comment-12"}),
        Row("I", "G", {"opened": "pagemoon.png"}),
        Row("O", "G", {"here": "https://quaylight.example/moon", "over": "ReadingScreen"}),
        Row(".", "", {"targets": "heading new"}),
        Row(",", "", {"targets": "heading quote"}),
        Row('"', "1 1 g", {"pane": "article", "line": 0, "paragraph": 4}),
        Row("' b", "m b G", {"line": 0, "at": "11"}),
        Row("' '", "j G", {"line": 0, "at": "12"}),
        Row("(", "j G", {"line": 0, "at": "12"}),
        Row(")", "G (", {"line": 102, "at": "89"}),
        Row(";", "G", {"hints": "a s"}),
        Row("U", "", {"over": "LinksScreen"}),
        Row("&", "", {"typing": "filter"}),
        Row("P", "j", {"over": "PeekScreen"}),
        Row("A", "j", {"at": "32", "targets": "heading author"}),
        Row("a", "", {"over": "ListScreen"}),
        Row("S", "", {"over": "ListScreen"}),
        Row("F", "", {"over": "ListScreen"}),
        Row("-", "j", {"hidden": "12"}),
        Row("x", "", {"done": "11", "folded": "11", "at": "21"}),
        Row("z n", "", {"folded": "31 32 33"}),
        Row("]", "", {"at": "21"}),
        Row("[", "G", {"at": "88"}),
        Row("}", "j", {"at": "14"}),
        Row("{", "3 j", {"at": "12"}),
        Row("J", "j", {"at": "14"}),
        Row("K", "3 j", {"at": "12"}),
        Row("p", "j j", {"at": "12"}),
        Row("t", "j j", {"at": "11"}),
        Row("enter, z a", "", {"folded": "11"}),
        Row("l, right", "", {"at": "12"}),
        Row("h, left", "j", {"folded": "12"}),
        Row("z o", "z c", {"folded": ""}),
        Row("z c", "", {"folded": "11"}),
        Row("z m", "", {"folded": "33"}),
        Row("z r", "z M", {"folded": "12 32 33"}),
        Row("z M", "", {"folded": "11 12 31 32 33"}),
        Row("z R", "z M", {"folded": ""}),
        Row("z 2", "", {"folded": "12 32 33"}),
        Row("z Z", "", {"filter": "thread", "layout": "single", "zen": True}),
    ),
}


def rows(pane: PaneName) -> Iterator[Row]:
    """A row for each key."""
    for row in ROWS[pane]:
        for keys in row.keys.split(", "):
            yield row._replace(keys=keys)


@pytest.mark.parametrize("pane", PANES)
def test_every_key_has_a_row_that_tells_what_it_changes(pane: PaneName) -> None:
    bound = [
        keys.replace(DIGIT, "2").replace(LETTER, "b")
        for command in commands_in(pane)
        for keys in command.keys
    ]
    assert sorted(row.keys for row in rows(pane)) == sorted(bound)
    assert [row.keys for row in rows(pane) if not row.changed] == []


def with_more(page: Reading) -> Reading:
    """The page with thirty comments more: one quotes the article, one has a link and a picture."""
    wide = Code(f"hours = [{', '.join(map(str, range(30)))}]")  # of two lines, as the other
    blocks = (wide if isinstance(block, Code) else block for block in page.article.blocks)
    article = replace(page.article, blocks=(*blocks, Image(f"{PAGE_URL}clock.png")))
    more = [replace(page.comments[4], id=f"{number}") for number in range(60, 90)]
    quote = Paragraph((Span("“The ledger of 1871 names one Ansgar Wiell”, does it?"),))
    more[0] = replace(more[0], blocks=(quote,))
    link = Paragraph((Span("The moon", href="https://quaylight.example/moon"),))
    more[-1] = replace(more[-1], blocks=(link, Image(f"{PAGE_URL}moon.png")))
    return replace(page, article=article, comments=(*page.comments, *more))


class Outside:
    """Stands for the machine and the program around the screen: what is asked of them."""

    def __init__(self, reading: Reading) -> None:
        self.page = reading
        self.asked: Seen = {}

    def keep(self, text: str, _environ: object) -> ClipboardResult:
        self.asked["copied"] = text.replace(PAGE_URL, "page")
        return ClipboardResult.HELD

    def open_address(self, url: str) -> Outcome:
        self.asked["opened"] = url.replace(PAGE_URL, "page")
        return Outcome(True, "Handed to the browser")

    async def reload(self) -> Reading:
        self.asked["read"] = True
        return self.page

    async def whole(self, reading: Reading, *_: object) -> Reading:
        self.asked["whole"] = True
        return reading

    async def pictures(self, images: Wanted, /) -> AsyncGenerator[Pictured, None]:
        self.asked["pictured"] = len(images.numbers)
        yield Pictured(0, failure="nowhere")

    def glance(self) -> Place:
        return self.recall()

    def recall(self) -> Place:
        return NOWHERE

    def with_thread(self, reading: Reading, /) -> Reading:
        return reading

    def opened(self, _reading: Reading, /) -> Since:
        return Since()

    def left(self, _place: Place, /, **_: bool) -> bool:
        return True

    def pages(self, _order: object, /) -> tuple[values.LibraryPage, ...]:
        return ()

    def search(self, _query: str, /) -> tuple[values.SearchHit, ...]:
        return ()

    def notes(self, _reading: Reading, /) -> tuple[values.Note, ...]:
        return ()

    def drop_note(self, note: values.Note, /) -> None:
        self.asked["dropped_note"] = note.number

    def save_or_not(self) -> bool | None:
        self.asked["saved"] = True
        return True

    def earlier(self) -> tuple[Earlier, ...]:
        return (Earlier(1, "2026-11-20T08:00", 3),)

    def reading(self, _number: int, /) -> Reading | None:
        return None

    def open(self, typed: str) -> Opening:
        self.asked["here"] = typed

        async def load() -> Reading:
            return self.page

        return Opening(load, ScreenSettings(location=typed, returns=True))

    def dismiss(self) -> None:
        self.asked["gone"] = True

    async def explain(self) -> Explanation:
        notice = Dropped("links", (Paragraph((Span("More clocks"),)),), "ul", at=21)
        return Explanation(self.page, dropped=(notice,))

    def save(self, _reading: Reading, _form: str, _comments: bool, path: str, /) -> Path:
        return Path(path)

    def write(self, edits: Sequence[Edit], /) -> None:
        sets = [edit for edit in edits if isinstance(edit, Set)]
        self.asked["written"] = " ".join(f"{e.table}.{e.key}={e.value}" for e in sets)

    def turned(self, event: PageTurned) -> None:
        self.asked["turned"] = event.step

    def exit(self) -> None:
        self.asked["left"] = True

    def lend(self, _program: object) -> int:
        self.asked["lent"] = True
        return 0

    def refresh(self, *, layout: bool = False, **_how: object) -> None:
        self.asked["redrawn"] = layout


@dataclass
class Desk:
    """A screen that is as new before each row."""

    shown: Any
    screen: ReadingScreen
    outside: Outside
    pane: PaneName

    async def changes(self, row: Row) -> Seen:
        """What the keys of a row change, after those that come before them."""
        await self._clear()
        await self.shown.press(row.start)
        before = self._seen()
        with pytest.MonkeyPatch.context() as patch:
            if row.keys == "ctrl+l":  # it changes nothing that could be seen
                patch.setattr(self.shown.app, "refresh", self.outside.refresh)
            await self.shown.press(row.keys)
        workers = self.shown.app.workers
        errands = [
            worker
            for worker in workers
            if worker.group in ("errand", "reload", "explain", "earlier", "whole", "here")
        ]
        await workers.wait_for_complete(errands)
        return {name: value for name, value in self._seen().items() if value != before.get(name)}

    async def _clear(self) -> None:
        screen = self.screen
        while screen.app.screen is not screen:
            await screen.app.pop_screen()
        self.outside.asked = {}
        screen.app.theme = "ink"
        screen.asking.prompt.close()
        screen.parts.hints.labels, screen.parts.travels.trail = {}, Trail()
        screen.article.clear_hints()
        screen.comments.clear_hints()
        screen.parts.notes.notes = (
            values.Note("keeper", "", "", "", 1),
            values.Note("x", "11", "", "", 1),
        )
        screen.article.targets.kind = "heading"
        screen.comments.targets.choose("thread")
        screen.article.marks.clear()
        screen.comments.remarks.marks.clear()
        screen.comments.arrangement.conditions.clear()
        screen.comments.arrangement.sort = "page"
        screen.comments.remarks.done.clear()
        screen.comments.remarks.hidden.clear()
        screen.comments.remarks.new = frozenset({"13"})
        screen.lens.search("")
        screen.parts.selecting.stop()
        screen.lens.watch((), "tariff")
        screen.settings = replace(screen.settings, width=72)
        screen.article.spotlight = screen.comments.spotlight = screen.parts.zen.thread_alone = False
        screen.article.set_in(PLAIN)
        screen.parts.auto_scroll.stop()
        screen.article.minimap = screen.comments.minimap = False
        screen.pane_layout.outlined = False
        screen.parts.left_out.forget()
        screen.say("")
        screen.parts.configuration._theme = "ink"
        screen.pane_layout.zen, screen.pane_layout.wish, screen.pane_layout.column = False, None, 72
        screen.show(self.outside.page)
        screen.enter(self.pane)
        await self.shown.pilot.pause()
        while not screen.comments.ties.quoting.done:
            await self.shown.pilot.pause(0.01)

    def _seen(self) -> Seen:
        screen, pane = self.screen, self.screen.pane
        current = screen.comments.current
        return self.outside.asked | {
            "pane": screen.current,
            "line": pane.first_line,
            "paragraph": screen.article.facts().paragraph,
            "at": current.id if current else "",
            "folded": " ".join(sorted(screen.comments.thread.folds)),
            "over": "" if screen.app.screen is screen else type(screen.app.screen).__name__,
            "typing": screen.asking.prompt.purpose,
            "selecting": screen.parts.selecting.is_on,
            "sought": screen.lens.sought,
            "targets": f"{screen.article.targets.kind} {screen.comments.targets.kind}",
            "marks": " ".join(sorted({*screen.article.marks, *screen.comments.remarks.marks})),
            "hints": " ".join(screen.parts.hints.labels),
            "hidden": " ".join(screen.comments.remarks.hidden),
            "done": " ".join(screen.comments.remarks.done),
            "filter": " ".join(screen.comments.arrangement.conditions),
            "sort": screen.comments.arrangement.sort,
            "layout": screen.pane_layout.layout,
            "zen": screen.pane_layout.zen,
            "footless": screen.bars._message.startswith("No footnote"),
            "spotlight": screen.article.spotlight and screen.comments.spotlight,
            "scrolling": screen.parts.auto_scroll._scrolling is not None,
            "map": screen.article.minimap and screen.comments.minimap,
            "outline": screen.pane_layout.is_outlined,
            "aside": screen.article._aside,
            "justified": screen.article.setting.justified,
            "dropped": screen.parts.left_out.is_shown,
            "column": screen.pane_layout.column,
            "theme": screen.app.theme,
            "keywords": " ".join(chip.word for chip in screen.lens.chips()),
        }


@pytest.mark.parametrize("pane", PANES)
async def test_every_key_changes_what_it_says_and_nothing_else(
    show: Any, page: Reading, pane: PaneName, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = Outside(with_more(page))
    monkeypatch.setattr(copies, "keep", outside.keep)
    monkeypatch.setattr(browser, "open_address", outside.open_address)
    settings = {
        "reload": outside.reload,
        "whole_thread": outside.whole,
        "pictures": outside.pictures,
        "save": outside.save,
        "explain": outside.explain,
        "open": outside.open,
        "returns": True,
        "keep": outside.write,
        "memory": outside,
        "catalogue": outside,
    }
    wrong = {}
    async with show((160, 24), reading=outside.page, **settings) as shown:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(shown.app, "exit", outside.exit)
            patch.setattr(Programs, "_lend", lambda _part, program: outside.lend(program))
            patch.setattr(shown.screen, "dismiss", outside.dismiss)
            patch.setattr(Leafing, "on_page_turned", lambda _app, event: outside.turned(event))
            desk = Desk(shown, shown.screen, outside, pane)
            for row in rows(pane):
                changed = await desk.changes(row)
                if changed != row.changed:
                    wrong[row.keys] = changed
    assert wrong == {}, "\n".join(f"{keys}: {changed}" for keys, changed in wrong.items())
