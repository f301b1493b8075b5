"""A reading as a text to keep: one format a module, and the table of them."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.model import Reading
from reader.save.facts import Options

__all__ = ["FORMATS", "Format", "Options"]


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
