"""Pictures and videos in the plain text that this program writes, which stand on lines of their
own.

Before the lines are joined, each is replaced by a sign on one line: its words and its caption
could not be told from a paragraph afterwards.
"""

from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.textcopy.reflow import bullet
from reader.model import Block, Blocks, Image, Media, Paragraph, Span, spans_text
from reader.nested import inside
from reader.text import is_web, line
from reader.values import NamedTuple

_SIGN = "\uf8ff"
"""For private use: no text of a page has it before a number and nothing else."""
_SHOWN = expression(rf"{_SIGN}(\d{{1,6}})")
_BEGINS = expression(r"((?:[ │┃]|[•◦▪●] |\d{1,3}\. )*)(?:(\[image(?:: .*|\]$))|▶ (?=\S))")
_MOST = 12
"""Lines of the words that stand for a picture."""
_LINES = 200
"""Lines of the title or the address of a video, which may be 8,192 characters long."""
_PLAY = 2
"""How far the further lines of a video's title are set in."""


class Marked(NamedTuple):
    """A text with signs for its pictures."""

    text: str
    pictures: tuple[Image | Media, ...]


def marked(text: str, links: int) -> Marked:
    """The text, with a sign for each picture and each video and a blank line below it.

    Without a list of `links` a video has no address, and stays a paragraph.
    """
    if _SIGN in text or not ("[image" in text or "▶ " in text):
        return Marked(text, ())
    lines = text.split("\n")
    out: list[str] = []
    pictures: list[Image | Media] = []
    at = 0
    while at < len(lines):
        begins = _BEGINS.match(lines[at])
        picture_and_end = _picture(lines, at, len(begins[1]), begins[2]) if begins else None
        if not begins or not picture_and_end or not (links or _address(picture_and_end[0])):
            out.append(lines[at])
            at += 1
            continue
        out += [f"{begins[1]}{_SIGN}{len(pictures)}", ""]
        picture, at = picture_and_end
        pictures.append(picture)
    return Marked("\n".join(out), tuple(pictures))


def _picture(
    lines: Sequence[str], at: int, indent: int, image: str | None
) -> tuple[Image | Media, int] | None:
    """The picture or the video that begins at a line, and the line behind it."""
    if image is None:
        end = at + 1
        while end - at < _LINES and _goes_on(lines, end, indent + _PLAY):
            end += 1
        video_lines = [row[indent + _PLAY :] for row in lines[at:end]]
        if is_web(video_lines[0]) and " " not in (address := "".join(video_lines)):
            return Media(address), end
        return Media("", line(" ".join(video_lines))), end
    end = at + 1
    while not lines[end - 1].endswith("]"):
        if end - at == _MOST or not _goes_on(lines, end, indent):
            return None
        end += 1
    words = line(" ".join(row[indent:] for row in lines[at:end]))
    alt = words.removeprefix("[image").removeprefix(": ").removesuffix("]")
    below = end
    while _goes_on(lines, below, indent):
        below += 1
    caption = line(" ".join(row[indent:] for row in lines[end:below]))
    return Image("", alt, (Span(caption),) if caption else ()), below


def _address(picture: Image | Media) -> bool:
    """Whether it can be shown as what it is: a picture may be without an address."""
    return isinstance(picture, Image) or bool(picture.url)


def _goes_on(lines: Sequence[str], at: int, indent: int) -> bool:
    """Whether a line belongs to what began so far in, on a line above it."""
    if at >= len(lines) or lines[at][:indent].strip(" │┃"):
        return False
    text = lines[at][indent:]
    return text[:1] not in ("", " ", "│", "┃", "●") and not bullet(text)


def pictured(blocks: Blocks, pictures: Sequence[Image | Media]) -> Blocks:
    """The blocks, with the pictures in the places of their signs."""
    return tuple(_pictured(block, pictures) for block in blocks) if pictures else blocks


def _pictured(block: Block, pictures: Sequence[Image | Media]) -> Block:
    if isinstance(block, Paragraph):
        match = _SHOWN.fullmatch(spans_text(block.spans))
        return pictures[int(match[1])] if match else block
    return inside(block, lambda blocks: pictured(blocks, pictures))
