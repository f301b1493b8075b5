"""Recognises the labels of controls that bring more comments: "Show 3 more comments"."""

import re

from reader.expressions import expression
from reader.extraction.generic.wording.word_filter import beginnings, first_begun, is_latin

_MORE_IN_ENGLISH = (
    r"(?:load|show|view|see|read|display|expand)\b.{0,20}\b(?:more|all|previous|older|earlier|newer"
    r"|hidden|next|remaining|\d+)\b.{0,20}\b(?:comments?|repl(?:y|ies)|answers?|responses?"
    r"|posts?)\b|load more"
    r"|\d+ more (?:comments?|repl(?:y|ies)|answers?|responses?)"
    r"|more (?:comments?|replies)|continue (?:this )?thread|(?:older|newer) comments"
)
_ELSEWHERE = (
    r"carregar mais|cargar más|mehr laden|charger plus|carica altr[io]|meer laden"
    r"|загрузить ещ[её]|завантажити ще|załaduj więcej|ladda fler|last inn flere|indlæs flere"
    r"|lataa lisää|načíst další|daha fazla yükle|(?:点击)?加载更多|載入更多|さらに読み込む"
    r"|تحميل المزيد"
    r"|(?:weitere|mehr|alle|ältere|neuere|frühere|\d+)\b.{0,12} (?:kommentare|antworten|beiträge)"
    r" .{0,20}|(?:weitere|mehr|alle|ältere|neuere|frühere)(?: \d+)? (?:leser)?kommentare"
    r"|(?:charger|afficher|voir|lire)\b.{0,25}(?:commentaires|réponses)(?: suivants| précédents)?"
    r"|(?:plus de|tous les) commentaires"
    r"|(?:cargar|ver|mostrar)\b.{0,20}(?:comentarios|respuestas).{0,12}|(?:más"
    r"|todos los) comentarios"
    r"|(?:carica|mostra|vedi|visualizza|leggi)\b.{0,20}(?:commenti|risposte).{0,12}|(?:altri"
    r"|tutti i) commenti"
    r"|(?:carregar|ver|mostrar|exibir)\b.{0,20}(?:comentários|respostas).{0,12}|(?:mais"
    r"|todos os) comentários"
    r"|(?:meer|alle|oudere|toon|laad|bekijk|lees)\b.{0,16}(?:reacties|antwoorden).{0,12}"
    r"|(?:показать|загрузить|ещ[её]|больше|все|читать)\b.{0,20}(?:комментари|ответ).{0,12}"
    r"|(?:показати|завантажити|ще|більше|усі|всі)\b.{0,20}(?:коментар|відповід).{0,12}"
    r"|(?:pokaż|zobacz|załaduj|więcej|wszystkie|wczytaj|następne|kolejne)\b.{0,20}(?:komentarz"
    r"|odpowied|opini).{0,12}"
    r"|(?:visa|vis|ladda|last|se|hämta|hent)\b.{0,12}(?:fler|flere|alla|alle|äldre)\b.{0,20}"
    r"|(?:fler|flere|alla|alle) kommentarer|(?:näytä|lataa)\b.{0,12}(?:lisää|kaikki).{0,20}"
    r"|(?:daha fazla|tüm) (?:yorum|yanıt).{0,16}"
    r"|(?:zobrazit|zobraziť|načíst|načítať|další|ďalšie)\b.{0,16}(?:komentář|komentár|odpověd"
    r"|odpoved).{0,12}"
    r"|(?:további|összes)\b.{0,4}(?:hozzászólás|komment).{0,16}|.{0,10}mai multe comentarii"
    r"|(?:δείτε )?(?:περισσότερα|όλα τα) σχόλια|.{0,12}(?:još|više|vse|več) komentar\w*"
    r"|(?:xem|tải) (?:thêm|tất cả).{0,4}bình luận|(?:muat|lihat)\b.{0,16}komentar.{0,10}"
    r"|(?:عرض |تحميل )?(?:المزيد من|كل|جميع) (?:التعليقات|الردود)|.{0,6}תגובות נוספות"
    r"|.{0,8}نظرات بیشتر"
    r"|ดูความ(?:คิด)?เห็น.{0,10}"
    r"|(?:もっと|さらに|すべての?|次の|過去の).{0,8}(?:コメント|返信|見る|表示).{0,8}"
    r"|(?:コメント|返信)を(?:もっと|すべて|さらに).{0,6}"
    r"|(?:查看|加载|更多|全部|展开|載入).{0,8}(?:评论|評論|回复|回覆|留言).{0,8}"
    r"|(?:댓글|답글).{0,6}더.{0,6}|더 ?(?:많은|보기).{0,10}"
)
_MORE_WORDS = f"{_MORE_IN_ENGLISH}|{_ELSEWHERE}"
_COUNT = r"\W*(?:\(\d+\))?\W*"
_MORE = expression(rf"(?:{_MORE_WORDS}){_COUNT}", re.IGNORECASE)
_PLAINLY_MORE = expression(rf"(?:{_MORE_IN_ENGLISH}){_COUNT}", re.IGNORECASE)
"""What pages in English say, without the other languages, which take 6 ms to compile."""


def says_more(text: str) -> bool:
    """Whether a text is the label of a control for more comments, in full."""
    if _PLAINLY_MORE.fullmatch(text):
        return True
    return first_begun(text) not in _ENGLISH and _MORE.fullmatch(text) is not None


def may_be_more(text: str) -> bool:
    """Whether a text begins like such a control: the pattern takes 7 ms to compile."""
    plain = text.lower()
    if not is_latin(text) or any(map(plain.__contains__, _BEHIND)):
        return True
    begun = first_begun(plain)
    if begun in _BESIDE:
        return any(map(plain.__contains__, _BESIDE[begun]))
    return begun not in _NEVER_FIRST and begun in beginnings(_MORE_WORDS)


_BEHIND = ("mai multe", "komentar", " kommentare", " antworten", " beiträge")
"""Words that may have any others before them."""
_ENGLISH = frozenset({
    "load", "show", "view", "see", "read", "disp", "expa", "cont", "more", "olde", "newe",
})  # fmt: skip
_NOUNS = ("more", "comment", "repl", "answer", "respon", "post", "thread")
"""The first words in English, and others that such a control has besides."""
_BESIDE = dict.fromkeys(_ENGLISH, _NOUNS) | {"last": ("fler", "alla", "alle", "äldre")}
"""By the beginning of the first word, the others: "Last" alone is the last page, in English."""
_NEVER_FIRST = frozenset({
    "comm", "repl", "answ", "resp", "post", "next", "prev", "all", "kome", "komm", "antw", "beit",
    "come", "répo", "risp", "reac", "odpo", "opin", "yoru", "hozz",
})  # fmt: skip
"""The beginnings of words that come first in no such control, but in many others."""
