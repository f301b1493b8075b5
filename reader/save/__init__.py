"""Write a reading to a file: one format per module, and the table of formats."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path

from reader.model import Reading
from reader.save.facts import Options
from reader.values import dataclass

__all__ = ["FORMATS", "Format", "Options", "format_for", "format_named", "save_as", "written"]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format; `suffix` is the ending of its file names."""

    name: str
    suffix: str
    write: Callable[[Reading, Options], str | bytes]
    """Returns text, or bytes where the format is binary."""
    tells_where_from: bool = False
    """Whether it records the source of a reading, `Options.provenance`."""


def _write(module: str, function: str, reading: Reading, options: Options) -> str | bytes:
    """Write by a module imported on use: printing text need not wait for the Markdown writer."""
    write = getattr(import_module(f"reader.save.{module}"), function)
    output: str | bytes = write(reading, options)
    return output


FORMATS = (
    Format("txt", ".txt", partial(_write, "plain", "write")),
    Format("md", ".md", partial(_write, "markdown", "write")),
    Format("html", ".html", partial(_write, "html", "write"), tells_where_from=True),
    Format("json", ".json", partial(_write, "json", "write"), tells_where_from=True),
    Format("jsonl", ".jsonl", partial(_write, "json", "write_line"), tells_where_from=True),
    Format("csv", ".csv", partial(_write, "csv", "write"), tells_where_from=True),
    Format("epub", ".epub", partial(_write, "epub", "write"), tells_where_from=True),
)
"""The first is what is printed and saved unless another is asked for."""


def format_named(name: str) -> Format:
    """The format with a name. Raises KeyError for an unknown one."""
    return {known.name: known for known in FORMATS}[name]


def format_for(path: str) -> Format:
    """The format that the ending of a path asks for; text for a folder and for other endings."""
    target = Path(path)
    if not path.endswith("/") and not target.is_dir():
        for known in FORMATS:
            if known.suffix == target.suffix.lower():
                return known
    return FORMATS[0]


def written(reading: Reading, chosen: Format, options: Options) -> str | bytes:
    """The reading in a format, with pseudonyms if they are asked for."""
    if options.pseudonyms:
        from reader.save.pseudonyms import pseudonymous  # noqa: PLC0415  few ask for them

        reading = pseudonymous(reading, options.key)
    return chosen.write(reading, options)


def save_as(reading: Reading, path: str, chosen: Format, options: Options) -> Path:
    """Write the reading to `path`, or to a file in it if it is a folder or ends in "/".

    Returns the final path; raises SaveError if it cannot be written. Existing files are never
    overwritten.
    """
    from reader.save.write import save  # noqa: PLC0415  what prints need not save

    target = Path(path)
    folder = path.endswith("/") or target.is_dir()
    text = written(reading, chosen, replace(options, links=True))
    return save(text, target, title=reading.article.title, suffix=chosen.suffix, folder=folder)
