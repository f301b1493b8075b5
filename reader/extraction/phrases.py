"""Sentences that are no part of any article, by what they want, in the words sites use.

All phrases are folded (`reader.text.fold`): lower case, no accents, plain quotes. Plain substrings,
since a pattern of as many alternatives takes ten times as long.
"""

import re

_WANTED: dict[str, tuple[str, ...]] = {
    "an invitation to subscribe": (
        "sign up for", "sign up to", "sign up here", "sign up now", "sign up today",
        "signing up for", "subscribe to", "subscribe for", "subscribe now", "subscribe today",
        "your inbox", "join our mailing list", "join our newsletter", "join our community",
        "become a member", "become a subscriber", "become a patron", "become a supporter",
        "already a member", "already a subscriber", "consider donating", "support our work",
        "support our journalism", "newsletter abonnieren", "newsletter anmelden",
        "newsletter bestellen", "jetzt abonnieren", "jetzt anmelden", "jetzt testen",
        "favor to ask", "favour to ask", "consider pitching in", "our fundraising", "your donation",
        "if you liked this", "if you enjoyed this", "please consider liking",
        "become a paid", "transcripts may vary", "was developed in partnership",
        "register now or log", "log in or register", "login or register", "sign in or register",
        "we rely on your support", "we need your help", "support independent journalism",
        "support local journalism", "make a donation", "straight to your phone",
        "straight to your inbox", "download the app", "download our app", "apps for ios",
        "app for ios", "advertise with", "ihren posteingang", "deinen posteingang",
        "fur unseren newsletter", "unseren kostenlosen newsletter", "unserem whatsapp-kanal",
        "unseren whatsapp-kanal", "gefallt dir unser", "gefallt ihnen unser", "als e-paper",
        "spenden sie", "apoya el periodismo", "apoya nuestro", "apoyanos", "unete a nuestr",
        "soutenez", "faites un don", "sostieni", "sostienici", "apoie o jornalismo", "wesprzyj",
        "wspieraj nas", "steun onze", "unterstutze uns", "unterstutzen sie uns", "hazte miembro",
        "hazte socio", "suscribete",
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
        "artikel weiterempfehlen", "beitrag teilen", "diesen beitrag", "teile diesen",
        "teilen sie diesen", "partagez cet", "partager cet", "comparte este", "compartir est",
        "condividi", "compartilhe", "udostepnij", "podziel sie", "deel dit",
        "be the first to comment", "no comments yet", "keine kommentare", "schreib einen kommentar",
        "schreiben sie einen kommentar", "noch keine bewertung", "rate this", "sterne anklicken",
        "bei fragen und anregungen", "questions or comments about this", "send us your",
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
    "anzeige", "werbung", "publicidad", "externer inhalt", "external content", "quellen ausblenden",
    "quellen anzeigen", "quellen anzeigen/ausblenden", "show sources", "hide sources",
    "bild anzeigen", "bild schliessen", "bild vergrossern", "click to enlarge", "zum vergrossern",
    "print recipe", "rezept drucken", "artikel anhoren", "listen to this article",
    "story continues below", "article continues below", "article continues after advertisement",
    "story continues below advertisement", "continue reading below", "scroll to continue",
    "no comments", "0 comments", "add a comment", "view comments", "show comments",
    "als pdf herunterladen", "pdf herunterladen", "download pdf", "loading", "loading...",
    "copy link", "link kopieren", "merken", "speichern", "save", "listen", "vorlesen", "zuruck",
    "back to top", "nach oben", "read aloud", "publicite", "reklama", "share this", "comments",
    "kommentare", "text size", "font size", "schriftgrosse", "taille du texte", "facebook",
    "twitter", "tiskni", "tisknout", "vytisknout", "imprimir", "imprimer", "stampa", "drukuj",
    "afdrukken", "skriv ut", "read later", "report a problem", "report this ad", "story highlights",
})  # fmt: skip
_FILED = (
    "filed under", "filed in", "posted in:", "posted under", "tagged with", "tagged as", "tagged:",
    "tags:", "categories:", "category:", "kategorien:", "kategorie:", "kategorisiert unter",
    "abgelegt unter", "schlagworter:", "schlagworte:", "stichworte:", "veroffentlicht in:",
    "classe dans", "publie dans", "mots-cles", "etiquetas:", "archivado en", "publicado en:",
    "archiviato in", "pubblicato in:", "geplaatst in:", "arquivado em", "rubriky:", "rubryka:",
    "kategoria:", "kategorie:", "рубрика:", "рубрики:", "метки:", "теги:",
)  # fmt: skip
"""How a line begins that says under what a blog keeps its text."""
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
    "more on this", "more on:", "also in the news", "also in this", "editor's pick",
    "editors' pick",
    "most read", "most popular", "top stories", "you may like", "up next", "what to read next",
    "next article", "previous article", "next post", "previous post", "next story",
    "previous story", "around the web", "from around the web", "interessante artikel",
    "ahnliche artikel", "ahnliche beitrage", "weitere aktuelle", "weitere beitrage",
    "weitere meldungen", "weitere nachrichten", "mehr aus", "mehr von", "mehr uber", "meistgelesen",
    "das interessiert", "vous aimerez", "a lire aussi", "sur le meme", "articles similaires",
    "articles lies", "lisez aussi", "mas noticias", "noticias relacionadas", "mas informacion",
    "articulos relacionados", "notas relacionadas", "lee tambien", "lee ademas", "mira tambien",
    "vea tambien", "articoli correlati", "leggi tutto", "potrebbe interessarti",
    "ti potrebbe interessare", "noticias relacionadas", "veja tambem", "veja mais",
    "artigos relacionados", "powiazane", "polecamy", "polecane", "zobacz rowniez", "przeczytaj",
    "czytaj rowniez", "lees meer", "lees verder", "gerelateerd", "las mer", "las ocksa",
    "les ogsa", "relaterad", "relaterte", "laes ogsa", "lue myos", "citeste si", "ctete take",
    "devamini oku", "ilgili haber", "chitaite takzhe", "читайте также", "читать далее",
    "по теме", "читайте ще", "相关阅读", "相关新闻", "関連記事", "مواضيع ذات صلة", "اقرأ أيضا",
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
_INTRODUCED = re.compile(
    r"^\W*(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?[A-ZÀ-Ž][\w'’.-]+"
    r"(?: (?:[A-ZÀ-Ž][\w'’.-]*|de|van|von|der|la|di)){1,3},?"
    r" (?:is|was|has been|ist|war|arbeitet|schreibt|writes|covers|reports|works|joined|est|es|è)\b"
)
_WRITES = re.compile(
    r"\b(?:writer|author|journalist|reporter|editor|columnist|correspondent|blogger|contributor|"
    r"freelance\w*|consultant|founder|co-founder|copywriter|staff|producer|redakteur\w*|autor\w*|"
    r"journalist\w*|gründer\w*|head of|content|volont[äa]r\w*|rédact\w+|periodista|redactor\w*|"
    r"giornalista|writes|covers|schreibt)\b",
    re.IGNORECASE,
)
_DOES = (
    "is ", "is the", "has ", "holds ", "writes ", "covers ", "works ", "started ", "joined ",
    "lives ", "spends ", "spent ", "was born", "graduated ", "studied ", "loves ", "began ",
    "ist ", "arbeitet ", "schreibt ", "lebt ", "studierte ", "hat ", "es ", "est ", "e ",
)  # fmt: skip
_SHORTCODE = re.compile(r"\[/?[a-z]+(?:[_#-]|\s+\w+=)[^\[\]]*\]\s*")
"""What a plugin that is gone was to put something in the place of: "[gallery ids=3]"."""
_SIGNS = " \t\n*>»›→-–—•#[("
_WORD = re.compile(r"\w+")
_PARTED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
"""The same in a third of the time, for ASCII."""
_TELLING = frozenset(
    max(_WORD.findall(phrase), key=len) for phrases in _WANTED.values() for phrase in phrases
)
"""The longest word of each phrase: a text with none of them, as most are, holds no phrase."""


