"""`reader compare`: what has changed in a page, or differs between two."""

import argparse
import json
from collections.abc import Sequence

from reader.cli.compared_sides import read, sides_of
from reader.cli.kept_copies import stored, with_loss
from reader.cli.network import add_network, fetch_options
from reader.cli.options import width
from reader.cli.output import put_out, width_for_output
from reader.cli.parser import Parser
from reader.cli.terminal_ascii import for_terminal
from reader.compare import compare
from reader.compare.report import as_text, to_record
from reader.errors import OpenError
from reader.fetch.addresses import shown


def run(words: Sequence[str]) -> int:
    """Write the comparison, or the list of stored times, to standard output."""
    parser = command_parser()
    said = parser.parse_args(words)
    if len(said.side) > 2:
        parser.error("give two pages, or one to compare with its copy in the library")
    if said.ascii and said.format == "json":
        parser.error("--ascii is for text; JSON keeps its own characters")
    if said.list:
        return _list(said.side[0])
    options = fetch_options(said)
    sides = sides_of(said.side)
    (before, was), (after, now) = (read(side, options) for side in sides)
    compared = compare(before, after)
    if said.format == "json":
        put_out(json.dumps(to_record(compared, (was, now)), ensure_ascii=False, indent=1) + "\n")
    else:
        text = as_text(compared, (was, now), width_for_output(said.width))
        put_out(for_terminal(text, said.ascii))
    return 0


def _list(location: str) -> int:
    found = stored(location)
    if not found:
        raise OpenError(with_loss(f"Nothing is kept of {shown(location)}."))
    whole_ones = {kept.sha256 for kept in found if kept.has_raw}  # bytes are stored once
    for kept in found:
        whole = "" if kept.sha256 in whole_ones else ", its text alone"
        put_out(f"{kept.fetched}  {kept.sha256}  {kept.size} bytes{whole}\n")
    return 0


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader compare",
        description="Show what was added, edited or moved, and what is gone.",
        epilog="A time is the beginning of one (2026-11, 2026-11-20T08), or first, or last.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "side",
        nargs="+",
        metavar="PAGE",
        help="a file, a URL, LOCATION@TIME for a copy in the library, or a time of the other one;"
        " one page alone is compared with the last copy of it",
    )
    parser.add_argument("--format", choices=("txt", "json"), default="txt", help="text or JSON")
    parser.add_argument("--width", metavar="N", type=width, help="width of a line in cells")
    parser.add_argument("--ascii", action="store_true", help="only ASCII characters")
    parser.add_argument(
        "--list", action="store_true", help="list the times from which there are copies"
    )
    parser.add_argument("--no-history", action="store_true", help=argparse.SUPPRESS)
    add_network(parser)
    return parser
