"""What writers are tried with: spans of text that a format might take for markup."""

from hypothesis import strategies as st

from reader.model import Mark, Span

_WORDS = r"""
* ** *** _ __ ` `` ``` ~ ~~ ~~~ [ ] ( ) < > # ## + +1 - -- --- = === | \ \\ ! ![ & && : :-- |---|
1. 1) 1986. 12345678901. &amp; &#35; &#x41; &nope; <b> </b> <br> <!-- --> <?php <![CDATA[ <p>
http://a.test/x_y_z <http://a.test/> <a@b.test> [a](/u) [a]: [^1] *a* a*b _a_ a_b $ % @ ^ { } " '
, . ; ? / a b c word 7 é ß 漢字 ا 😀 🇩🇪 “q” — … €
"""
_NASTY = _WORDS.split()
_SPACES = [
    " ",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n",
    "\u00a0",
    "\u3000",
    "\u200b",
    "\u200d",
    "\u0301",
]
_URLS = [
    *[""] * 4,
    "https://a.test/",
    "http://a.test/x(y)_z)?q=a&b=2&amp;c#d",
    "https://a.test/a b/<c>\\*d",
    "mailto:a@b.test",
    "https://[::1/`",
    "javascript:alert(1)",
]


def _together(marks: list[Mark]) -> Mark:
    return Mark(sum(mark.value for mark in {*marks}))


st.register_type_strategy(
    Span,
    st.builds(
        Span,
        st.lists(st.sampled_from(_NASTY + _SPACES * 3), max_size=8).map("".join),
        st.lists(st.sampled_from([*Mark]), max_size=2).map(_together),
        st.sampled_from(_URLS),
    ),
)
