"""Sentences that are no part of any article, by what they want, in the words sites use.

All phrases are folded (`reader.text.fold`): lower case, no accents, plain quotes. Plain substrings,
since a pattern of as many alternatives takes ten times as long.
"""

_WANTED: dict[str, tuple[str, ...]] = {
    "an invitation to subscribe": (
        "sign up for", "sign up to", "sign up here", "sign up now", "sign up today",
        "signing up for", "subscribe to", "subscribe for", "subscribe now", "subscribe today",
        "your inbox", "join our mailing list", "join our newsletter", "join our community",
        "become a member", "become a subscriber", "become a patron", "become a supporter",
        "already a member", "already a subscriber", "consider donating", "support our work",
        "support our journalism", "newsletter abonnieren", "newsletter anmelden",
        "newsletter bestellen", "jetzt abonnieren", "jetzt anmelden", "jetzt testen",
        "unterstutze uns", "unterstutzen sie uns", "hazte miembro", "hazte socio", "suscribete",
        "abonnez-vous", "iscriviti alla", "inscreva-se", "zapisz sie",
    ),
    "a disclosure": (
        "affiliate link", "affiliate-link", "earn a commission", "earn commission",
        "affiliate commission", "receive a commission", "earn a small commission", "a small kick",
        "independently selected", "editorially selected", "advertiser disclosure",
        "advertising disclosure",
    ),
    "a notice of rights": (
        "all rights reserved", "alle rechte vorbehalten", "tous droits reserves",
        "todos los derechos reservados", "tutti i diritti riservati", "wszelkie prawa zastrze",
        "may not be published", "may not be reproduced", "must not be reproduced",
        "may not be reprinted", "photo credit:", "photo courtesy", "photo: ", "photos: ",
        "photo by ", "image: ", "image by ", "foto: ", "fotos: ", "bild: ", "titelbild: ",
        "credit photo", "credits photo",
    ),
    "a word about cookies": (
        "uses cookies", "use cookies", "using cookies", "verwendet cookies", "verwenden cookies",
        "utilise des cookies", "utilizamos cookies", "setzen cookies", "accept cookies",
        "accept all cookies", "cookie policy", "cookie settings", "cookie-einstellungen",
    ),
    "a call to share or answer": (
        "leave a comment", "leave a reply", "post a comment", "kommentar schreiben",
        "kommentar hinterlassen", "artikel teilen", "artikel bewerten", "artikel drucken",
        "artikel nutzlich", "artikel mit anderen teilen", "share this article",
        "share this post", "share this story", "share this page", "share the article",
        "follow us on", "folgen sie uns", "like us on",
    ),
    "a note to the browser": (
        "enable javascript", "activate javascript", "aktivieren sie javascript",
        "browser does not support", "websites use https", "safely connected to the .gov",
        "skip to content", "skip to main content",
    ),
}  # fmt: skip
_OPENING = 110
"""What a sentence wants stands in its first characters."""
_ALONE = frozenset({
    "share", "tweet", "pin it", "teilen", "partager", "compartir", "drucken", "print",
    "advertisement",
    "anzeige", "werbung", "publicidad", "publicite", "reklama", "share this", "comments",
    "kommentare",
})  # fmt: skip
_ELSEWHERE = (
    "read more", "learn more", "find out more", "see more", "discover more", "also read",
    "read also",
    "read next", "see also", "related", "you may also like", "you might also like", "don't miss",
    "keep reading", "continue reading", "recommended", "trending", "more from", "more stories",
    "more posts", "more articles", "more news", "latest stories", "latest posts", "latest articles",
    "latest news", "recent posts", "recent articles", "popular posts", "similar posts",
    "similar articles", "featured articles", "further reading", "lesen sie auch", "lesen sie hier",
    "lesen sie mehr", "sehen sie auch", "mehr zum thema", "mehr dazu", "mehr info", "mehr lesen",
    "weiterlesen", "zum weiterlesen", "siehe auch", "weitere artikel", "weitere themen",
    "weitere informationen", "weitere links", "weitere infos", "weiterfuhrende", "auch interessant",
    "das konnte", "passend zum thema", "verwandte", "neueste artikel", "neueste beitrage",
    "lire aussi", "a lire", "voir aussi", "lea tambien", "leer mas", "puedes ver",
    "te puede interesar", "le puede interesar", "ver tambien", "leggi anche", "leia tambem",
    "leia mais", "lees ook", "czytaj tez", "czytaj wiecej", "czytaj takze", "zobacz tez",
    "zobacz takze",
)  # fmt: skip
_ABOUT_AUTHOR = (
    "about the author", "about author", "about the writer", "about the editor", "about us",
    "uber den autor", "uber die autor", "zur person", "der autor", "die autorin", "sobre el autor",
    "sobre la autor", "a propos de l'auteur", "written by", "o autorze", "meet the author",
)  # fmt: skip
_SIGNS = " \t\n*>»›→-–—•#[("


def wanted(folded: str) -> str:
    """What a sentence wants of its reader that no article does, "" for an article's own."""
    opening = folded[:_OPENING]
    if opening.strip(" .:!") in _ALONE:
        return "a call to share or answer"
    if opening.startswith(("©", "copyright ", "(c) ")):
        return "a notice of rights"
    for why, phrases in _WANTED.items():
        for phrase in phrases:
            if phrase in opening:
                return why
    return ""


def points_elsewhere(folded: str) -> bool:
    """Whether a line begins as those do that lead to another page."""
    return folded.lstrip(_SIGNS).startswith(_ELSEWHERE)


def tells_of_author(folded: str) -> bool:
    """Whether a heading opens a box on the author."""
    return folded.lstrip(_SIGNS).startswith(_ABOUT_AUTHOR)
