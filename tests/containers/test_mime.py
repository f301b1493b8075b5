"""Messages of many parts: whatever they are made of, their parts come out, and within bounds."""

import io

from hypothesis import example, given
from hypothesis import strategies as st

from reader.containers.mime import Part, headers, parameter, parts, words

bodies = st.lists(st.binary(max_size=80).filter(lambda data: b"--" not in data), max_size=5)
scraps = st.lists(
    st.sampled_from([
        b"--b", b"--b--", b"--", b"\r\n", b"\n", b"Content-Type: multipart/mixed; boundary=c\n", b"--c\n",
        b"Content-Type: text/html\r\n", b"Content-Transfer-Encoding: base64\n", b"=\n", b"=E2", b"x" * 70,
        b"Content-Transfer-Encoding: quoted-printable\r\n", b" folded\n", b"\x00", b"\xff", b":", b"=?utf-8?B?",
    ]),
    max_size=40,
).map(b"".join)  # fmt: skip


def split(data: bytes) -> list[Part]:
    stream = io.BytesIO(data)
    return list(parts(stream, headers(stream), lambda _: True))


@given(bodies)
@example([b"\r"])
def test_what_was_put_in_comes_out(given_bodies: list[bytes]) -> None:
    made = b'Content-Type: multipart/related; boundary="b"\r\n\r\n'
    for body in given_bodies:
        made += b"--b\r\nContent-Type: text/html\r\n\r\n" + body + b"\r\n"
    found = split(made + b"--b--\r\n")
    assert [part.body for part in found] == given_bodies
    assert all(part.is_complete for part in found)


@given(st.binary(max_size=400) | scraps)
def test_no_bytes_raise_and_nothing_is_made_up(data: bytes) -> None:
    for ahead in (b"", b"Content-Type: multipart/related; boundary=b\n\n"):
        found = split(ahead + data)
        assert len(found) <= 2000
        assert sum(len(part.raw) for part in found) <= len(data)
        for part in found:
            assert len(part.body) <= len(part.raw)
            assert isinstance(part.media_type + part.charset, str)


@given(st.text(max_size=200), st.sampled_from(["boundary", "charset", "type"]))
def test_no_header_raises_and_none_can_act_on_a_terminal(value: str, name: str) -> None:
    parameter(value, name)
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in words(value))


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40))
def test_an_encoded_word_is_read_as_it_was_written(text: str) -> None:
    coded = text.encode().hex("=", 1).upper()
    assert words(f"=?utf-8?Q?={coded}?=" if text else "") == words(text)
