"""Comments awaiting moderation: the notice, and the text it may stand above."""

from dataclasses import replace

from reader.expressions import expression
from reader.model import Block, Blocks, Paragraph, Span

_SENTENCE = (
    r"(?:your|this|the) (?:comment|post|message|reply) (?:is|has been|was) (?:still )?"
    r"(?:awaiting|pending|waiting for|held for|in (?:the )?queue for) "
    r"(?:moderation|(?:moderator )?(?:approval|review))"
    # Who answers "Still waiting for review." waits for something else.
    r"|(?:still )?(?:awaiting|pending|waiting for|held for|in (?:the )?queue for) "
    r"(?:moderation|moderator (?:approval|review))"
    r"|(?:(?:ihr|dein|dieser|der) )?kommentar (?:wartet|muss noch|wird noch|ist noch nicht)"
    r".{0,20}(?:moderation|moderiert|freischaltung|freigabe|freigegeben|freigeschaltet|geprüft)"
    r"(?: werden)?|wartet auf (?:moderation|freischaltung|freigabe)"
    r"|(?:votre|ton|ce) commentaire est en (?:attente|cours) de (?:modération|validation)"
    r"|(?:tu|su|este) comentario está (?:pendiente|en espera|a la espera) de"
    r" (?:moderación|aprobación|revisión)"
    r"|(?:il )?(?:tuo|suo|questo) commento è in attesa di (?:moderazione|revisione|approvazione)"
    r"|(?:o )?(?:seu|teu|este) comentário (?:está )?(?:aguardando|aguarda|a aguardar)"
    r" (?:a )?(?:moderação|aprovação|análise)"
    r"|(?:je|jouw|uw|deze) reactie (?:wacht op|is in afwachting van)"
    r" (?:moderatie|goedkeuring|beoordeling)"
    r"|(?:twój|ten) komentarz (?:oczekuje|czeka) na (?:moderację|zatwierdzenie|akceptację)"
    r"|(?:ваш |этот )?комментарий (?:ожидает|находится на|жд[её]т)"
    r" (?:модераци[ию]|проверк[иуе]|одобрения)"
    r"|(?:ваш|цей) коментар (?:очікує|чекає)(?: на)? (?:модераці[юї]|перевірк[уи]|схвалення)"
    r"|din kommentar (?:inväntar|väntar på|avvaktar) (?:granskning|moderering|godkännande)"
    r"|(?:din kommentar|kommentaren din) (?:venter på|afventer|avventer)"
    r" (?:godkendelse|godkjenning|moderering|moderation)"
    r"|kommenttisi odottaa (?:hyväksyntää|moderointia|tarkistusta)"
    r"|yorumunuz (?:denet\w+|onay\w*|moder\w+)(?: için)? bekl(?:iyor|emekte\w*)"
    r"|(?:váš|tento) komentář čeká na (?:schválení|moderaci)|váš komentár čaká na schválenie"
    r"|(?:a|az) hozzászólás(?:od)? (?:jóváhagyásra|moderálásra) vár"
    r"|comentariul (?:tău|dumneavoastră|dvs\.?) (?:așteaptă|este în așteptare)"
    r"[^.!?]{0,12} (?:moder|aprob|verific)\w*"
    r"|το σχόλι[οό] σας (?:περιμένει|αναμένει|εκκρεμεί)(?: (?:για|προς|την))?"
    r" (?:έγκριση|έλεγχο|συντονισμό)"
    r"|(?:あなたの|この)?コメントは(?:現在)?承認待ちです"
    r"|(?:您|你)的(?:评论|評論|留言)(?:正在)?(?:等待|待)(?:审核|審核|审批)中?"
    r"|(?:(?:당신|귀하)의 |이 )?댓글(?:이|은) (?:검토|승인)[을를]? ?"
    r"(?:기다리(?:고 있습니다|는 중입니다)|대기 ?중(?:입니다)?)"
    r"|تعليقك (?:ب|في )انتظار (?:المراجعة|الموافقة|الإشراف)|התגובה שלך ממתינה לאישור"
)
_PREVIEW = (
    r"(?:this is a preview|dies ist eine vorschau|ceci est un aperçu|esta es una vista previa"
    r"|questa è un['’]anteprima|esta é uma pr[ée]|dit is een voorbeeld|to jest podgląd"
    r"|это предварительный|det här är en förhandsgranskning|toto je náhled)"
)
_WAITS = expression(rf"\W*(?:{_SENTENCE})(?:[.;!]? {_PREVIEW}.{{0,110}})?\W*")
"""The notice in WordPress's translations, which others follow; for lower-case text."""
_LONGEST = 220
_WORDS = (
    "waiting", "pending", "held for", "queue for", "komment", "koment", "coment", "wartet auf",
    "commentaire", "commento", "reactie", "комментар", "коментар", "yorumunuz", "hozzászólás",
    "σχόλι", "コメント", "评论", "評論", "留言", "댓글", "تعليق", "תגובה",
)  # fmt: skip
"""The words of which such a sentence has one: the pattern takes 3 ms to compile."""
_SIGNS_AHEAD = expression(r"^\W+")
_BEGINNINGS = (
    "your ", "this ", "the ", "still ", "awaiting ", "pending ", "waiting ", "held ", "in ", "ihr ",
    "dein ", "dieser ", "der ", "kommentar", "wartet ", "votre ", "ton ", "ce ", "tu ", "su ",
    "este ", "il ", "tuo ", "suo ", "questo ", "commento ", "o ", "seu ", "teu ", "comentário ",
    "je ", "jouw ", "uw ", "deze ", "twój ", "ten ", "ваш ", "этот ", "комментарий ", "цей ",
    "din ", "kommenttisi ", "yorumunuz ", "váš ", "tento ", "a ", "az ", "comentariul ", "το ",
    "あなたの", "この", "コメント", "您", "你", "당신", "귀하", "이 ", "댓글", "تعليقك ", "התגובה ",
)  # fmt: skip


