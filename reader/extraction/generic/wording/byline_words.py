"""Words beside a name that say who wrote something, in a line that also has its date."""

import re

from reader.expressions import expression
from reader.extraction.generic.wording.dated_parts import stamp_in
from reader.extraction.generic.wording.stamps import STAMP
from reader.extraction.verbs import COMMENTING, SAYING, spelled

BY = expression(
    r"^(?i:(?:(?:posted|written|submitted|published|comment|reply|review|reviewed|asked|answered"
    r"|started)\s)?by\b:?\s*|(?:comment|reply|message)\sfrom\b:?\s*"
    r"|(?:commentaire|comentario|comentário|commento|kommentar|komentarz|комментарий|avis|reseña|opinión"
    r"|recensione|bewertung|rezension|avaliação|beoordeling|recenzja|отзыв)"
    r"\s(?:de|di|da|por|von|av|af|od|от)\b:?\s*)"
    r"|^(?i:(?:publicad[oa]|postad[oa]|enviad[oa]|escrit[oa]|publiée?|postée?|envoyée?|écrite?|pubblicato"
    r"|inviato|scritto|geschrieben|verfasst|gepostet|veröffentlicht|geplaatst|geschreven|skrivet"
    r"|skrevet|postat|napísal)\s(?:por|par|da|di|von|door|av|af)\b:?\s+)"
    r"|^(?i:написан[ао]?|публикуван[ао]?|добавил[аи]?|опубликован[ао]?)\s(?:от\s)?"
    r"|^(?:von|par|por|da|di|od|от|av|af|door|przez|بواسطة|автор:?|autor:?|auteur:?|author:?)\s+"
    r"|^(?:Von|Par|Por|От|Автор:?|Autor:?|Auteur:?|Author:?)\s+"
    r"|^(?:投稿者|作者|名前|お名前|ニックネーム|[发發]表者|发布者|留言者|评论者|評論者|回答者|昵称|姓名"
    r"|작성자|글쓴이|이름|닉네임|نویسنده|نام)(?:\s?[:\uff1a]\s*|\s+)"
)
"""Words before a name."""


def says_by(text: str) -> bool:
    """Whether a line begins with a word that a name follows, such as "by"."""
    return BY.match(text) is not None


def behind_by(text: str) -> str:
    """A name without such words, and then without the address of its owner's pages behind a dot:
    "Comment from: Ada · sea.example"; and without what says in scripts without spaces that somebody
    wrote: "陈舟说道：", "佐々木 健より".
    """
    text = _RATED.sub("", text) if text[:1].isdecimal() else text
    bare = BY.sub("", text)
    if not text.isascii() and bare[-1:] in _COLONS:
        return _SPOKEN.sub("", bare)
    if bare.endswith(_FROM_THEM):
        return _FROM.sub("", bare)
    return bare.partition(" · ")[0] if len(bare) < len(text) else text


_COLONS = (":", "\uff1a")
_FROM_THEM = "より"
_FROM = expression(r"(?<=[^\s\u3041-\u309f])\s?より$|(?<=\S)\s+より$")
"""“From”, behind a name: hiragana before it without a space make it a part of one, as of ひより."""
_RATED = expression(
    r"^\d{1,2}(?:[.,]\d)?\s?(?:/|(?:out\s)?of|von|sur|de)\s?(?:5|10)"
    r"(?:\s(?:stars?|sternen?|étoiles|estrellas|stelle))?\s*(?:--|[–—-])\s*(?=[^\W\d_])",
    re.IGNORECASE,
)
"""What somebody gave, before the dash of a signature: "4/5 stars -- Ada"."""
_SPOKEN = expression(r"(?<=\S)\s?(?:より|说道?|說道?|写道|寫道|님의 말|님)\s?[:\uff1a]$")


def after_date(text: str) -> str:
    """The end of a line that names its author after the date, "" if no word says that it does.

    "8 March 2024, 09:15 by Ada", "On 8 March 2024 Ada wrote:": without such a word, what comes
    after a date may be anything.
    """
    date = stamp_in(text)
    if date is None:
        return ""
    time = _TIME.match(text, date.end())
    rest = text[time.end() :] if time else ""
    return rest if says_by(rest) or names_speaker(rest) else ""


def is_joined(text: str) -> bool:
    """Whether a word joins a name to the date behind it: "Ada on 3 May", "Ada le 3 mai"."""
    found = _JOINING.search(text)
    return found is not None and STAMP.match(text, found.end()) is not None


_JOINING = expression(
    r"(?<=[^\s,:;|·•–—-])\s(?:on|le|am|vom|el|il|op|den|em|på|dne|dnia|στις|от)\s", re.IGNORECASE
)


def names_speaker(rest: str) -> bool:
    """Whether a name comes before a verb at the end: "Ada wrote:"."""
    return " ".join(rest.lower().split()).rstrip(": ").endswith(_VERBS)


_VERBS = tuple(f" {verb}" for verb in sorted(spelled((*SAYING, *COMMENTING))))
"""As a pattern they would take a millisecond to compile."""


_TIME = expression(
    r"[\s,]*(?:\d{4}\b)?[\s,@|–-]*(?:(?:at|um|à|kl\.?|alle|a las|в|o)\s)?"
    r"(?:\d{1,2}[:.h]\d\d)?(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr|h)?[\s,.:;|–—-]*",
    re.IGNORECASE,
)
"""What a date still has after the part by which it is recognised: the year, and the time of day."""
