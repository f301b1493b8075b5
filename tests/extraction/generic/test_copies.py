"""Comments that stand on a page twice: quoted above an answer, or in a list of the best above all."""

from reader import extract

SAID = (
    ("Ines Harlan", "The boats were never late in the years when Mr. Voss ran them alone."),
    ("Per Olsund", "They were late every spring, and he shouted at whoever said so aloud."),
    ("Ada Kreiss", "Whoever pays for the engine should say when it runs, and not the council."),
    ("Toma Lisk", "My grandmother rowed over in half an hour, with two goats and a stove."),
    ("Runa Feld", "Nobody has asked the baker, who needs the flour before the sun is up."),
    ("Ivo Lund", "The ice was early in my first year here too, and then it was gone by noon."),
)
Entry = tuple[str, str, str]


def text(at: int) -> str:
    return (
        f"<div class=said>{SAID[at][1]}</div><div class=foot><span class=when>{at + 2} hours ago"
        "</span> <a href=#>Reply</a></div>"
    )


def quote(at: int, inner: str = "") -> str:
    who = f"<span class=who><a href=/u/{at}>{SAID[at][0]}</a></span>"
    return f'<div class="comment-box comment">{who}{inner}{text(at)}</div>'


def item(at: int, above: str = "", below: str = "") -> str:
    who = f"<div class=head><a href=/u/{at} class=who>{SAID[at][0]}</a></div>"
    return f'<li class="comment-item comment">{who}{above}{text(at)}{below}</li>'


def read(section: str) -> list[Entry]:
    page = f"<title>The ferry</title><h1>The ferry</h1><h2>Comments</h2>{section}"
    found = extract(page, "https://marsh.example/n/3").comments
    names = {comment.id: comment.author for comment in found}
    return [(comment.author, names.get(comment.parent, ""), comment.text) for comment in found]


def tree(*pairs: tuple[int, int]) -> list[Entry]:
    return [(SAID[own][0], SAID[up][0] if up >= 0 else "", SAID[own][1]) for own, up in pairs]


def test_what_is_quoted_above_a_text_is_answered_by_it() -> None:
    # The newest first.
    items = item(5, quote(3)) + item(4) + item(3, quote(0)) + item(2, quote(0)) + item(1) + item(0)
    said = tree((4, -1), (1, -1), (0, -1), (3, 0), (5, 3), (2, 0))
    assert read(f"<ul>{items}</ul>") == said


def test_what_is_quoted_and_not_on_the_page_is_read_once() -> None:
    items = item(5, quote(2)) + item(4, quote(2)) + item(3, quote(0)) + item(1) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((2, -1), (5, 2), (4, 2), (1, -1), (0, -1), (3, 0))


def test_answers_below_a_text_answer_it() -> None:
    items = item(5) + item(4, below=quote(3)) + item(2, below=quote(1)) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((5, -1), (4, -1), (3, 4), (2, -1), (1, 2), (0, -1))


def test_answers_above_and_below_are_left_as_they_are() -> None:
    # Where some stand below, those above are no sign of quotations.
    items = item(5, below=quote(4)) + item(3, quote(2)) + item(1) + item(0)
    assert read(f"<ul>{items}</ul>") == tree((5, -1), (4, 5), (3, -1), (2, 3), (1, -1), (0, -1))


def test_the_best_comments_are_not_read_again_among_all() -> None:
    best = f"<h3>Best</h3><ul class=best>{item(1)}{item(0)}</ul>"
    every = f"<h3>All</h3><ul class=every>{''.join(map(item, (5, 4, 3, 2, 1, 0)))}</ul>"
    assert read(f"<div>{best}{every}</div>") == tree(*((at, -1) for at in (1, 0, 5, 4, 3, 2)))


def test_what_somebody_sent_twice_is_read_twice() -> None:
    assert len(read(f"<ul>{''.join(map(item, (5, 4, 4, 3, 2)))}</ul>")) == 5


def test_comments_in_a_box_of_their_own_are_in_no_two_lists() -> None:
    boxes = "".join(f"<div class=x>{item(at)}</div>" for at in (5, 4, 4, 3))
    assert len(read(boxes)) == 4


def test_thanks_by_a_guest_in_two_threads_are_two() -> None:
    def thanks() -> str:
        return item(0).replace(SAID[0][0], "Guest").replace(SAID[0][1], "Thank you!")

    one = f"<ul>{thanks()}{item(1)}{item(2)}</ul>"
    other = f"<ul>{thanks()}{item(3)}{item(4)}</ul>"
    names = [author for author, _, _ in read(f"<h3>Boats</h3>{one}<h3>Goats</h3>{other}")]
    assert names.count("Guest") == 2
