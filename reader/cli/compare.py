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
    namespace = parser.parse_args(words)
    if len(namespace.side) > 2:
        parser.error("give two pages, or one to compare with its copy in the library")
    if namespace.ascii and namespace.format == "json":
        parser.error("--ascii is for text; JSON keeps its own characters")
    if namespace.list:
        return _list(namespace.side[0])
    options = fetch_options(namespace)
    sides = sides_of(namespace.side)
    (before, was), (after, now) = (read(side, options) for side in sides)
    compared = compare(before, after)
    if namespace.format == "json":
        put_out(json.dumps(to_record(compared, (was, now)), ensure_ascii=False, indent=1) + "\n")
    else:
        text = as_text(compared, (was, now), width_for_output(namespace.width))
        put_out(for_terminal(text, namespace.ascii))
    return 0


def _list(location: str) -> int:
    stored_copies = stored(location)
    if not stored_copies:
        raise OpenError(with_loss(f"Nothing is kept of {shown(location)}."))
    with_bytes = {copy.sha256 for copy in stored_copies if copy.has_raw}  # bytes are stored once
    for copy in stored_copies:
        remark = "" if copy.sha256 in with_bytes else ", its text alone"
        put_out(f"{copy.fetched}  {copy.sha256}  {copy.size} bytes{remark}\n")
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
