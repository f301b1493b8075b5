"""Takes from a name what East Asian pages put behind it: an editor, a button to follow."""

from reader.expressions import expression

_EDITED = expression(
    r"\s*[(（\[【/／|｜]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|審稿|審校)\s*[:：|｜丨/／].*$"
)
_FOLLOWED = expression(
    r"\s+(?:[+＋]\s?)?(?:关注|關注|追蹤|已关注|フォロー(?:する)?|팔로우|구독(?:하기)?)$"
)


def without_labels(name: str) -> str:
    """A name without who edited the text, and without the button to follow whoever it names."""
    if name.isascii():
        return name
    return _FOLLOWED.sub("", _EDITED.sub("", name))
