"""The metadata that SingleFile, MAFF (Firefox) and Omnivore store beside pages in a ZIP file."""

import json
from datetime import datetime
from functools import partial

from reader.containers.archive import Archive
from reader.containers.times import aware, iso_date, mail_date
from reader.containers.xml import events
from reader.html.links import absolute
from reader.text import line
from reader.values import dataclass

_SMALL = 1 << 20
_LARGE = 8 << 20


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Address, time of saving and title of a page; "" and None if unknown."""

    url: str = ""
    fetched: datetime | None = None
    title: str = ""
    index: str = ""
    """The file of the folder that is the page; others link to it."""


_NOTHING = PageMetadata()


def read_metadata(archive: Archive, name: str, by_file: dict[str, PageMetadata]) -> PageMetadata:
    """The metadata of the page with that name; `by_file` is the result of `listed`."""
    folder, _, file_name = name.rpartition("/")
    within = f"{folder}/" if folder else ""
    return (
        _manifest(archive, f"{within}manifest.json")
        or _rdf(archive, f"{within}index.rdf")
        or by_file.get(file_name.rpartition(".")[0], _NOTHING)
    )


def _manifest(archive: Archive, name: str) -> PageMetadata | None:
    """SingleFile's own metadata file."""
    record = _json(archive.read(name, _SMALL))
    if not isinstance(record, dict):
        return None
    return PageMetadata(_place(record.get("originalUrl")), _date(record.get("archiveTime")))


def _rdf(archive: Archive, name: str) -> PageMetadata | None:
    """The description of a page in a MAFF file: http://maf.mozdev.org/maff-specification.html."""
    fields: dict[str, str] = {}
    body = archive.read(name, _SMALL)
    if body:
        events(body, "", partial(_described, fields), lambda _: None, lambda _: None)
    if not fields:
        return None
    when = aware(mail_date(fields.get("archivetime", "")))
    title, index = line(fields.get("title", "")), fields.get("indexfilename", "")
    return PageMetadata(_place(fields.get("originalurl")), when, title, index)


def _described(fields: dict[str, str], name: str, attrs: dict[str, str]) -> None:
    value = attrs.get("resource")
    if value:
        fields.setdefault(name, value)


def listed(archive: Archive) -> dict[str, PageMetadata]:
    """The metadata of all pages in Omnivore's lists, by file name without extension."""
    by_file: dict[str, PageMetadata] = {}
    for member in archive:
        if not member.filename.startswith("metadata_"):
            continue
        entries = _json(archive.read(member.filename, _LARGE))
        for entry in entries if isinstance(entries, list) else ():
            slug, title = (
                (entry.get("slug"), entry.get("title")) if isinstance(entry, dict) else ("", "")
            )
            if isinstance(slug, str) and slug:
                cleaned_title = line(title) if isinstance(title, str) else ""
                by_file[slug] = PageMetadata(
                    _place(entry.get("url")), _date(entry.get("savedAt")), cleaned_title
                )
    return by_file


def _json(body: bytes) -> object:
    try:
        return json.loads(body or b"null")
    except (ValueError, RecursionError):
        return None


def _place(value: object) -> str:
    return absolute("", value) if isinstance(value, str) else ""


def _date(value: object) -> datetime | None:
    return iso_date(value) if isinstance(value, str) else None
