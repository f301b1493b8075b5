"""Ids of comments that have none on their page."""

from reader.comment_ids import is_position, is_position_on_any_page, on_page, position_id


def test_a_position_is_told_from_an_id_of_the_page() -> None:
    assert is_position(position_id(12))
    assert not is_position("12")
    assert not is_position("chat-12")


def test_positions_of_several_pages_differ_and_ids_of_the_page_stay() -> None:
    first, second = (on_page(position_id(12), f"https://example.org/{page}") for page in "12")
    assert first != second
    assert on_page("comment-12", "https://example.org/1") == "comment-12"
    assert is_position_on_any_page(first)
    assert is_position_on_any_page(position_id(12))
    assert not is_position(first), "it is no position in the page that was opened"
    assert not is_position_on_any_page("https://example.org/1#chat-12")
