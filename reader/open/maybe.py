"""Whether a page may bring its comments along as data: asked of each that shows none."""

_NAMES = ('omments":', 'omments\\":', '"Comment:', '"replies":', 'iscussion":', 'ommentId":')
"""How such data names them; also where it is a string in a script, and as Apollo keeps them."""


def may_bring(text: str) -> bool:
    """Whether the text of a page names comments as data does."""
    return any(name in text for name in _NAMES)
