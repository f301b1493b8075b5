"""A location that may be read more than once, for the screen."""

from dataclasses import replace
from functools import partial

from reader.fetch.options import FetchOptions
from reader.model import Explanation, Page, Reading


class Opened:
    """A location, and the page that was read there last, from which it is explained."""

    def __init__(self, location: str, options: FetchOptions, number: int = 0) -> None:
        self._location = location
        self._options = options
        self._number = number
        self.page = Page(b"")

    async def read(self) -> Reading:
        from reader.fetch import load  # noqa: PLC0415  it is needed late or never
        from reader.open.location import large, read_page  # noqa: PLC0415  and so is its parser

        bit_by_bit = partial(large, number=self._number)
        page = await load(self._location, self._options, large=bit_by_bit)
        self.page = page = replace(page, number=self._number)
        return await read_page(page)

    async def read_again(self) -> Reading:
        """The same bytes once more."""
        from reader.open.location import read_page  # noqa: PLC0415

        return await read_page(self.page)

    async def explain(self) -> Explanation:
        from reader.open.location import explain_page  # noqa: PLC0415

        return await explain_page(self.page)
