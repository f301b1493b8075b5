"""A chat as WhatsApp writes it to a text file: a line a message, with its time and author.

Android: "11/03/2024, 08:14 - Ada: text"; iOS: "[11.03.24, 08:14:00] Ada: text". The order of day,
month and year is that of the phone, and lines without a time go on with the message above. Lines
without an author are what the program says; on iOS these begin with an invisible mark instead.

Logs, agendas and diaries look alike, so a file is a chat only by a sign that no other has, or if
few people take turns in it; a chat that shows neither stays plain text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.charset import decode
from reader.comment_ids import number_id
from reader.containers.base import HEAD, LARGEST, Container, Source, nothing
from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.deletions import gone
from reader.model import Article, Blocks, Comment, Paragraph, Reading, Span
from reader.text import clean, line
from reader.values import NamedTuple

_NAME = "This chat"
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})"
_HALF = r"(?:[ \u00a0\u202f]?[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?)?"
_MINUTE = r"\d{1,2}[:.]\d\d"
_LINE = expression(
    rf"[\u200e\u200f]{{0,4}}(?:\[({_DAY}),? ({_MINUTE}(?:[:.]\d\d)?{_HALF})\] "
    rf"|({_DAY},?) ({_MINUTE}{_HALF}) - )(?:([^:\n]{{1,80}}):(?: |$))?(.*)"
)
"""Seconds stand in brackets only, and a day keeps its comma where there are no brackets. A name
ends with a colon and a space, what an address begins with does not.
"""
_SAID = "\u200e"
"""The mark before what the program says on iOS, and before attached files on both."""
_MARKS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""What names and numbers of telephones are put between, for the direction of writing."""
_EDITED = "<This message was edited>"
_ASKED = 40
"""How many lines at the beginning show whether it is such a file."""
_FIRST = 3
"""Among how many first messages the notice of encryption stands: who made the group is before."""
_FEWEST = 5
"""Of how many messages the authors show that it is a chat."""
_SHOUTED = 3
"""The fewest letters of a word in capitals that is no name: initials may be one."""
_ENCRYPTED = expression(
    r"end-(?:to|til|tot)-end|ende-(?:zu|til)-ende|extremo a extremo|extrem a extrem|bout en bout"
    r"|pont[ao] a pont[ao]|eind-tot-eind|sträckskrypter|päästä päähän|végpontok közöt|w pełni szyfr"
    r"|koncov\w{1,8} šifr|uçtan uca|mã h[oó]a đầu cuối|сквозн\w{1,8} шифр|наскрізн\w{1,8} шифр"
    r"|διατερματικ"
    r"|בין קצה לקצה|מקצה לקצה|بين الطرفين|سرتاسر|एंड-टू-एंड"
    r"|端[到对對]端|エンドツーエンド|エンド ?ツー ?エンド|종단 ?간",
    re.IGNORECASE,
)
_WITHOUT_MEDIA = expression(
    r"<(?=[^<>\n]{0,80}[ ぁ-ヿ一-鿿가-힣])[^<>\n]{0,40}(?:m[eé]di[aey]|medien|mídia"
    r"|медиа|медіа|πολυμέσ|מדיה|الوسائط|मीडिया"
    r"|メディア|媒[体體]|미디어)[^<>\n]{0,40}>",
    re.IGNORECASE,
)
"""What stands in the place of a picture, as in <Media omitted>."""
_ODD = expression(r"[][/_<>\"]| - |\bhttps?$")
_LEVEL = expression(
    r"\b(?:debug|info|notice|warn(?:ing)?|error|critical|fatal|trace)$", re.IGNORECASE
)
"""What stands in an author's place in the logs of programs."""
_DID = expression(
    r"\S (?:added|removed|created|changed|joined|left|invited|pinned|hat|hast|haben|añadió|eliminó"
    r"|creó|cambió|salió|a (?:ajouté|retiré|créé|changé|modifié)|avez|ha (?:aggiunto|rimosso|creato"
    r"|cambiato|modificato)|adicionou|removeu|criou|mudou|saiu|heeft|hebt|добавил\w{0,4}"
    r"|удалил\w{0,4}"
    r"|создал\w{0,4}|изменил\w{0,4}|dodał\w{0,4}|usunął|usunęła|utworzył\w{0,4}|zmienił\w{0,4}) "
)
"""The words of what the program says somebody did: "Ada added Ben"."""
_OF_NAMES = expression(
    r"al|and|bin|das?|del?|della|de[nr]|d[iou]|dos|el?|et|ibn|l[ae]|te[nr]|und|van|vo[mn]|y|zu"
)


class _Message(NamedTuple):
    day: str
    hour: str
    author: str
    text: str

    @property
    def when(self) -> str:
        return line(f"{self.day.rstrip(',')}, {self.hour}")


def _message(row: str) -> _Message | None:
    match = _LINE.fullmatch(row)
    if match is None:
        return None
    return _Message(match[1] or match[3], match[2] or match[4], line(match[5] or ""), match[6])


_BEGINS = (b"[", *(str(digit).encode() for digit in range(10)))


