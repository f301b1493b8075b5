"""Whether the header of a table says that its rows are comments: "Name", "E-mail", "Message"."""

from itertools import islice

from reader.expressions import expression
from reader.html.blocks import text_of
from reader.html.tree import Document, Node

_NAMES = expression(
    r"(?:your |user ?|nick ?)?name|user|author|poster|posted by|from|by|nick|benutzer|autor"
    r"|verfasser|von|auteur|nom|pseudo|nombre|usuario|nome|utente|autore|naam|imię|имя|автор|isim"
    r"|jméno|名前|お名前|投稿者|姓名|昵称|用户(?:名)?|作者|留言者|이름|작성자|글쓴이|닉네임|نام"
)
_TEXTS = expression(
    r"comment|message|entry|reply|kommentar|nachricht|eintrag|beitrag|commentaire|comentario"
    r"|mensaje|comentário|mensagem|commento|messaggio|bericht|reactie|komentarz|wiadomość"
    r"|комментарий|отзыв|сообщение|yorum|mesaj|komentář|コメント|本文|内容|メッセージ|评论(?:内容)?"
    r"|留言(?:内容)?|回复(?:内容)?|댓글|내용|نظر|پیام"
)
"""Always of one: a column with "Comments" has remarks on what the rows are about."""
_MOST_CELLS, _LONGEST = 8, 24


def names_comments(document: Document, row: Node) -> bool:
    """Whether the first row of the table around another has a cell for who wrote, and one for what,
    on a page with a form to write more: lists of fields and of changes have none.
    """
    return bool(document.tagged("textarea")) and name_column(row) >= 0


def name_column(row: Node) -> int:
    """The place among the cells of a row of the one that has the names, -1 for none."""
    header = _header(row)
    if header is None or header is row:
        return -1
    said = [_said(cell) for cell in islice(header.elements(), _MOST_CELLS)]
    if not any(map(_TEXTS.fullmatch, said)):
        return -1
    return next((place for place, text in enumerate(said) if _NAMES.fullmatch(text)), -1)


def _said(cell: Node) -> str:
    said = text_of(cell) if cell.tag in ("th", "td") else ""
    return said.strip(" :\uff1a").lower() if len(said) <= _LONGEST else ""


def _header(row: Node) -> Node | None:
    """The first row of the table around a row."""
    table = row.parent if row.tag == "tr" else None
    while table is not None and table.tag in ("tbody", "thead", "tfoot"):
        table = table.parent
    if table is None or table.tag != "table":
        return None
    first = next(table.elements(), None)
    while first is not None and first.tag in ("thead", "tbody", "caption", "colgroup"):
        inner = next(first.elements(), None) if first.tag in ("thead", "tbody") else None
        first = inner if inner is not None else _next(table, first)
    return first if first is not None and first.tag == "tr" else None


def _next(table: Node, node: Node) -> Node | None:
    return next((held for held in table.elements() if held.order > node.order), None)
