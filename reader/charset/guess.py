"""What the bytes of a text show of its encoding, where no label is right."""

from functools import cache

from reader.expressions import expression

_GUESSES = (
    "cp1252", "cp932", "euc_jp", "cp949", "gb18030", "big5hkscs", "cp1251", "koi8_r", "cp1250",
    "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874",
)  # fmt: skip
"""Encodings of unlabelled pages; where the evidence is equal, the more likely comes first."""
_SAMPLE = 8192
_LONGEST = 1 << 16

LOST = "\ufffd"
"""What is put where bytes are invalid."""
ESCAPE = b"\x1b"
_SHIFTED = expression(rb"\x1b\$[@B](?:[!-~]{2}){1,999}\x1b\([BJ]")


def iso_2022_jp(body: bytes) -> str:
    """The text of Japanese in seven bits, whose own signs show what it is; "" for anything else.

    Old mail and pages carry no label for it, and look like ASCII with escape sequences.
    """
    if body.isascii() and _SHIFTED.search(body):
        try:
            return body.decode("iso2022_jp")
        except UnicodeDecodeError:
            pass
    return ""


def fits(text: str) -> bool:
    """Whether few of the non-ASCII characters failed to decode."""
    lost = text.count(LOST)
    return not lost or lost * 3 <= len(text) - len(text.encode("ascii", "ignore"))


@cache
def _undefined_kept() -> dict[int, str]:
    """Made for the first such text: the codec is a module, which the screen does not wait for."""
    codes = range(0x80, 0xA0)
    return {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in codes}


def windows_1252(body: bytes) -> str:
    """Decode as browsers do: the five undefined bytes are C1 controls, not errors."""
    try:
        return body.decode("cp1252")  # hardly a page has such bytes: 1 ms for 200 kB, and not 29
    except UnicodeDecodeError:
        return body.decode("latin-1").translate(_undefined_kept())


_RUN = expression(rb"[\x80-\x9f\xa1-\xff]{4,}")
_LETTER = expression(rb"[A-Za-z]")
_FEWEST = 24


def is_another_script(body: bytes) -> bool:
    """Whether text labelled as western is in letters that no western language writes in a row.

    Programs and servers put this label on everything: Russian, Greek and Japanese pages of the
    time before UTF-8 carry it, and visitors chose the encoding in their browser.
    """
    sample = _sample(body)
    # A row of the same sign is a line, not a word.
    rows = sum(len(run) for run in _RUN.findall(sample) if len(set(run)) > 1)
    return rows >= _FEWEST and rows > len(_LETTER.findall(sample))


def guessed(body: bytes) -> str:
    """The text in the encoding its letters suggest, or in windows-1252."""
    sample = _sample(body)
    if len(_HIGH.findall(sample)) < 8:  # one word in Cyrillic has as many: a guess would be chance
        return windows_1252(body)
    if codec := _cyrillic(sample):
        return body.decode(codec, "replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415  50 ms that labelled pages never need

    matches = from_bytes(sample, cp_isolation=list(_GUESSES))
    ranked = sorted(
        (round(match.chaos, 2), -round(match.coherence, 2), _GUESSES.index(match.encoding))
        for match in matches
        if match.encoding in _GUESSES
    )
    codec = _GUESSES[ranked[0][2]] if ranked else "cp1252"
    text = body.decode(codec, "replace")
    return text if codec != "cp1252" and fits(text) else windows_1252(body)


_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5")
_FREQUENT = frozenset("оеаинтсрвл")
"""Two of three letters of Russian, half of those of its neighbours."""
_WORDS = expression(rb"[\x80-\xff]{3,}")
_ENOUGH = 12


def _cyrillic(sample: bytes) -> str:
    """The encoding in which most letters are the frequent ones of Russian; "" for none.

    A library for all scripts takes the letters of one of these for rare ones of another, and knows
    those of MS-DOS and of ISO 8859-5 for none. In western languages such bytes stand alone.
    """
    letters = b"".join(_WORDS.findall(sample))
    if len(letters) < max(_ENOUGH, 0.7 * len(_HIGH.findall(sample))):
        return ""
    shares = sorted(
        (sum(map(_FREQUENT.__contains__, letters.decode(codec, "replace"))) / len(letters), codec)
        for codec in _CYRILLIC
    )
    (second, _), (best, codec) = shares[-2:]
    return codec if best >= 0.5 and best >= 1.5 * second else ""


_HIGH = expression(rb"[\x80-\xff]")
_EDGE = expression(rb"[<>\n]")


def _sample(body: bytes) -> bytes:
    """The stretches of text that contain bytes above 127: the markup would drown them out.

    They end at `<`, `>` and line ends, which no encoding uses as the second half of a character.
    """
    runs: list[bytes] = []
    room, at = _SAMPLE, 0
    while room > 0 and (high := _HIGH.search(body, at)):
        edge = _EDGE.search(body, high.end())
        end = edge.start() if edge else len(body)
        start = max(at, high.start() - 40)
        runs.append(body[start:end][:_LONGEST])
        room -= len(runs[-1])
        at = end
    return b"\n".join(runs)
