"""Who wrote a comment on Blogger before 2012, with a verb of saying behind the name."""

import pytest

from reader import extract


@pytest.mark.parametrize(
    "verb",
    ["said...", "dijo...", "a dit…", "pisze...", "řekl(a)...", "sagde...", "пишет...", "sanoi...",
     "skrev:", "schreef...", "comentou..."],
)  # fmt: skip
def test_the_verb_is_no_part_of_the_name(verb: str) -> None:
    items = "".join(
        f'<dt class="comment-author" id="c{n}"><a name="c{n}"></a>{name} {verb}</dt>'
        f'<dd class="comment-body"><p>It squeaked {n} times.</p></dd>'
        for n, name in ((1, "Wenke"), (2, "Tamsin sagde Orr"))
    )
    page = f'<title>The crane</title><p>The crane.</p><div id="comments"><dl id="comments-block">{items}</dl></div>'
    assert [one.author for one in extract(page).comments] == ["Wenke", "Tamsin sagde Orr"]
