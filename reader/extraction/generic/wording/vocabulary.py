"""Words that pages use around comments, in several languages: weak evidence, never proof."""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.wording.sharing import SHARED_ON
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.values import NamedTuple


class ClassWords:
    """Words of class and id that say what something is.

    Matched in lower case, which takes a fifth of the time of a case-insensitive search, and once
    for each text, since the groups of a page share their columns.
    """

    __slots__ = ("are_in",)

    def __init__(self, pattern: str) -> None:
        found = expression(pattern)
        self.are_in: Callable[[str], bool] = lru_cache(4096)(
            lambda marks: found.search(marks.lower()) is not None
        )


COMMENT = expression(
    r"comm?ent|koment|komment|coment|коммент|комент|yorum|repl(?:y|ies)|respon(?:se(?!-?time)|d)"
    r"|antwort|answer"
    r"|respuesta|resposta|r[ée]ponse|risposta|reacti(?:e|on)s?\b|discuss|diskuss|discussi|disqus"
    r"|webmention|guestbook|feedback|debat|odpov|svar\b|talkback|cmnt"
    # "Opinion" is what newspapers call a section, its entry in the menu and the teasers of it.
    r"|opini(?!on(?:[\s.]|$|[_-](?:piece|column|article|page|stor|section|teaser|nav|menu|front)))"
    r"|(?<=[a-z][_-])(?<!menu[_-])(?<!nav[_-])(?<!sub[_-])(?<!section[_-])(?<!category[_-])opinion(?:[\s.]|$)"
    # Three letters are in one of 6,000 hashed names ("sc-etcMtP"), and a page has hundreds of them.
    r"|(?-i:(?<![^\W_])(?:cmt|Cmt|CMT)|(?<=[a-z]{2})Cmt|(?<=[a-z]{3})cmts?(?![^\W_]))"
    r"|reaktion|reazion|reacci[oó]n|diskuz|diskus|odgovor|otzyv|отзыв|lesermeinung|leserbrief"
    r"|g(?:ä|ae?)stebuch|gastenboek|pinglun|liuyan|binh-?luan|hozz[aá]sz|keskustel|评论|コメント"
    r"|댓글",
    re.IGNORECASE,
)
"""Words of class and id for comments and answers."""
COMMENT_PARTS = (
    "comment", "coment", "koment", "komment", "коммент", "комент", "yorum", "reply", "replies",
    "respond", "antwort", "answer", "respuesta", "resposta", "ponse", "risposta", "reactie",
    "reaction", "discuss", "diskuss", "disqus", "webmention", "guestbook", "feedback", "opini",
    "debat", "odpov", "svar", "talkback", "cmt", "cmnt", "reaktion", "reazion", "reacci", "diskuz",
    "diskus", "odgovor", "otzyv", "отзыв", "lesermeinung", "leserbrief", "stebuch", "gastenboek",
    "pinglun", "liuyan", "binhluan", "binh-luan", "hozz", "keskustel", "评论", "コメント", "댓글",
)  # fmt: skip
"""Substrings of these words, in lower case: without one of them the pattern finds nothing."""
BY_RARE_LETTER = expression(
    r"m(?:(?<=[bmo]m)ent|(?<=cm)n?t|einung)|p(?:(?<=ep)l(?:y|ies)|ond|onse|uesta|osta|ini|ov)"
    r"|w(?:(?<=tw)ort|(?<=sw)er)|k(?:(?<=ak)tion|us|uz)|z(?:(?<=az)ion|yv|z)"
    r"|c(?:(?<=eac)ti|(?<=ac)ci|uss)|qus|v(?<=sv)ar|y(?:an|orum)|g(?:(?<=dg)ov|lun)"
    r"|b(?:(?<=tb)ook|(?<=[dk]b)ack|(?<=eb)at|rief|uch|oek|inh)"
)
"""One of these is in every part that is ASCII. Each begins with a letter that is rare in names, so
that most names are passed over without trying any: a third of the time of looking for the parts."""


@lru_cache(8192)
def speaks_of_comments(marks: str) -> bool:
    """Whether class or id match `COMMENT`, whose pattern takes 20 times as long to say no."""
    plain = marks.lower()
    if plain.isascii() and BY_RARE_LETTER.search(plain) is None:
        return False
    return any(map(plain.__contains__, COMMENT_PARTS)) and COMMENT.search(marks) is not None


