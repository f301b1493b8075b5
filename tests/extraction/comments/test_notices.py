"""What is left of a comment that waits for its moderator, or is gone."""

import pytest

from reader.extraction.comments.deletions import gone
from reader.extraction.comments.moderation import without_waiting
from reader.model import Paragraph, Span

EMPTY = Paragraph(())
NOTICE = Paragraph((Span("Your comment is awaiting moderation."),))
SAID = Paragraph((Span("The kettle sang."),))


def test_a_notice_beside_a_text_is_none_of_it() -> None:
    assert without_waiting((NOTICE, SAID)) == (SAID,)
    assert without_waiting((SAID, NOTICE)) == (SAID,)
    assert without_waiting((NOTICE, EMPTY)) == (EMPTY,)


def test_a_paragraph_without_words_says_nothing() -> None:
    assert without_waiting((EMPTY,)) == (EMPTY,)
    assert without_waiting((EMPTY, SAID)) == (EMPTY, SAID)
    assert without_waiting((SAID, EMPTY)) == (SAID, EMPTY)
    assert gone("Ada", (EMPTY,)) == ()


GONE = (
    "관리자에 의해 삭제된 글입니다.",
    "해당 댓글은 삭제되었습니다.",
    "삭제된 댓글입니다.",
    "이 댓글은 규정 위반으로 삭제되었습니다.",
    "이 댓글은 삭제됐어요",
    "이 댓글은 삭제된 상태입니다",
    "Bình luận này đã bị xóa.",
    "Komentar ini telah dihapus oleh moderator",
    "این دیدگاه توسط مدیر حذف شده است",
    "تم حذف هذا التعليق",
    "Цей коментар видалено.",
    "Комментарий был удалён модератором",
    "Коментар видалено через порушення правил",
    "Bình luận này đã bị xóa bởi quản trị viên",
)


@pytest.mark.parametrize("text", GONE)
def test_a_comment_is_gone_in_languages_of_many_scripts(text: str) -> None:
    assert gone("Ada", (Paragraph((Span(text),)),)) == ("deleted",)


KEPT = (
    "Komentar saya dihapus, kenapa?",
    "Bình luận của tôi bị xóa rồi!",
    "댓글 삭제 좀 해 주세요.",
    "이 댓글 정말 웃기네",
    "이 댓글 정말 재밌네요",
    "제 댓글은 왜 규정 위반으로 삭제되었나요",
    "이 댓글은 삭제하지 마세요",
    "Коментар видалено був, але я його читав",
    "Комментарий удалён, а я ответил!",
    "Pesan dihapus oleh dia karena marah",
    "Bài viết bị xóa bởi chính phủ",
)


@pytest.mark.parametrize("text", KEPT)
def test_who_speaks_of_deleting_has_a_text(text: str) -> None:
    assert gone("Ada", (Paragraph((Span(text),)),)) == ()