def _knows(head: bytes) -> bool:
    if b"\0" in head or head.lstrip(b"\xef\xbb\xbf\xe2\x80\x8e\x8f")[:1] not in _BEGINS:
        return False
    whole = head.rpartition(b"\n")[0] if len(head) >= HEAD else head
    rows = [row for row in decode(whole).lstrip("\ufeff").splitlines()[:_ASKED] if row.strip()]
    found = [_message(row) for row in rows]
    messages = [message for message in found if message is not None]
    if not messages or found[0] is None or not any(message.author for message in messages):
        return False
    return (
        any(row.startswith(_SAID) and message for row, message in zip(rows, found, strict=True))
        or any(map(_is_of_program, messages))
        or any(not one.author and _is_notice(one.text) for one in messages[:_FIRST])
        or _take_turns([message for message in messages if message.author])
    )


def _is_of_program(message: _Message) -> bool:
    marked = message.text.startswith(_SAID) or message.author.startswith(_SAID)
    return marked or bool(message.author and _WITHOUT_MEDIA.fullmatch(message.text.strip()))


def _is_notice(text: str) -> bool:
    """Whether these are the sentences by which the program says that it encrypts."""
    said = text.strip().strip(_MARKS)
    return said.endswith((".", "。", "।")) and bool(_ENCRYPTED.search(said))


def _take_turns(messages: Sequence[_Message]) -> bool:
    """Whether a few people write, and often on one day. Brackets and seconds are those of logs as
    well (`toLocaleString` writes them), programmes of an evening have no comma, and a diary has the
    same few words before its entries but hardly more than two entries a day.
    """
    names = {message.author for message in messages}
    days = {message.day for message in messages}
    return (
        len(messages) >= _FEWEST
        and 2 <= len(names) < len(messages) / 2
        and len(days) < len(messages) / 2
        and all(day.endswith(",") for day in days)
        and all(map(_is_name, names))
    )


def _is_name(text: str) -> bool:
    name = text.strip(_MARKS)
    first = name[:1]
    begins = first in ("~", "+") or (first.isalpha() and not first.islower())
    shouts = name.isupper() and len(name) >= _SHOUTED
    return begins and not shouts and not _ODD.search(name) and not _LEVEL.search(name)


def read(source: Source) -> Reading:
    """The chat as a thread in which nothing answers anything; what the program says is by nobody.
    OpenError without a message.
    """
    text = decode(source.stream.read(LARGEST)).lstrip("\ufeff")
    messages = _without_deeds([*_messages(text)])
    if not messages:
        raise nothing(_NAME)
    title, first = "", messages[0]
    if first.author and first.text.startswith(_SAID) and _ENCRYPTED.search(first.text):
        title = first.author  # the chat itself says that it is encrypted
        messages[0] = first._replace(author="")
    clock = _clock(messages)
    comments = tuple(_comment(n, one, clock) for n, one in enumerate(messages, 1))
    return Reading(Article(title=title), comments, source="whatsapp")


def _without_deeds(messages: list[_Message]) -> list[_Message]:
    """The messages, where an author and what they did ("Ada added Ben: you") is nobody's name: it
    is there once, and has a verb of the program or goes on behind another author's name.
    """
    times = Counter(message.author for message in messages)

    def is_deed(name: str) -> bool:
        return times[name] == 1 and (_DID.search(name) is not None or _goes_on(name, times))

    return [
        one._replace(author="", text=f"{one.author}: {one.text}") if is_deed(one.author) else one
        for one in messages
    ]


def _goes_on(name: str, names: Mapping[str, int]) -> bool:
    """Whether another of the names stands in front of at least two words, the first of them in
    small letters and no part of a name.
    """
    words = name.split(" ")
    return any(
        words[at][:1].islower()
        and not _OF_NAMES.fullmatch(words[at])
        and " ".join(words[:at]) in names
        for at in range(1, len(words) - 1)
    )


def _clock(messages: list[_Message]) -> Clock:
    """Where figures are not parted by strokes, the day comes before the month in every locale."""
    if "/" not in messages[0].when:
        return Clock(order="dm")
    return Clock().ordered(message.when for message in messages)


def _messages(text: str) -> Iterator[_Message]:
    """Each line with a time, and the lines below it that have none."""
    last: _Message | None = None
    said: list[str] = []
    for row in text.splitlines():
        message = _message(row)
        if message is None:
            said.append(row)
            continue
        if last:
            yield last._replace(text="\n".join(said))
        last, said = message, [message.text]
    if last:
        yield last._replace(text="\n".join(said))


def _comment(number: int, message: _Message, clock: Clock) -> Comment:
    text = message.text.rstrip()
    is_edited = text.endswith(_EDITED)
    blocks = _blocks(text.removesuffix(_EDITED).rstrip().rstrip(_SAID).rstrip())
    states = gone(message.author, blocks)
    return Comment(
        id=number_id(number),
        blocks=blocks,
        author=message.author.strip(_MARKS),
        published=clock.read(message.when),
        published_text=message.when,
        states=("edited", *states) if is_edited else states,
    )


def _blocks(text: str) -> Blocks:
    parts = clean(text).replace(_SAID, "").strip("\n").split("\n\n")
    return tuple(Paragraph((Span(part.strip("\n")),)) for part in parts if part.strip())


CONTAINER = Container("chat", _knows, read)
