"""Columns of a printed page in which descriptions of pictures stand beside comments."""

from reader.extraction.textcopy import read_textcopy
from reader.extraction.textcopy.picture_column import without_picture_columns

COMMENT = """\
          A Most Patient Keeper Of Every Kite <
   A      https://kites.example/~keeper>
   Most      2 months ago
   Patie
                Reply to Ilse_of_Dunes
   nt
   Keeper The string that you sold me is the best there ever was, and it held in
   Of     a gale that took two of my neighbours.
    Every     3           Reply
   Kite
"""
PAGE = f"""\
THE DUNES TIMES < https://kites.example/>

                   Kites Over The Dunes

A kite rises where the wind is steady, and the dunes are where it is steadiest of all the coast.
   9 Nobody who has been there in May forgets the sight, or the sand in his shoes.
   9
   9
\f
2 COMMENTS                                                      Oldest


          Ilse_of_Dunes      2 months ago
   Ilse
          Will there be a prize for the smallest of the kites this year? I have one of
          the size of a stamp, and it flies.

             1           Reply


{COMMENT}
   9
\f"""


def test_the_pieces_of_a_name_go_and_the_text_beside_them_stays() -> None:
    lines = without_picture_columns(COMMENT.splitlines())
    assert [line.strip() for line in lines] == [
        "A Most Patient Keeper Of Every Kite <",
        "https://kites.example/~keeper>",
        "2 months ago",
        "Reply to Ilse_of_Dunes",
        "The string that you sold me is the best there ever was, and it held in",
        "a gale that took two of my neighbours.",
        "3           Reply",
    ]
    assert {line.index("T") for line in lines if "The string" in line} == {10}


def test_a_comment_beside_such_a_column_is_whole() -> None:
    reading = read_textcopy(PAGE)
    assert [comment.author for comment in reading.comments] == [
        "Ilse_of_Dunes", "A Most Patient Keeper Of Every Kite",
    ]  # fmt: skip
    assert reading.comments[1].text == (
        "The string that you sold me is the best there ever was, and it held in a gale that took two"
        " of my neighbours."
    )
    assert reading.comments[1].score == 3


def test_tables_poems_and_code_have_no_such_column() -> None:
    for text in (
        "Year    Kites    Lost\n2019      412       13\n2020      207        4\n2021      388       21",
        "Up\nand up\nit went\ninto\nthe sky\nand\nwas gone",
        "def f(x):\n    if x:    # a gap\n        return\n    y = 1\n    z\n    return y",
        "1.   A long item of a list that goes on\n     and on\n2.   Another\n3.   One more of them",
        "",
    ):
        assert without_picture_columns(text.split("\n")) == text.split("\n")
