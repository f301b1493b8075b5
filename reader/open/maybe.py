"""Whether a page may bring its comments along as data: asked of each that shows none."""

_STEM = "omment"
_NAMED = ('s":', 's\\":', 'Id":')
_KIND = '"Comment:'
_OTHERS = ('"replies":', 'iscussion":')
"""How such data names them; also where it is a string in a script, and as Apollo keeps them."""


def may_bring(text: str) -> bool:
    """Whether the text of a page names comments as data does.

    To go through a page for each of the names was 4 % of all that is done with it.
    """
    at = text.find(_STEM)
    while at >= 0:
        end = at + len(_STEM)
        if text.startswith(_NAMED, end) or text[max(at - 2, 0) : end + 1] == _KIND:
            return True
        at = text.find(_STEM, end)
    return any(map(text.__contains__, _OTHERS))
