"""The list of the links of a pane."""

from reader.ui.screens.list import ListScreen
from reader.ui.widgets.choice_list import ChoiceList


class LinksScreen(ListScreen):
    """Returns the index of the chosen link; `reads` is whether its page is to be read here."""

    ENDS = (
        ("pick_choose", "open in browser"),
        ("pick_open", "read it here"),
        *ListScreen.ENDS[1:],
    )
    reads = False

    def on_mount(self) -> None:
        self.query_one(ChoiceList).beside = "column"

    async def open_row(self) -> None:
        self.reads = True
        await self.choose()