def is_waiting(text: str) -> bool:
    """Whether a text says that a comment awaits moderation, and nothing more."""
    if len(text) > _LONGEST:
        return False
    plain = text.lower()
    return may_wait(plain) and _begins_as_waiting(plain) and _WAITS.fullmatch(plain) is not None


def _begins_as_waiting(plain: str) -> bool:
    """Whether a text begins like such a sentence: many that have one of its words do not."""
    return _SIGNS_AHEAD.sub("", plain).startswith(_BEGINNINGS)


def may_wait(plain: str) -> bool:
    """Whether a text in small letters has a word of such a sentence."""
    return any(map(plain.__contains__, _WORDS))


def without_waiting(body: Blocks) -> Blocks:
    """A text without the sentence before or after it that says it awaits moderation.

    Unchanged if there is no such sentence, or nothing else.
    """
    if not body:
        return body
    if _waits(body[0]):
        return body[1:] or body
    if len(body) > 1 and _waits(body[-1]):
        return body[:-1]
    first = body[0]
    if not isinstance(first, Paragraph) or not first.spans:
        return body
    # The text may continue in the same paragraph after a line break.
    span = first.spans[0]
    head, parted, following = span.text.partition("\n")
    if (not parted and len(first.spans) == 1) or not is_waiting(head):
        return body
    remaining = (replace(span, text=following), *first.spans[1:]) if parted else _after_break(first)
    if not remaining:
        return body
    spans = tuple(span for span in remaining if span.text)
    return (Paragraph(spans), *body[1:]) if spans else body


def _after_break(block: Paragraph) -> tuple[Span, ...]:
    """The spans after the first, if a line ends with the first."""
    second = block.spans[1]
    if not second.text.startswith("\n"):
        return ()
    return (replace(second, text=second.text.lstrip("\n")), *block.spans[2:])


def _waits(block: Block) -> bool:
    if not isinstance(block, Paragraph) or not block.spans:
        return False
    if len(block.spans[0].text) > _LONGEST:
        return False
    return is_waiting("".join(span.text for span in block.spans))
