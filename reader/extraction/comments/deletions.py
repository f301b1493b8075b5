"""Recognises comments of which only a notice of deletion is left."""

import re

from reader.expressions import expression
from reader.extraction.comments.moderation import is_waiting
from reader.model import Block, Blocks, Paragraph, blocks_text

_DELETED = expression(
    r"\W*(?:(?:this |the )?(?:comment|post|message)(?: was| has been| is)? |by (?:the )?author )?"
    r"(?:deleted|removed)(?: by .{1,40})?\W*"
    r"|\W*(?:this|the) (?:comment|post|message) (?:was|has been) (?:deleted|removed)"
    r" (?:for|because|due to|as it) .{1,90}"
    r"|\W*(?:this |the )?(?:comment|post|message)(?: was| has been) removed by (?:a |the |our )?"
    r"(?:moderators?|staff|admin\w*)\b.{0,100}",
    re.IGNORECASE,
)
_BY_SLAVIC = (
    r"(?: (?:его |її |його )?(?:модератор|адм[иі]н|автор|редакц|користувач|пользовател)\w*"
    r"| (?:за|из-за|через|по) (?:нарушен|порушен|жалоб|скарг|решен|рішен)\w*(?: .{1,20})?)?"
)
"""By whom, or why: any other words behind such a notice make it somebody's sentence."""
_ELSEWHERE = expression(
    r"\W*(?:"
    r"(?:dieser |der )?(?:kommentar|beitrag)(?: wurde| ist)?(?: v(?:om|on) .{1,30})?"
    r" (?:gelöscht|entfernt)"
    r"|(?:ce |le )?(?:commentaire|message)(?: a été| est)? (?:supprimé|effacé|retiré)"
    r"(?: par .{1,30})?"
    r"|(?:este |el )?(?:comentario|mensaje)(?: (?:ha|fue) ?(?:sido)?)? ?"
    r"(?:eliminado|borrado|suprimido)"
    r"(?: por .{1,30})?"
    r"|(?:questo |il )?(?:commento|messaggio)(?: è stato)? (?:rimosso|eliminato|cancellato)"
    r"(?: da.{1,30})?"
    r"|(?:este |o )?(?:comentário|mensagem)(?: foi)? (?:removid[oa]|excluíd[oa]|apagad[oa])"
    r"(?: pel[oa] .{1,30})?"
    r"|(?:deze |de )?(?:reactie|bericht)(?: is| werd)?(?: door .{1,30})? verwijderd"
    rf"|(?:этот )?(?:комментарий|сообщение)(?: был[оа]?)? удал[её]н[оа]?{_BY_SLAVIC}"
    r"|(?:ten )?(?:komentarz|post)(?: został)? usunięty(?: przez .{1,30})?"
    r"|(?:bu )?yorum(?: .{1,20})? silin(?:di|miş)"
    r"|(?:tento )?komentář (?:byl )?(?:smazán|odstraněn)"
    r"|(?:denna |denne )?kommentar(?:en)?(?: (?:har|er|blev))?(?: blivit)?"
    r" (?:raderad|borttagen|slettet|fjernet)"
    r"|(?:该|該|此)?(?:评论|評論|留言|回复)已?(?:被)?.{0,6}(?:删除|刪除)"
    r"|.{0,12}コメントは.{0,12}削除されました"
    r"|(?:이 |해당 )?댓글(?:은|이) (?:.{1,16}(?:에 의해|으로|로) )?"
    r"삭제(?:되었습니다|됐습니다|되었어요|됐어요|된 상태입니다)|삭제된 댓글(?:입니다)?"
    r"|(?:.{1,12}에 의해 )?삭제된 (?:글|게시물|게시글|답글|댓글)입니다"
    r"|(?:bình luận|bài viết|tin nhắn)(?: này)?(?: đã)? bị (?:xóa|xoá|gỡ)"
    r"(?: bởi (?:quản trị(?: viên)?|người (?:kiểm duyệt|dùng|viết|đăng)|tác giả|admin\w*|mod\w*))?"
    r"|(?:komentar|pesan)(?: ini)?(?: telah| sudah)? dihapus"
    r"(?: oleh (?:tim )?(?:moderator|admin\w*|penulis\w*|pengguna\w*|pemilik\w*|pengelola|sistem))?"
    r"|(?:این )?(?:نظر|دیدگاه|پیام)(?: توسط .{1,30})? حذف شده(?: است)?"
    r"|(?:تم حذف|حُذف|حذف) (?:هذا )?(?:التعليق|المنشور|الرد)(?: (?:من قبل|بواسطة) .{1,30})?"
    rf"|(?:цей )?(?:коментар|повідомлення)(?: було)? видалено{_BY_SLAVIC}"
    r")\W*",
    re.IGNORECASE,
)
_HIDDEN = expression(
    r"\[(?:flagged|dead|hidden)\]( \[(?:flagged|dead|hidden)\])?"
    r"|\W*(?:this |the )?(?:comment|post|message|reply)(?: was| has been| is) hidden"
    r"(?: by .{1,40})?\W*",
    re.IGNORECASE,
)


_LONGEST = 140
_GONE = ("hidden", "flagged", "dead")
"""The words of which a notice of something hidden has one."""
_WORDS = (
    "kommentar", "beitrag", "supprimé", "effacé", "retiré", "comentario", "mensaje", "commento",
    "messaggio", "comentário", "mensagem", "reactie", "bericht", "удал", "usunięty", "yorum",
    "komentář", "评论", "評論", "留言", "回复", "コメント", "댓글", "삭제된", "bị ",
    "dihapus", "حذف", "حُذف", "видалено",
)  # fmt: skip
"""The words of which such a notice has one: the pattern takes 2 ms to compile."""


def _is_deleted(text: str) -> bool:
    plain = text.lower()
    return ("deleted" in plain or "removed" in plain) and _DELETED.fullmatch(text) is not None


def may_be_elsewhere(text: str) -> bool:
    """Whether a text has a word of a notice of deletion in another language than English."""
    return any(map(text.lower().__contains__, _WORDS))


def _is_long(block: Block) -> bool:
    """Whether a block starts with more text than a notice has, as most do."""
    spans = block.spans if isinstance(block, Paragraph) else ()
    return bool(spans) and len(spans[0].text) > _LONGEST


def gone(author: str, body: Blocks) -> tuple[str, ...]:
    """The states of a comment whose only text is a notice that it is gone."""
    if body and (len(body) > 1 or _is_long(body[0])):
        return ()
    text = blocks_text(body)
    if not text:
        return ("deleted",) if not body and _is_deleted(author) else ()
    if len(text) > _LONGEST:
        return ()
    if _is_deleted(text) or (may_be_elsewhere(text) and _ELSEWHERE.fullmatch(text)):
        return ("deleted",)
    if is_waiting(text):
        return ("moderated",)
    plain = text.lower()
    return ("hidden",) if any(map(plain.__contains__, _GONE)) and _HIDDEN.fullmatch(text) else ()
