"""What forms call the parts of an entry: before each part of it, and in the header of a table.

In lower case, without the colon. One table for fields in cells, in lines of a text, and in headers.
"""

from reader.extraction.comments.badges import badge

NAMES = frozenset({
    "name", "your name", "username", "user name", "user", "nick", "nickname", "nick name",
    "author", "poster", "posted by", "from", "by",
    "autor", "autorin", "verfasser", "benutzer", "von", "auteur", "nom", "pseudo", "nombre",
    "usuario", "nome", "utente", "autore", "naam", "namn", "navn", "imię", "isim", "jméno",
    "имя", "автор", "名前", "お名前", "投稿者", "回答者", "姓名", "昵称", "作者", "用户", "用户名",
    "留言者", "이름", "작성자", "글쓴이", "닉네임", "نام",
    "written by", "sent by", "added by", "submitted by", "geschrieben von", "verfasst von",
    "erstellt von", "posté par", "publié par", "écrit par", "ajouté par", "publicado por",
    "enviado por", "escrito por", "scritto da", "inviato da", "pubblicato da", "geplaatst door",
    "geschreven door", "skrivet av", "skrevet av", "skrevet af", "kirjoittaja", "lähettäjä", "nimi",
    "dodał", "napisał", "přidal", "vložil", "napsal", "pridal", "napísal", "meno", "beküldte",
    "szerző", "név", "postat de", "trimis de", "nume", "ime", "avtor", "dodao", "dodala",
    "dodao/la", "napisao", "napisao/la", "objavio", "objavio/la", "vardas", "autorius", "vārds",
    "autors", "publicat per", "enviat per", "escrit per", "ekleyen", "gönderen", "yazan", "adı",
    "додао", "додао/ла", "написао", "објавио", "име", "добавил", "написал", "отправил", "ник",
    "додав", "ім'я", "ім’я", "аты", "όνομα", "συντάκτης", "người gửi", "người đăng",
    "người viết", "họ tên", "tên", "nama", "oleh", "penulis", "pengirim", "ชื่อ", "ผู้เขียน",
    "नाम", "লেখক", "নাম", "שם", "מאת", "الاسم", "الكاتب",
})  # fmt: skip
"""Of whoever wrote it."""
TEXTS = frozenset({
    "comment", "message", "entry", "reply",
    "kommentar", "nachricht", "eintrag", "beitrag", "commentaire", "comentario", "comentário",
    "mensaje", "mensagem", "commento", "messaggio", "bericht", "reactie", "meddelande",
    "komentarz", "wiadomość", "komentář", "zpráva", "yorum", "mesaj",
    "комментарий", "отзыв", "сообщение", "コメント", "本文", "内容", "メッセージ", "评论",
    "评论内容", "留言", "留言内容", "回复", "回复内容", "回答内容", "评价内容", "댓글", "내용",
    "답변", "متن", "نظر", "پیام",
})  # fmt: skip
"""Of the text of one entry. A column called "Comments" has remarks on what the rows are about."""
ALL_TEXTS = TEXTS | {"comments", "comentários", "text", "texte", "текст"}
"""Of the text, where it stands before it."""
OTHERS = frozenset({
    "e-mail", "email", "mail", "correo", "courriel", "почта", "eメール", "メール", "邮箱",
    "이메일", "homepage", "home page", "website", "web site", "web", "url", "site", "sitio",
    "webseite", "ホームページ", "网址", "홈페이지", "ort", "location", "country", "city", "place",
    "ville", "pays", "ciudad", "país", "pais", "lugar", "plaats", "город", "地区", "date", "datum",
    "fecha", "data", "дата", "tarih", "日付", "日時", "日期", "投稿日", "时间", "날짜", "time",
    "dnia", "dodano", "ngày", "tanggal", "تاریخ", "التاريخ",
    "zeit", "ip", "ip address", "state", "status", "estado", "状态", "no", "nr", "id", "grade",
    "rating", "note", "bewertung", "оценка", "评分", "評価", "평점",
})  # fmt: skip
"""Of the other parts."""
LABELS = NAMES | ALL_TEXTS | OTHERS | {
    "real name", "full name", "screen name", "posted", "posted on", "written", "written by",
    "written on", "sent", "sent by", "sent on", "added", "added by", "added on", "when", "wann",
    "review", "subject", "title", "betreff", "titel", "sujet", "titre", "asunto", "oggetto",
    "assunto", "onderwerp", "wpis", "тема", "题目", "de", "le", "ip-address",
}  # fmt: skip
"""All of these, and those that are labels in a cell alone: in a text, they may begin a sentence."""


def leads_to_name(label: str) -> bool:
    """Whether a name follows a label: "Posted by", or what its owner is there, "Moderator"."""
    return label.strip().lower() in NAMES or badge(label) == "staff"
