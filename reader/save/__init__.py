"""A reading as a text to keep: one format a module, and the table of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.model import Reading
from reader.save.facts import Options

__all__ = ["FORMATS", "Format", "Options", "format_for", "format_named", "save_as"]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a reading; `suffix` is how names of its files end."""

    name: str
    suffix: str
    write: Callable[[Reading, Options], str]


# Each writer is imported when it writes: printing text need not wait for Markdown's.
def _plain(reading: Reading, options: Options) -> str:
    from reader.save import plain  # noqa: PLC0415

    return plain.write(reading, options)


def _markdown(reading: Reading, options: Options) -> str:
    from reader.save import markdown  # noqa: PLC0415

    return markdown.write(reading, options)


def _json(reading: Reading, options: Options) -> str:
    from reader.save import json  # noqa: PLC0415

    return json.write(reading, options)


FORMATS = (
    Format("txt", ".txt", _plain),
    Format("md", ".md", _markdown),
    Format("json", ".json", _json),
)
"""The first is what is printed and saved unless another is asked for."""


def format_named(name: str) -> Format:
    """The format of a name. KeyError for no such format."""
    return {known.name: known for known in FORMATS}[name]


def format_for(path: str) -> Format:
    """The format the ending of a path asks for; text for a folder and for other endings."""
    target = Path(path)
    if not path.endswith("/") and not target.is_dir():
        for known in FORMATS:
            if known.suffix == target.suffix.lower():
                return known
    return FORMATS[0]


def save_as(reading: Reading, path: str, chosen: Format, options: Options) -> Path:
    """The reading written to `path`, or into it where it is a folder or ends in "/".

    The path it has in the end; SaveError if it cannot be written. Never over an existing file.
    """
    from reader.save.write import save  # noqa: PLC0415  what prints need not save

    target = Path(path)
    folder = path.endswith("/") or target.is_dir()
    text = chosen.write(reading, options)
    return save(text, target, title=reading.article.title, suffix=chosen.suffix, folder=folder)