POST = expression(
    r"post|message|thread|topic|forum|beitrag|mensaje|mensagem|messaggio|bericht|inl[aä]gg"
    r"|(?-i:(?<![^\W_])(?:msg|Msg|MSG)|(?<=[a-z]{2})Msg|(?<=[a-z]{3})msgs?(?![^\W_]))"
    r"|сообщ|wpis|question|conversation|(?:^|[\s_-])qa(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words of class and id for posts in a discussion; blogs use them for their articles too."""
AUTHOR = ClassWords(
    r"author|user|nick|poster|commenter|creator|byline(?:$|[\s_-])|(?:^|[\s_-])name|name$"
    r"|(?:(?<![a-z0-9])|ed|ten|ent|post|comment|review|topic|thread|user|name)by(?:$|[\s_-])"
    r"|member|handle|autor|auteur|autore|benutzer|usuario|utilisateur|vcard|(?:^|\s)fn(?:$|\s)"
    r"|person|profile|(?<![a-z0-9])who|who(?![a-z0-9])|login|owner|persona|cite|sender|submitter|reviewer|pseudo|gravatar"
    r"|(?:^|[\s_-])(?:naam|nome|nombre|nom|na[mv]n|nimi|jm[eé]no|imi[eę]|имя|isim|n[eé]v|auth?or)"
    r"(?=$|[\s_-])|gebruiker|användare|anvandare|uzytkown|u[zž]ivatel|kullan[iı]c[iı]|verfasser"
    r"|(?:^|[\s_-])ник"
)
NOT_AUTHOR = ClassWords(
    r"(?:^|[\s._-])(?:reply|avatar|counts?|total|stats?|rank|title|badges?|roles?|flair|karma"
    r"|reput(?:ation)?|posts?-?count|joined|location|date|time|actions?|button|btn|menu|votes?"
    r"|score"
    r"|signature|info|group|level|online|offline|status|label|says|age|registered|since|tools?|body"
    r"|content|text-?content|followers?|fans)(?=$|[\s._-])"
)
BODY = ClassWords(
    r"text|body|content|message|(?<![a-z0-9])msg|(?<=[a-z]{3})msgs?(?![a-z0-9])|prose|markdown|(?:^|[\s_-])md(?:$|[\s_-])|copy|entry|texte"
    r"|inhalt|contenu|contenido|comment$|bbcode|wrapper$|description|cooked|tekst|testo|tre[sś][cć]"
    r"|metin|t[eě]lo(?:$|[\s_-])|obsah|corpo|cuerpo"
)
EDITED = ClassWords(
    r"edit|modif|updat|chang|ge[äa]ndert|bearbeit|joined|regist|reg-?date|member-?since|last-?(?:seen|visit"
    r"|active|post)|inscri|lastpost|expire|birth"
)
"""Words for dates other than that of writing."""
VOTES = ClassWords(
    r"score|vote|point|karma|like|upvot|recomm|rating|thumb|punkt|punti|puntos|favou?rite|kudos"
    r"|react(?!ie)|helpful|agree|plus|heart|applau|clap"
    r"|(?:^|[\s._-])(?:up|down|pos|neg|minus|zan|ocena|oy|oylar|рейтинг|hodnocen[ií]|stimmen)(?=$|[\s._-])"
)
NOT_VOTES = ClassWords(
    r"reputation|badge|followers?|follow-|postcount|post-count|repl(?:y|ies)|views(?:$|[\s_-])"
    r"|view-?counts?|checkpoint|endpoint|bookmark"
)
"""Words for counts other than votes."""
AGAINST = ClassWords(
    r"dislike|unrecomm|down-?vote|vote-?down|thumbs?-?down|(?:^|[\s._-])(?:down|minus|neg|negative"
    r"|disagree)"
    r"(?=$|[\s._-])"
)
"""Words for votes against."""
SIGNATURE = r"signature|(?:^|[\s_-])sig(?:$|[\s_-])|sig_?text"
CHROME = ClassWords(
    rf"{SIGNATURE}|(?:^|[\s_-])repl(?:y|ies)(?:$|\s)"
    r"|reply-?(?:link|button|form|to|wrap)|comment-?(?:reply|actions?|likes?|footer|form|meta"
    r"|tools)"
    r"|share|sharing|social|vote|voting|rating|toolbar|(?<!re)actions?(?:$|[\s_-])|reactions?(?:$|[\s-]|_(?!_))|buttons?(?:$|[\s_-])"
    r"|controls?(?:$|[\s_-])|permalink|report|flag(?:$|[\s_-])|avatar|post-?edit|last-?edit"
    r"|edited-?by|likes?(?:$|[\s_-])|reactions?-?bar|sd-block|jp-relatedposts|translate|says$"
    r"|awaiting|(?:^|[\s_-])forms?(?:$|[\s_-])|material-(?:icons|symbols)"
)
"""Words for elements of an item that are not its text."""
_FAMILY = expression(
    r"(?<=[a-z])(?:share|social|vote|rating|report)|(?:share|social|vote|rating|report)(?=[a-z_-])"
)


def family(key: str) -> str:
    """The word for chrome in the name of the items themselves, "" for none.

    All their parts are named by it, the text too: "socialComment", "socialCommentText".
    """
    found = _FAMILY.search(key.partition("<")[0].lower())
    return found[0] if found else ""


def is_chrome(classes: str, named: str) -> bool:
    """Whether classes name chrome by another word than `named`, which all parts of an item have."""
    if not CHROME.are_in(classes) or classes.split(" ", 1)[0] in _TEXTS:
        return False
    return not named or CHROME.are_in(classes.lower().replace(named, ""))


_TEXTS = frozenset({"text", "content", "message", "comment-text", "review-text"})
"""First classes of a text, which a further one may say to unfold: "text show-more__control"."""


CARD = expression(
    r"(?:^|[\s_-])(?:teaser|card|product|related|recent|latest|popular|trending|listing|result"
    r"|event"
    r"|job|episode|video|gallery|carousel|slide|widget|sidebar|recommend(?:ed|ation)|more-?from"
    r"|read-?next|news|promo|review(?!s?[\s_-](?:post|message|msg|comment))|testimonial|price|shop|cart|course|recipe|archive|hentry"
    r"|post-?item|press|press-?room|statement|speaker|changelog|release|revision|version|commit"
    r"|timeline|calendar|schedule|toc"
    r"|breadcrumb)s?(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Words for lists of other pages."""
EDIT_NOTE = expression(
    r"\W{0,9}(?:(?:this (?:post|message|comment) (?:was|has been) )?(?:last )?"
    r"(?:edited|modified|updated)|last (?:edit|modification)"
    r"|(?:zuletzt|nachträglich) (?:bearbeitet|editiert|geändert)"
    r"|bearbeitet|geändert|dernière (?:modification|édition)|modifié|édité"
    r"|última (?:edición|edição|modificación)|editado|ultima modifica"
    r"|modificato|laatst (?:bewerkt|gewijzigd|aangepast)|bewerkt|отредактировано|последний раз"
    r"|изменено|ostatnio (?:edytowan|zmienion|edycj)\w*|edytowan[yeo]|senast redigerad"
    r"|sist redigert"
    r"|sidst redigeret|naposledy (?:upravil|editoval)\w*|son düzenle\w*)\b",
    re.IGNORECASE,
)
"""The beginning of an edit note."""
PING = expression(r"pingback|trackback|pings\b|\bping\b", re.IGNORECASE)
REPLY_WORDS = (
    r"(?:(?:(?:add|write|post|make|send) (?:a )?)?reply|quote|respond|answer|report|flag|permalink"
    r"|antworten|antwort(?: (?:erstellen|schreiben|verfassen))?|zitieren|zitat|(?:\w+ )?melden"
    r"|répondre|citer|signaler|responder|citar|denunciar|reportar|rispondi|cita|segnala|reageer"
    r"|reageren"
    r"|beantwoorden?|antwoord(?:en)?|citeer|rapporteer|rapporteren|svara?|svare|besvar|citera|anmäl"
    r"|rapportera"
    r"|anmeld|vastaa|ilmoita|odpowiedz|cytuj|zgłoś(?: .{1,16})?|odpovědět|odpovedať|reagovat"
    r"|reagovať"
    r"|citovat|nahlásit|nahlásiť|ответить|цитировать|цитата|пожаловаться|відповісти|поскаржитися"
    r"|yanıtla|cevapla|cevap (?:ver|yaz)|alıntı(?:la)?|şikayet et|bildir|rapor et|balas|laporkan"
    r"|trả lời"
    r"|báo cáo|απάντηση|αναφορά|válasz|válaszol|jelentem|răspunde|raportează|odgovori|prijavi"
    r"|отговор"
    r"|respon|respondre|atsakyti|atbildēt|vasta|odgovorite|одговори|пријави|адказаць|жауап беру"
    r"|cavab ver|cavabla|պատասխանել|პასუხი|përgjigju|erantzun|উত্তর দিন|জবাব দিন|জবাব|जवाब|उत्तर दें"
    r"|جواب دیں|பதிலளி|sagutin|jibu"
    r"|نقل قول|تشکر|اقتباس|ציטוט|อ้างอิง|ตอบ|phản hồi|trích dẫn|kutip|bagikan"
    r"|παράθεση|citează|idéz(?:et|em)?|citiraj|цитирай|цитувати"
    r"|الرد|رد|إبلاغ|تبليغ|הגב|השב|תגובה|דווח|پاسخ|گزارش|ตอบกลับ|जवाब दें"
    r"|回复|回覆|答复|引用|举报|檢舉|返信(?:する)?|通報(?:する)?|違反報告|답글(?:쓰기)?|답변"
    r"|(?:was this (?:review |comment )?)?helpful\??(?: ?\(\d{1,6}\))?|hilfreich"
    r"|nützlich|utile|útil|nuttig|przydatn[ea]|полезно|faydalı|hjälpsam|nyttig|有用|参考になった"
    r"|도움(?:이 ?)?(?:돼요|됐어요|됨)|대댓글|인용|신고(?:하기)?"
    r"|like|upvote|link|parent|share|thanks|gefällt mir|empfehlen|me gusta|j['’]aime|mi piace"
    r"|curtir|gosto"
    r"|vind ik leuk|gilla|liker?|synes om|tykkää|lubię to|(?:to se mi )?líbí(?: se mi)?|páči sa mi"
    r"|(?:мне )?нравится|подобається|beğen|μου αρέσει|tetszik|îmi place|sviđa mi se|thích|إعجاب"
    r"|أعجبني|いいね[!!]?|赞|点赞|顶|踩|좋아요|싫어요|공감|비공감"
    r"|teilen|partager|compartir|condividi|compartilhar|partilhar|udostępnij|sdílet|поделиться"
    r"|paylaş|分享"
    rf"|{SHARED_ON}"
    r"|공유|مشاركة|collapse|edit|delete|bearbeiten|löschen|modifier|supprimer|effacer|editar|eliminar"
    r"|borrar|excluir|apagar|modifica|elimina|cancella|bewerken|verwijderen|redigera|radera|ta bort"
    r"|rediger|slett?|muokkaa|poista|edytuj|usuń|upravit|smazat|редактировать|изменить|удалить"
    r"|редагувати|видалити|düzenle|sửa|xóa|编辑|编輯|編輯|删除|刪除|編集|削除|수정|삭제|ویرایش|حذف|تعديل|מחק"
    r"|suka|patinka|patīk|meeldib|všeč mi je|свиђа ми се|харесвам?(?: ми)?|m['’]agrada|ұнайды|bəyən"
    r"|հավանել|მომწონს|אהבתי|पसंद(?: करें)?|पसंद है|পছন্দ|লাইক|ถูกใจ|รายงาน|پسندیدم|líkar|atsegin dut"
    r"|pëlqej|शिकायत करें|রিপোর্ট|сигнализирай|докладвай|teata|pranešti|ziņot|raporto|tilkynna)"
    r"(?: (?:to|with|this|quote|post|comment|message|abuse|link|auf|à|a|un|l['’]abus"
    r"|abus|mit zitat|avec citation|en citant|citando|con cita|com citação"
    r"|med (?:et )?citat|s citací|z cytatem|с цитированием|lainaamalla|lainaten)\b.{0,40})?"
)
REPLY = expression(REPLY_WORDS, re.IGNORECASE)
"""The labels of controls below a comment, in full."""
ANSWERS = expression(
    r"^\s*[→➜➡▶▸►]\s*(?=@|$)"
    r"|^\W*+(?:in reply to|in response to|replying to|reply to|replied to|response to|responding to"
    r"|parent|(?:als )?antwort (?:auf|an)|als antwort|en réponse (?:à|au commentaire de)"
    r"|réponse à|répond à"
    r"|en respuesta a|respuesta a|respondiendo a|em resposta(?: ao?)?|resposta a|respondendo a"
    r"|in risposta a|risposta a|rispondi a|(?:als|in) reactie op|reactie op|antwoord op"
    r"|svar (?:på|till?)"
    r"|w odpowiedzi(?: na| do)?|odpowiedź (?:na|do)|(?:v )?odpově(?:ď|di) na|odpovídá na|odpoveď na"
    r"|в ответ на|ответ (?:на|для|пользователю)|отвечает|(?:у )?відповідь(?: на)?|в отговор на"
    r"|odgovor na"
    r"|(?:şu(?:na|nun) )?yanıt|in antwort|vastaus|válasz|ca răspuns la|răspuns (?:pentru|la)"
    r"|σε απάντηση"
    r"|trả lời|membalas|balasan untuk|رد(?:ا|ًا|اً) على|בתגובה ל|در پاسخ به|回复|回覆|返信先|返信"
    r"|답글)",
    re.IGNORECASE,
)
"""Words by which a comment says which one it answers."""
PROFILE_ADDRESS = expression(
    r"user|profil|member|/u/|/~|/@|author|people|account|mitglied|/id/|blogger\.com|uid=|/autor"
    r"|gravatar",
    re.IGNORECASE,
)
"""Parts of the addresses of people's own pages."""
CONNECTING = expression(
    r"^(?:\W*\b(?:posted|written|submitted|published|sent|said|comment|reply|asked|answered"
    r"|geschrieben|verfasst|erstellt|publié|posté|écrit|publicado|escrito|pubblicato|scritto"
    r"|geplaatst|skrev|написал|добавил)\b\W*)?"
    r"(?:\W*\b(?:by|von|par|por|da|di|door|av|af|od|от|автор|from)\b:?\s+)?",
    re.IGNORECASE,
)
SAYS = expression(
    # A match begins at the first sign of a run: begun at each of 4,000 it took half a second.
    rf"(?<![\s,:–—|·•-])[\s,:–—|·•-]*\b(?:(?:{alternation((*SAYING, *COMMENTING))}"
    r"|さん(?:の(?:書き込み|投稿|コメント))?"
    r"|(?:добавл|отправл|оставл|размещ)ен[оа]?|(?:опублик|напис)ан[оа]?|publié|ajouté|publicado"
    r"|añadido|hinzugefügt|opublikowan[oy]|dodan[oy]|geplaatst|发表于|發表於|发布于|投稿日?|作成日時?"
    r"|작성(?:시간|일시?)|등록일|(?:发布|发表|创建)?(?:时间|日期)"
    r"|on|am|le|el|il|op|at|на|در تاریخ|بتاريخ|(?<=\s)(?:于|於)"
    r"|(?:in reply|in response|replying|replied|responding) to .*+|(?:回复|回覆|答复)\s?.*+"
    r")(?:\.{2,}|…)?)?"
    r"[\s:,–—|·•(\uff08-]*$",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """What class and id words call elements."""

    comment: bool
    post: bool
    card: bool


@lru_cache(2048)
def named(marks: str) -> Named:
    """Cached: many groups of a page share their surroundings, and each is tested repeatedly."""
    plain = marks.lower()
    others = (pattern.search(plain) is not None for pattern in (_PLAIN_POST, _PLAIN_CARD))
    return Named(speaks_of_comments(marks), *others)


_PLAIN_POST, _PLAIN_CARD = expression(POST.pattern), expression(CARD.pattern)
"""Case-sensitive, they take a fifth of the time."""