def wanted(folded: str) -> str:
    """What a sentence wants of its reader that no article does, "" for an article's own."""
    opening = folded[:_OPENING]
    if opening.strip(" .:!") in _ALONE:
        return "a call to share or answer"
    if opening.startswith(("©", "copyright ", "(c) ")):
        return "a notice of rights"
    if opening.startswith(_FILED):
        return "where it is filed"
    if opening.startswith("[") and _SHORTCODE.fullmatch(opening):
        return "a note to a program"
    said = opening.translate(_PARTED).split() if opening.isascii() else _WORD.findall(opening)
    if _TELLING.isdisjoint(said):
        return ""
    for why, phrases in _WANTED.items():
        for phrase in phrases:
            if phrase in opening:
                return why
    return ""


def points_elsewhere(folded: str) -> bool:
    """Whether a line begins as those do that lead to another page."""
    return folded.lstrip(_SIGNS).startswith(_ELSEWHERE)


def introduces_author(text: str) -> bool:
    """Whether a paragraph begins with somebody's name and says that they write."""
    return _INTRODUCED.search(text) is not None and _WRITES.search(text[:160]) is not None


def tells_of(name: str, folded: str) -> bool:
    """Whether a line begins with a first name and says what they do."""
    if not folded.startswith(name):
        return False
    return folded[len(name) :].lstrip(" ").startswith(_DOES)


def tells_of_author(folded: str) -> bool:
    """Whether a heading opens a box on the author."""
    return folded.lstrip(_SIGNS).startswith(_ABOUT_AUTHOR)
