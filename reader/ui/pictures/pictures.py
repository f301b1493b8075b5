"""Pictures drawn with characters: two pixels a cell, or ASCII without colors. Needs Pillow, an
extra.
"""

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

if TYPE_CHECKING:
    from PIL.Image import Image  # an extra

MISSING = "For pictures: pip install 'article-reader[images]' (Pillow)"
_MOST_PIXELS = 32_000_000
"""Pixels above which a picture is reduced: 128 MB, and more than a screen can use."""
_LARGEST = (800, 600)
"""Pixels that are kept of it at the most; a screen has 200 columns and 2 pixels in a row."""
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP")
"""Those of the web. Pillow knows forty more, each a reader that a hostile file may want."""
_CELL_WIDTH = 8
"""Pixels that a cell is wide, so that a small picture stays small."""
_LEAST = 3
"""Pictures of so few pixels count visits."""
_RAMP = " .:-=+*#%@"
"""From nothing to much ink."""


class NotShown(Exception):
    """Why a picture is not shown, in a few words."""


@dataclass(frozen=True, eq=False)
class Picture:
    """A decoded picture, reduced to the size a screen can use, with its transparency."""

    image: "Image" = field(repr=False)
    size: tuple[int, int]
    """As the page has it, in pixels."""

    def fitted(self, columns: int, rows: int, *, grows: bool = False) -> tuple[int, int]:
        """Its size in cells within a limit; a cell is twice as high as wide.

        A small picture is enlarged only if it `grows`.
        """
        width, height = self.size
        columns = max(1, columns if grows else min(columns, -(-width // _CELL_WIDTH)))
        high = max(1, round(columns * height / width / 2))
        if high > rows:
            columns, high = max(1, round(rows * 2 * width / height)), rows
        return columns, high


def on_ground(color: str) -> str:
    """A color to put behind a picture; black if the theme leaves it to the terminal."""
    return color[:7] if color.startswith("#") else "#000000"


def is_installed() -> bool:
    """Whether pictures can be decoded at all."""
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec("PIL") is not None


def read(data: bytes) -> Picture:
    """Decode a picture; this takes a while. Raises NotShown for invalid or too large ones."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415  an extra

    Image.init()
    # Pillow's own guard: it refuses at twice this, before anything is unpacked.
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS // 2
    formats = [name for name in _FORMATS if name in Image.OPEN]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=formats) as opened:
                size = opened.size
                opened.draft("RGB", _LARGEST)  # of a JPEG an eighth is read, where that is enough
                opened.load()
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail(_LARGEST)
                if upright.size[0] < upright.size[1] and size[0] > size[1]:
                    size = size[1], size[0]
                image = upright.convert("RGBA")
    except Image.DecompressionBombError as error:
        raise NotShown(f"more than {_MOST_PIXELS // 1_000_000} million pixels") from error
    except UnidentifiedImageError as error:
        raise NotShown("of a kind that is not shown") from error
    except Exception as error:  # whatever a broken picture makes of Pillow
        raise NotShown("damaged") from error
    if min(size) <= _LEAST:
        raise NotShown("too small to be seen")
    return Picture(image, size)


@lru_cache(64)
def rows(
    picture: Picture, cells: tuple[int, int], ground: str, inked: bool
) -> Sequence[Sequence[Segment]]:
    """A picture in so many columns and rows, on a background color ("#rrggbb").

    `inked` draws it with characters, light on dark or dark on light, where colors are unavailable.
    """
    columns, high = cells
    from PIL import Image  # noqa: PLC0415  it is there, since the picture is

    per_row = 1 if inked else 2
    small = picture.image.resize((columns, high * per_row), Image.Resampling.LANCZOS)
    under = Image.new("RGBA", small.size, ground)
    flat = Image.alpha_composite(under, small).convert("L" if inked else "RGB")
    if inked:
        return _inked(flat.tobytes(), columns)
    return _halves(flat.tobytes(), columns)


def _inked(data: bytes, columns: int) -> list[list[Segment]]:
    """A character for each cell; bright areas get the ink, as on a dark screen."""
    signs = [_RAMP[value * len(_RAMP) // 256] for value in data]
    starts = range(0, len(signs), columns)
    return [[Segment("".join(signs[start : start + columns]))] for start in starts]


def _halves(data: bytes, columns: int) -> list[list[Segment]]:
    """Two pixels in each cell: the upper one is the text color of an upper half block."""
    stride = columns * 3
    rows_of_cells = []
    for top in range(0, len(data), 2 * stride):
        row: list[Segment] = []
        for at in range(top, top + stride, 3):
            over, under = data[at : at + 3], data[at + stride : at + stride + 3]
            row.append(Segment("▀", _two(bytes(over), bytes(under))))
        rows_of_cells.append(row)
    return rows_of_cells


@lru_cache(4096)
def _two(over: bytes, under: bytes) -> Style:
    return Style(color=Color.from_rgb(*over), bgcolor=Color.from_rgb(*under))
