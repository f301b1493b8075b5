"""Whether items are the entries of a board, forums or threads: each tells of its last post."""

import re

from reader.expressions import expression
from reader.extraction.generic.structure.columns import Table
from reader.extraction.generic.structure.controls import is_label, is_pressed
from reader.extraction.generic.structure.rows_with import have_nearly_all
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.tree import Node

_MOST = 0.8
"""The share of items that must tell of it: an empty forum, or one elsewhere, has no last post."""
_LABEL = 80
"""The most characters of the words for it, with who wrote it and when."""
_PARTS = 12
"""The most elements of one that says so: a name, a date, a picture and what is around them."""
_LAST = expression(
    r"\W*(?:(?:last|latest|newest) (?:post|message|poster)|most recent (?:post|by)"
    r"|letzte[rs]? (?:beitrag|antwort|nachricht|posting)|neuester beitrag"
    r"|derni[eè]re?s? (?:message|r[ée]ponse|post|sujet)"
    r"|[uú]ltim[oa]s? (?:mensaje|respuesta|mensagem|resposta|messaggio|risposta|post|postagem)"
    r"|laatste (?:bericht|reactie|post)|senaste? inl[aä]gg(?:et)?|siste innlegg|seneste indl[aæ]g"
    r"|viimeisin viesti|uusin viesti|ostatni(?:a|e)? (?:post|wiadomo[sś][cć]|odpowied[zź]|wpis)"
    r"|posledn[ií] (?:p[rř][ií]sp[eě]v[e]?k|odpov[eě][dď])"
    r"|utols[oó] (?:[uü]zenet|hozz[aá]sz[oó]l[aá]s)"
    r"|ultimul mesaj|son (?:mesaj|g[oö]nderen|ileti|cevap)"
    r"|последн(?:ее сообщени[ея]|ий (?:пост|ответ))"
    r"|останнє повідомлення|最后(?:发表|回复|发帖)(?:人|者|时间)?"
    r"|最後(?:發表|回覆|發文)(?:人|者|時間)?|最終投稿|最新(?:の)?投稿"
    r"|마지막 ?(?:글|게시물)|bài (?:viết )?(?:cuối|mới nhất))(?!\w)",
    re.IGNORECASE,
)
_CALLED = expression(r"last[_-]?(?:post|comment|repl(?:y|ies)|message)", re.IGNORECASE)
"""The same in class, or in the name of a picture: "forumlastpost", "lastpost.gif"."""


def are_of_board(rows: Table) -> bool:
    """Whether nearly all items tell, in words or by a class, of the last post in them: those of a
    board's index do, and name and date who wrote it. Of the posts of a thread, one is the last,
    and each that names its member's last post can be answered, as no entry of a list can.
    """
    memory = rows.memory
    return have_nearly_all(
        rows, _MOST, lambda cell: _tells_of_last_post(memory, cell.node)
    ) and not have_nearly_all(rows, _MOST, lambda cell: _is_control(memory, cell.node))


def _is_control(memory: Memory, node: Node) -> bool:
    """Whether an element is a control of a post, by its label: boards call their counts "reply"."""
    return is_pressed(node) and is_label(memory.text(node))


def _tells_of_last_post(memory: Memory, node: Node) -> bool:
    """Whether an element tells of the last post in what it is part of."""
    if _CALLED.search(node.class_name or "") is not None:
        return True
    if node.tag == "img":
        return _CALLED.search(node.get("src").rpartition("/")[2]) is not None
    if node.tag == "a":
        return False  # a way to the end of the thread, below each post of some
    text = memory.text(node) if node.end - node.order <= _PARTS else ""
    if 0 < len(text) <= _LABEL and _LAST.match(text):
        return True
    title = node.get("title")
    return 0 < len(title) <= _LABEL and _LAST.match(title) is not None and _shows(node, text)


def _shows(node: Node, text: str) -> bool:
    """Whether an element shows who wrote last, by a link, or when. In a post of a thread the mark
    of a member may have a title with the day of all that this person wrote last.
    """
    linked = any(inner.tag == "a" for inner in node.elements())
    return linked or is_stamp(text) or _CLOCK.search(text) is not None


_CLOCK = expression(r"\d{1,2}:\d\d")
