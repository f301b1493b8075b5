"""What a command line asks for: a screen if there is a terminal, else a text or a file."""

import gc
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from reader.cli.arguments import NO_LOCATION, Arguments, is_piped, wrong_use
from reader.errors import SeveralPages

if TYPE_CHECKING:
    from reader.model import Page
    from reader.open.head_start import Begun

    Early: TypeAlias = tuple[Page, Begun]


def run(arguments: Arguments) -> int:
    """Run what was asked for; returns the exit status."""
    if arguments.print_config:
        from reader.cli.configuration import print_config  # noqa: PLC0415  only for this
        from reader.cli.output import put_out  # noqa: PLC0415

        put_out(print_config(arguments))
        return 0
    if arguments.schema:
        from reader.cli.output import print_schema  # noqa: PLC0415

        return print_schema()
    if arguments.asks and is_piped():
        arguments = replace(arguments, location="-")
    if arguments.asks and not wants_screen(arguments):
        wrong_use(NO_LOCATION)
    screen = arguments.save is None and wants_screen(arguments)
    if arguments.config and not screen:
        from reader.cli.configuration import configured  # noqa: PLC0415  what was named is read

        configured(arguments)
    if is_several(arguments) and not screen:
        from reader.cli.listing import print_list  # noqa: PLC0415

        status = print_list(arguments)
        gc.freeze()  # or Python would look through all modules for garbage before it ends, 15 ms
        return status
    if screen:
        return _show(arguments)
    if arguments.linear:
        gc.enable()
        from reader.cli.linear import linear  # noqa: PLC0415  only for this

        return linear(arguments)
    from reader.cli.output import print_explanation, print_text, save_text  # noqa: PLC0415

    if arguments.explain:
        return print_explanation(arguments)
    return print_text(arguments) if arguments.save is None else save_text(arguments)


def _show(arguments: Arguments) -> int:
    """Show the screen; keys typed from now on are kept for it, unless standard input is the
    page.
    """
    from reader.stand_ins import without  # noqa: PLC0415  only for this

    with without(("bz2", "lzma")):  # for archives that shutil makes; 1 ms
        from reader.ui.terminal.typeahead import held  # noqa: PLC0415  only for this

    with held(None if arguments.location == "-" else sys.stdin) as terminal:
        early = _begun_early(arguments)
        from reader.cli.screen import show  # noqa: PLC0415  the screen takes ¼ s to import

        return show(arguments, terminal, early)


def _begun_early(arguments: Arguments) -> "Early | SeveralPages | None":
    """Begin to read a page on this machine before the screen is imported; None for other locations.

    Reading takes longest of all. A file too large to hold has been looked through by then, and the
    pages it has to choose from are returned. Raises ReaderError.
    """
    from reader.fetch.addresses import is_web  # noqa: PLC0415  only for this

    location = arguments.location
    from_web = is_web(location) and not arguments.time
    if arguments.asks or location == "-" or from_web or is_several(arguments):
        return None
    from reader.cli.pages import page_now  # noqa: PLC0415  only for this
    from reader.open.head_start import begun  # noqa: PLC0415

    try:
        page = page_now(arguments)
    except SeveralPages as several:
        return several
    return page, begun(page)


def is_several(arguments: Arguments) -> bool:
    """Whether a folder or more than one location was named."""
    if arguments.save is not None or arguments.explain or arguments.time:
        return False  # a folder is refused there by name
    if arguments.location == "-" and not arguments.others:
        return False  # also beside a folder of that name
    if arguments.others or not os.path.isdir(arguments.location):  # noqa: PTH112  any bytes
        return bool(arguments.others)
    from reader.fetch.folder import holds_pages  # noqa: PLC0415  most are files

    return holds_pages(arguments.location)


def wants_screen(arguments: Arguments) -> bool:
    """Whether there is a terminal to draw on and plain text was not asked for."""
    if arguments.print or arguments.explain or arguments.format or arguments.linear:
        return False
    return bool(sys.stdout and sys.stdout.isatty()) and os.environ.get("TERM", "dumb") not in (
        "dumb",
        "",
    )
