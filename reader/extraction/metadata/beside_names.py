"""Takes from a name what East Asian pages put behind it: an editor, a button to follow."""

from reader.expressions import expression

_EDITED = expression(
    r"(?:\s+|\s*[(（\[【/／|｜]\s*)(?:责任|責任|执行|執行|特约|特約)?"
    r"(?:责编|責編|编辑|編輯|校对|校對|審稿|審校)\s*[:：|｜丨/／].*$"
)
_LABEL = expression(
    r"\W*(?:作者|记者|記者|撰文|文字|文|采写|採寫|采访|採訪|撰稿|视频|視頻|影片|新闻|新聞|摄影|攝影|图片|圖片|图|圖"
    r"|翻译|翻譯|特约|特約|责任|責任|执行|執行|副?[总總]|网络|網絡|來源|来源)?\W*"
)
"""What names no one, so that the label behind it belongs to it: "文/编辑：" says who did both."""
_FOLLOWED = expression(
    r"\s+(?:[+＋]\s?)?(?:关注|關注|追蹤|已关注|フォロー(?:する)?|팔로우|구독(?:하기)?)$"
)


def without_labels(name: str) -> str:
    """A name without who edited the text, and without the button to follow whoever it names."""
    if name.isascii():
        return name
    bare = _EDITED.sub("", name)
    return _FOLLOWED.sub("", name if _LABEL.fullmatch(bare) else bare)
