"""Sentences that are no part of any article, by what they want, in the words sites use."""

import re

_WANTED: dict[str, tuple[str, ...]] = {
    "an invitation to subscribe": (
        r"sign(?:ing)? up (?:for|to|here|now|today)\b", r"subscribe (?:to|for|now|today|here)\b",
        r"(?:to|in|into) your inbox", r"join our (?:mailing list|newsletter|community)",
        r"become an? (?:member|subscriber|patron|supporter)",
        r"consider (?:pitching in|donating)",
        r"^\W*already (?:a (?:member|subscriber)|have an account)",
        r"support our (?:work|journalism)",
        r"newsletter (?:abonnieren|anmelden|bestellen)", r"jetzt (?:abonnieren|anmelden|testen)\b",
        r"unterst[üu]tzen? (?:sie )?(?:uns|unsere arbeit)\b", r"hazte (?:miembro|socio)",
        r"suscr[ií]be(?:te|rse)\b", r"abonne[zr]-vous", r"iscriviti\b", r"inscreva-se",
        r"zapisz si[ęe]\b",
    ),
    "a disclosure": (
        r"\baffiliate links?\b", r"affiliate[- ]links?\b",
        r"(?:earn|receive|get) (?:an? )?(?:small )?(?:affiliate )?(?:commission|kick ?back)",
        r"(?:independently|editorially) (?:selected|reviewed|chosen)", r"advertis\w+ disclosure",
    ),
    "a notice of rights": (
        r"all rights reserved", r"alle rechte vorbehalten", r"tous droits r[ée]serv[ée]s",
        r"todos los derechos reservados", r"tutti i diritti riservati", r"wszelkie prawa zastrze",
        r"^\W*(?:©|copyright\b)", r"(?:may|must) not be (?:published|reproduced|reprinted)",
        r"^\W*(?:photos?|fotos?|bilder?|images?|(?:titel|beitrags)bild|credit)\s*(?::|©|by\b)",
        r"^\W*(?:photos? (?:credits?|courtesy)|cr[ée]dits? photos?)\b",
    ),
    "a word about cookies": (
        r"\b(?:uses?|using|verwende[nt]|utilise|utiliza(?:mos)?|setzen) cookies\b",
        r"accept (?:all )?cookies", r"cookie[- ](?:policy|settings|einstellungen)",
    ),
    "a call to share or answer": (
        r"leave a (?:comment|reply)", r"post a comment", r"kommentar (?:schreiben|hinterlassen)",
        r"artikel (?:teilen|bewerten|drucken)", r"\bartikel .{0,20}(?:teilen|n[üu]tzlich)\b",
        r"share (?:this|the) (?:article|post|story|page)", r"follow us\b", r"folgen sie uns",
        r"like us on\b", r"^\W*(?:share|tweet|pin it|teilen|partager|compartir)\W*$",
    ),
    "a note to the browser": (
        r"(?:enable|activate|aktivieren sie) javascript", r"browser does not support",
        r"\.gov websites use https", r"safely connected to the \.gov",
        r"^skip to (?:main )?content",
    ),
}  # fmt: skip
_SAID = [(why, re.compile("|".join(said), re.IGNORECASE)) for why, said in _WANTED.items()]
_ANY = re.compile("|".join(part for said in _WANTED.values() for part in said), re.IGNORECASE)
_OPENING = 80
"""What a sentence wants stands in its first characters."""
_ELSEWHERE = re.compile(
    r"^\W*(?:(?:read|learn|find out|see|discover) more|also read|read (?:also|next)|see also"
    r"|related(?: (?:articles?|stories|posts?|reading|content|topics?))?"
    r"|you (?:may|might) also like"
    r"|don.t miss|(?:keep|continue) reading|recommended(?: for you)?|trending(?: now)?"
    r"|(?:more|latest|recent|popular|similar|featured) (?:from|stories|posts|articles|news)"
    r"|(?:lesen|sehen) sie (?:auch|hier|mehr)"
    r"|mehr (?:zum thema|dazu|infos?|informationen|lesen)"
    r"|weiterlesen|zum weiterlesen|siehe auch|weitere (?:artikel|themen|informationen|links?|infos)"
    r"|auch interessant|das k[öo]nnte|passend zum thema|verwandte"
    r"|neueste (?:artikel|beitr[äa]ge)"
    r"|lire aussi|[àa] lire|voir aussi|lea tambi[ée]n|leer m[áa]s|puedes ver|[lt]e puede interesar"
    r"|ver tambi[ée]n|leggi anche|leia (?:tamb[ée]m|mais)|lees ook"
    r"|(?:czytaj|zobacz) (?:te[żz]|wi[ęe]cej|tak[żz]e)|zobacz (?:te[żz]|tak[żz]e))\b",
    re.IGNORECASE,
)
_ABOUT_AUTHOR = re.compile(
    r"^\W*(?:about (?:the )?(?:authors?|writer|editor|us)|[üu]ber (?:den|die) autor\w*|zur person"
    r"|(?:der|die) autor(?:in)?\b|sobre (?:el|la) autor\w*|[àa] propos de l.auteur|written by"
    r"|o autorze|meet the author)",
    re.IGNORECASE,
)


def wanted(text: str) -> str:
    """What a sentence wants of its reader that no article does, "" for an article's own."""
    found = _ANY.search(text)
    if not found or found.start() > _OPENING:
        return ""
    return next((why for why, said in _SAID if said.search(text)), "")


def points_elsewhere(text: str) -> bool:
    """Whether a line begins as those do that lead to another page."""
    return _ELSEWHERE.match(text) is not None


def tells_of_author(text: str) -> bool:
    """Whether a heading opens a box on the author."""
    return _ABOUT_AUTHOR.match(text) is not None
