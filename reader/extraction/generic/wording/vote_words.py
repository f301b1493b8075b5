"""Words beside a number of votes, and the signs by which one votes."""

import re

from reader.expressions import expression

ARROWS = expression(
    r"[▲△⬆↑⇧👍➕+▼▽⬇↓⇩👎➖−]+\ufe0f?|(?:up|down)-?vote|vote (?:up|down)", re.IGNORECASE
)
COUNTED = expression(
    r"\(?\+?\d{1,6}\s+(?:likes?|votes?|points?|upvotes?|me gusta|votos?|puntos?|gustos?|curtidas?"
    r"|j['’]aime|points?|votes positifs|mi piace|voti|punti|gefällt|zustimmung(?:en)?|punkte?"
    r"|stimmen?|vind[- ]ik[- ]leuks?|gillar|röster|poäng|lubię|głos(?:y|ów)?|punkt(?:y|ów)?"
    r"|нравится|голос(?:а|ов)?|балл(?:а|ов)?|beğeni|赞|讚|いいね|좋아요)\)?",
    re.IGNORECASE,
)
"""A count with the word for what it counts."""
CALLED = expression(
    r"(?:likes?|votes?|points?|score|rating|upvotes?|me gusta|j['’]aime|mi piace|gefällt mir"
    r"|helpful|hilfreich|utile|útil|punkte?|synes godt om|liker|gilla|lubię to|ocena|нравится"
    r"|рейтинг|beğeni?|赞|讚|いいね|좋아요|추천|공감)\s*[:(]?\s*([+\-\u2212\u2013]?\d{1,6})\)?",
    re.IGNORECASE,
)
"""The word before a count."""
WRITTEN = expression(
    r"\b(?:posts?|messages?|beiträge|mensajes|mensagens|messaggi|berichten|posty|inlägg"
    r"|сообщени\w{1,2})\b",
    re.IGNORECASE,
)
"""What somebody's writings are called, beside how many there are."""
