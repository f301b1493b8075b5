"""A reading as a text to keep: one format a module, and the table of them."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.model import Reading
from reader.save import json, markdown, plain
from reader.save.facts import Options

__all__ = ["FORMATS", "Format", "Options"]


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a reading; `suffix` is how names of its files end."""

    name: str
    suffix: str
    write: Callable[[Reading, Options], str]


FORMATS = (
    Format("txt", ".txt", plain.write),
    Format("md", ".md", markdown.write),
    Format("json", ".json", json.write),
)
"""The first is what is printed and saved unless another is asked for."""
