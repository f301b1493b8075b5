"""The options of `reader`: their parser, and what does not go together."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reader.cli.arguments import FORMATS, NO_LOCATION, Arguments, is_piped, of_locations
from reader.cli.network import add_network, add_thread, fetch_options
from reader.cli.parser import Parser
from reader.cli.pseudonym_key import add_key
from reader.cli.stored_time import typed_location
from reader.fetch.addresses import is_web
from reader.text import line
from reader.version import __version__

_EPILOG = """\
reader batch IN… --out FOLDER|FILE.jsonl reads many pages.
reader add PATH… puts saved pages into the library.
reader compare A B shows what differs in B.
reader notes writes your notes, as text, CSV or JSON lines.
reader forget LOCATION takes a page out of the library.

exit status: 0 read, 1 failed, 2 wrong use, 3 nothing readable
READER_DEBUG=1 shows where a failure came from."""


def parsed(words: Sequence[str]) -> Arguments:
    """The arguments, or SystemExit: 0 after help or version, 2 with a sentence on wrong use."""
    parser = command_parser()
    namespace = parser.parse_args(words)
    first, *others = namespace.location or [None]
    nothing = not namespace.demo and first is None
    plain = namespace.print or namespace.save is not None or namespace.format or namespace.linear
    if namespace.demo and first:
        parser.error("--demo opens the example page and takes no location")
    if first == "" or (nothing and plain and not namespace.schema and not is_piped()):
        parser.error(NO_LOCATION)
    for check in _CHECKS:
        check(parser, namespace)
    if others and (namespace.save is not None or namespace.explain):
        parser.error("one page at a time is saved or explained; several are listed")
    located = of_locations(namespace.location)
    return replace(
        located,
        demo=namespace.demo,
        print=namespace.print,
        linear=namespace.linear,
        ascii=namespace.ascii,
        explain=namespace.explain,
        save=namespace.save,
        format=namespace.format or "",
        comments=not namespace.no_comments,
        article=not namespace.comments_only,
        pseudonyms=namespace.pseudonyms or bool(namespace.pseudonym_key),
        pseudonym_key=namespace.pseudonym_key,
        keywords=tuple(filter(str.strip, ",".join(namespace.keywords).split(","))),
        width=namespace.width,
        log=namespace.log,
        page=namespace.page or located.page,
        fetch=fetch_options(namespace),
        config=namespace.config,
        no_config=namespace.no_config,
        print_config=namespace.print_config,
        no_history=namespace.no_history,
        schema=namespace.schema,
        whole_thread=namespace.whole_thread,
        ask_hosts=namespace.ask_hosts,
    )


def _check_save(parser: argparse.ArgumentParser, namespace: argparse.Namespace) -> None:
    """Refuse to save under an empty name or in an unknown format."""
    if namespace.save is None:
        return
    if namespace.save in ("", "-"):
        parser.error("--save takes a file or a folder; --print writes to standard output")
    if namespace.print:
        parser.error("--save writes a file and prints where it is; it does not go with --print")
    from reader.save.names import unknown_kind  # noqa: PLC0415  few runs save

    if not namespace.format and (refusal := unknown_kind(namespace.save)):
        parser.error(f"{refusal}; --format says which")


def _check_cookies(parser: argparse.ArgumentParser, namespace: argparse.Namespace) -> None:
    """Refuse a cookie file that does not exist: a typing error, even if no server is asked."""
    file: Path | None = namespace.cookies
    if file is not None and (file.is_dir() or not file.exists()):
        parser.error(f"--cookies takes a file, and {line(str(file))} is not one")


def _check_explain(parser: argparse.ArgumentParser, namespace: argparse.Namespace) -> None:
    """--explain is for articles only, as text or JSON, on standard output."""
    if not namespace.explain:
        return
    if namespace.save is not None:
        parser.error("--explain writes to standard output and does not go with --save")
    if namespace.format not in (None, "txt", "json"):
        parser.error("--explain writes text or JSON, and no other format")
    if namespace.comments_only:
        parser.error("--explain is about the article, which --comments-only leaves out")


def _check_terminal(parser: argparse.ArgumentParser, namespace: argparse.Namespace) -> None:
    """Options for use at a terminal exclude those for output formats."""
    if namespace.ascii and (namespace.save is not None or namespace.format not in (None, "txt")):
        parser.error("--ascii is for text in a terminal; a saved format keeps its own characters")
    outputs = {
        "--print": namespace.print,
        "--explain": namespace.explain,
        "--format": namespace.format,
    }
    outputs["--save"] = namespace.save is not None
    for flag, is_given in outputs.items():
        if namespace.linear and is_given:
            parser.error(f"--linear reads in the terminal and does not go with {flag}")


def _check_whole_thread(parser: argparse.ArgumentParser, namespace: argparse.Namespace) -> None:
    """Only the site of a page opened by its address can be asked for more comments."""
    if not namespace.whole_thread:
        return
    if not all(
        is_web(location) and not typed_location(location).time for location in namespace.location
    ):
        parser.error("--whole-thread asks the site of a page: give the page's address")
    for flag in ("offline", "explain", "no_comments"):
        if getattr(namespace, flag):
            parser.error(
                f"--whole-thread asks the site and does not go with --{flag.replace('_', '-')}"
            )


_CHECKS = (_check_save, _check_cookies, _check_explain, _check_terminal, _check_whole_thread)
"""What does not go together, each check with a sentence for it."""


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="reader",
        description="Read an article and the discussion under it, in the terminal.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "location",
        nargs="*",
        metavar="LOCATION",
        help="a URL, a saved page, or - for standard input; a folder or several files are listed;"
        " LOCATION@TIME is the copy of it in the library (@2026-11, @first, @last)",
    )
    _add_output(parser)
    add(
        "--keywords",
        metavar="WORDS",
        action="append",
        default=[],
        help="words to mark, separated by commas",
    )
    add("--width", metavar="N", type=width, help="width of a line in cells; 0 breaks no line")
    add(
        "--page",
        metavar="N",
        type=_page,
        default=0,
        help="which page to open, of an archive that holds several",
    )
    add("--demo", action="store_true", help="open the example page that comes with reader")
    _add_kept(parser)
    add("--log", metavar="FILE", default="", help="log what happens to a file")
    add_network(parser)
    add_thread(parser)
    add("--schema", action="store_true", help="write the schema of the JSON")
    add("--version", action="version", version=f"reader {__version__}")
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    """Options for what is written instead of a screen, and in which format."""
    add = parser.add_argument
    add("--print", action="store_true", help="write the text to standard output, without a screen")
    add("--linear", action="store_true", help="read it as one flowing text, for screen readers")
    add("--ascii", action="store_true", help="only ASCII characters, on any terminal")
    add("--explain", action="store_true", help="show what was left out of the article, and why")
    add(
        "--save",
        metavar="PATH",
        help="save the text and print where; a folder must exist, or end in /",
    )
    add(
        "--format",
        choices=FORMATS,
        metavar="NAME",
        help=f"what to print or save as: {', '.join(FORMATS)}",
    )
    parts = parser.add_mutually_exclusive_group()
    parts.add_argument("--no-comments", action="store_true", help="the article alone")
    parts.add_argument("--comments-only", action="store_true", help="the discussion alone")
    add(
        "--pseudonyms",
        action="store_true",
        help="call commenters Person 1, 2, … in what is written",
    )
    add_key(parser)


def _add_kept(parser: argparse.ArgumentParser) -> None:
    """Options for what is stored, and for the configuration."""
    parser.add_argument("--no-history", action="store_true", help="keep nothing of what is read")
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--config", metavar="FILE", default="", help="the configuration, instead of the usual file"
    )
    group.add_argument(
        "--no-config", action="store_true", help="use no configuration, and keep none"
    )
    parser.add_argument(
        "--print-config",
        action="store_true",
        help="write the configuration with all its comments, and what --config says in it",
    )


def _page(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 6 and int(text)):
        raise argparse.ArgumentTypeError("a page is a number from 1")
    return int(text)


def width(text: str) -> int:
    """Parse a width in cells."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 6 and int(text) <= 10_000):
        raise argparse.ArgumentTypeError("a width is a number of cells from 0 to 10000")
    return int(text)
