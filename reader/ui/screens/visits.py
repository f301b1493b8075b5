"""The list of earlier visits to a page, of which the kept copies can be opened."""

from reader.ui.screens.list import ListScreen


class VisitsScreen(ListScreen):
    """Returns the index of the chosen visit; `opens` is whether its copy is to be opened."""

    ENDS = (*ListScreen.ENDS[:1], ("pick_open", "open the copy"), *ListScreen.ENDS[1:])
    opens = False

    async def open_row(self) -> None:
        self.opens = True
        await self.choose()
