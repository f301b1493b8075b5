"""Recognises the labels of dates at which somebody joined, or was last seen."""

import re

from reader.expressions import expression

MENU = 32
"""The most characters of a label, or of a date in words."""
PARTS_OF_LINE = expression(r"[^\W\d]+|\d+")
SINCE = expression(
    r"\b(?:(?:date )?joined|join date|joining date|registered|registration date"
    r"|reg(?:istr)?\.? date|(?:member |user |here )?since|seit|depuis|sinds"
    r"|last (?:seen|visit(?:ed)?|active|login|online)"
    r"|registriert(?: seit| am)?|dabei seit|mitglied seit|beigetreten|anmeldedatum|beitritts?datum"
    r"|beitritt|angemeldet seit|zuletzt (?:online|aktiv)|letzter besuch"
    r"|inscrite?(?: le| depuis)?|(?:date d['’])?inscription|enregistré le|membre depuis"
    r"|dernière visite|registrad[oa](?: el)?|fecha de (?:ingreso|registro)|miembro desde|se unió"
    r"|iscritto(?: il| dal)?|membro dal|registrato|iscrizione|membro desde|entrou em|lid sinds"
    r"|geregistreerd|зарегистрирован[аы]?|регистрация|на форуме с|с нами с|dołączył"
    r"|zarejestrowany|rejestracja|registrerad|medlem s[ei]d[ae]n|liittynyt|kayıt(?: tarihi)?"
    r"|üyelik tarihi|založen|registrován)\b\s*[:\uff1a]?\s*(?=[^\W_])"
    r"|(?:注册时间|注册于|註冊時間|登録日|가입일?)",
    re.IGNORECASE,
)
"""Words before such a date."""
_SINCE_BEGUN = frozenset({
    "dat", "joi", "reg", "mem", "use", "her", "sin", "sei", "dep", "las", "dab", "mit", "bei",
    "anm", "ang", "zul", "let", "ins", "enr", "der", "fec", "mie", "se", "isc", "ent", "lid", "ger",
    "gee", "зар", "рег", "на", "с", "doł", "zar", "rej", "med", "lii", "kay", "üye", "zal",
})  # fmt: skip
"""The beginnings of these words: without one of them, the pattern takes as long as everything
else."""


def may_tell_since(text: str) -> bool:
    """Whether a text has a word that begins like one of these."""
    plain = text.lower()
    if not plain.isascii() and is_beyond(plain):
        return True
    return any(part[:3] in _SINCE_BEGUN for part in PARTS_OF_LINE.findall(plain))


def is_since(label: str) -> bool:
    """Whether a label announces the date at which somebody joined."""
    return len(label) < MENU and SINCE.search(f"{label} 1") is not None


_BEYOND = (("\u0590", "\u06ff"), ("\u0900", "\u0eff"), ("\u2e80", "\uffff"))
"""Scripts without spaces, and others without capital letters."""


def is_beyond(text: str) -> bool:
    """Whether a text has a letter of these. A pattern of such wide ranges takes 3 ms to compile."""
    signs = [sign for sign in text if sign >= _BEYOND[0][0]]
    return any(first <= sign <= last for sign in signs for first, last in _BEYOND)
