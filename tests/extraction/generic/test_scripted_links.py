"""Comments that are links as a whole: a press on one opens the form for an answer to it."""

from reader import extract

SAID = (
    ("Ines Harlan", "The boats were never late in the years when Mr. Voss ran them alone."),
    ("Per Olsund", "Hm."),
    ("Ada Kreiss", "Whoever pays for the engine should say when it runs, and not the council."),
    ("Toma Lisk", "I walk."),
)
PAGE = "<title>The ferry</title><h1>The ferry</h1><h2>Comments (4)</h2><div id=list>{}</div>"
ITEM = (
    "<div class=one><h3><a href=/u/{at}>{name}</a> <span>{at} hours ago</span></h3>"
    "<div class=said>{said}</div><div class=press>{press}</div>{form}</div>"
)
FORM = (
    '<div class=again style="display:none"><textarea></textarea>'
    "<div><span>What do you have to say to that, dear neighbour?</span></div></div>"
)


def read(said: str, press: str, form: str = FORM) -> list[tuple[str, str]]:
    items = (
        ITEM.format(
            at=at,
            name=name,
            said=said.format(at=at, text=text),
            press=press.format(at=at, name=name),
            form=form,
        )
        for at, (name, text) in enumerate(SAID, start=2)
    )
    found = extract(PAGE.format("".join(items)), "https://marsh.example/n/3")
    return [(comment.author, comment.text) for comment in found.comments]


def test_what_opens_the_form_for_an_answer_is_the_text() -> None:
    link = '<a href="javascript:answer({at})">{text}</a>'
    assert read(link, '<a href="javascript:answer({at})">Reply</a>') == [*SAID]


def test_labels_of_scripts_are_no_texts() -> None:
    # Each names somebody else, or all say the same.
    named = '<a href="javascript:answer({at})">Reply to {name}</a>'
    alike = '<a href="javascript:reply({at})">Answer this, in the box that opens below</a>'
    for press in (named, named + alike):
        assert read("{text}", press) == [*SAID]
        assert read("{text}", press, "") == [*SAID]


def test_posts_that_a_board_opens_by_script_are_no_comments() -> None:
    link = '<a href="javascript:view({at})">{text}</a>'
    assert read(link, "<textarea></textarea>", "") == []
