"""The words of headings of discussions, in many languages: "I commenti dei lettori"."""

from reader.expressions import expression
from reader.extraction.generic.wording.vocabulary import speaks_of_comments


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_DISCUSSED = _words(
    "comment comments replies responses answers discussion"
    " kommentar kommentare kommentaren leserkommentare nutzerkommentare antworten"
    " lesermeinungen leserstimmen diskussion"
    " commentaire commentaires réponses réactions"
    " comentario comentarios respuestas comentário comentários respostas"
    " commento commenti risposte reactie reacties antwoorden discussie"
    " komentarz komentarze komentarzy odpowiedzi dyskusja"
    " комментарий комментарии комментариев комментарија ответы ответов обсуждение обсуждения"
    " коментар коментарі коментарів коментари коментара відповіді обговорення отговори"
    " yorum yorumlar yorumları yorumu yanıtlar cevaplar"
    " kommentarer kommentarerna läsarkommentarer leserkommentarer læserkommentarer svar diskusjon"
    " kommentit kommentteja kommenttia keskustelu"
    " komentář komentáře komentářů diskuse diskuze komentáre komentárov diskusia odpovědi"
    " hozzászólás hozzászólások komment kommentek comentariu comentarii comentariile"
    " σχόλιο σχόλια komentar komentari komentara bình_luận ý_kiến"
    " تعليق تعليقات التعليقات تعليقا ردود الردود آراء"
    " نظر نظرات نظرها دیدگاه دیدگاه‌ها دیدگاهها پاسخ‌ها تגובות תגובות תגובה"
    " ความคิดเห็น टिप्पणियाँ टिप्पणियां टिप्पणी प्रतिक्रियाएँ टिप्पण्या प्रतिक्रिया"
    " comentari comentaris respostes iruzkinak iruzkin erantzunak"
    " komentaras komentarai komentarų atsakymai komentārs komentāri komentāru atbildes"
    " kommentaar kommentaarid kommentaari vastused vastaukset athugasemd athugasemdir svör"
    " komentarji komentarjev komente komentet komen balasan komento maoni majibu"
    " каментары каментарыяў каментар адказы одговори пікірлер пікір сэтгэгдэл"
    " şərhlər şərh izohlar կարծիքներ մեկնաբանություններ մեկնաբանություն"
    " კომენტარები კომენტარი মন্তব্য মন্তব্যসমূহ تبصرے تبصرہ கருத்துகள் கருத்துக்கள் వ్యాఖ్యలు"
)
_REVIEWED = _words(
    "reviews bewertungen kundenbewertungen nutzerbewertungen rezensionen erfahrungsberichte"
    " avis opiniones reseñas valoraciones avaliações opiniões recensioni"
    " beoordelingen recensies klantbeoordelingen opinie opinii recenzje"
    " отзывы отзывов відгуки відгуків отзиви değerlendirme değerlendirmeler değerlendirmeleri"
    " recensioner omdömen anmeldelser omtaler arvostelut arviot recenze hodnocení recenzie"
    " vélemények értékelések recenzii păreri κριτικές αξιολογήσεις recenzije ulasan đánh_giá"
    " مراجعات المراجعات تقييمات التقييمات ביקורות חוות รีวิว"
    " ressenyes valoracions atsiliepimai atsauksmes arvustused mnenja ocene ocjene dojmovi оцене"
    " мнения мнений думки názory mišljenja"
    " водгукі rəylər umsagnir vlerësime შეფასებები রিভিউ समीक्षाएँ समीक्षा"
)
_BESIDE = _words(
    "the all top best public published received submitted your our"
    " from by of on for so far and a an"
    " die der alle aller ihre eure unsere unserer von zum zur im"
    " le la les l vos nos tous toutes des de du d par sur"
    " los las el tus sus nuestros todos todas del"
    " i gli il lo vostri vostre nostri tutti tutte dei degli delle di"
    " os as seus nossos do da dos das"
    " alle van onze jouw"
    " wszystkie wasze nasze o"
    " все всі ваши ваші наши наші от о об про"
    " tüm bu alla kaikki všechny všetky naše toate"
    " của về"
    " كل جميع همه kateri semua mga tots els visi jūsų jūsu kõik vsi svi sve vaši naši"
    " усе сви барлық bütün բոլոր ყველა সব সকল"
)
"""Words beside those: articles, and what says which comments are meant."""
_PEOPLE = _words(
    "reader readers readers' reader's readers’ reader’s user users users' user's users’ user’s"
    " visitor visitors guest guests customer customers customers' customer's customers’ customer’s"
    " buyer buyers client clients member members viewer viewers listener listeners community"
    " leser lesern leserinnen nutzer nutzern kunden käufer besucher gäste"
    " lecteur lecteurs lectrices internautes utilisateurs visiteurs clients acheteurs"
    " lector lectores usuario usuarios cliente clientes compradores"
    " lettore lettori utenti clienti acquirenti ospiti"
    " leitor leitores usuários utilizadores compradores"
    " lezers klanten gebruikers bezoekers"
    " czytelników czytelnika klientów użytkowników kupujących"
    " читателей читачів пользователей користувачів покупателей покупців клиентов клієнтів"
    " посетителей гостей зрителей"
    " okur okuyucu okuyucuların kullanıcı müşteri ziyaretçi üye"
    " läsarnas kundernas lesernes brukernes zákazníků zákazníkov čtenářů vásárlói olvasói"
    " clienților cititorilor bạn_đọc khách_hàng"
    " القراء الزوار العملاء المستخدمين القرّاء کاربران خوانندگان"
    " lectors usuaris skaitytojų pirkėjų klientų lasītāju pircēju lugejate klientide"
    " bralcev kupcev strank čitatelja čitalaca kupaca korisnika читалаца корисника купаца"
    " oxucu müştəri оқырман pembaca pengguna pelanggan পাঠকদের lesenda"
)
_RATED = _words("ratings ürün товаре товарі produkcie produktu produit producto")
"""Words by which reviews are those of buyers, besides people."""
_PHRASES = tuple(
    (phrase, phrase.replace(" ", "_"))
    for phrase in ("bình luận", "ý kiến", "đánh giá", "bạn đọc", "khách hàng")
)
"""Words that are written in two parts, of which one alone says something else: "giá" is a price."""
_MOST = 6
"""The most words of a heading that are examined."""
_COUNT = expression(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+")
_SECTION = expression(r"\s*\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s")
"""The number of a section: studies have a "4. Discussion"."""
_SINGULAR = _words(
    "discussion diskussion discussie diskusjon dyskusja keskustelu diskuse diskuze diskusia"
    " обсуждение обговорення"
)
"""Words of which there is one: "4 Discussion" is a section too."""
_YEAR = expression(r"(?:19|20)\d\d")
_BEST = _words("top best")
_SIGNS = "()[]{}:;,.·•|/–—-+#\"“”„«»’'!?…*&▼▾↓ "


def mentions_comments(text: str) -> bool:
    """Whether a text has a word for comments in any of these languages: "Viết bình luận"."""
    if speaks_of_comments(text):
        return True
    folded = "" if text.isascii() else text.casefold()
    return any(map(folded.__contains__, _STEMS))


_STEMS = (
    "bình luận", "ความคิดเห็น", "टिप्पण", "মন্তব্য", "تعليق", "دیدگاه", "نظر", "תגוב", "σχόλι",
    "пікір", "şərh", "athugasemd", "մեկնաբանություն", "კომენტარ", "تبصر", "கருத்து", "వ్యాఖ్య",
    "сэтгэгдэл",
)  # fmt: skip
"""How words for comments begin where they have no beginning in common with those of classes."""


def are_reviews(text: str) -> bool:
    """Whether all words of a text are those of a heading for reviews, which may be those of a
    newspaper: "Reviews", "Unsere Bewertungen".
    """
    words = [word for part in text.casefold().split() if (word := part.strip(_SIGNS))]
    return (
        0 < len(words) <= _MOST and not _REVIEWED.isdisjoint(words) and _REVIEWS.issuperset(words)
    )


def subject_of(text: str) -> str:
    """What comments or reviews are of, by their heading: "A new ferry" of "3 comments on “A new
    ferry”", in small letters; "" if that is one word, or is not said.
    """
    words = _COUNT.sub(" ", text).casefold().split()
    if len(words) < _LEAST or not _THEMSELVES.issuperset(words[:1]):
        return ""
    if words[1].rstrip(":") not in _BESIDE:
        return ""
    return " ".join(words[2:]).strip(_SIGNS)


_LEAST = 4
"""The fewest words of a heading that says what comments are of."""


def consists_of_them(text: str) -> bool:
    """Whether all words of a short text are such words. Reviews need a number, or whose they are:
    without either it is the heading of a list of articles, as it is with a year.
    """
    lowered = _COUNT.sub(" ", text).casefold()
    if not lowered.isascii():
        for phrase, joined in _PHRASES:
            lowered = lowered.replace(phrase, joined)
    words = []
    for part in lowered.split():
        if word := part.strip(_SIGNS):
            if word not in _EVERY:
                return False  # as is the first word of most texts
            words.append(word)
    if not 0 < len(words) <= _MOST or _SECTION.match(text):
        return False
    found = frozenset(words)
    if not found.isdisjoint(_DISCUSSED):
        return not (text.lstrip()[:1].isdecimal() and _SINGULAR.issuperset(found))
    whose = _PEOPLE | _RATED
    return not found.isdisjoint(_REVIEWED) and (
        _has_count(text, found) or not found.isdisjoint(whose) or found <= _OF_BUYERS
    )


def _has_count(text: str, words: frozenset[str]) -> bool:
    """Whether a number is that of the reviews, and no year or what is chosen: "Top 10 reviews"."""
    counts = _COUNT.findall(text)
    return any(_YEAR.fullmatch(count) is None for count in counts) and words.isdisjoint(_BEST)


ALONE = " ".join(_DISCUSSED | _REVIEWED)
"""Words of which every such heading has one."""
_EVERY = _DISCUSSED | _REVIEWED | _BESIDE | _PEOPLE | _RATED
_REVIEWS = _REVIEWED | _BESIDE | _words("popular recent latest newest featured helpful")
_THEMSELVES = (_DISCUSSED | _REVIEWED) - _words(
    "discussion diskussion discussie dyskusja обсуждение обсуждения обговорення diskusjon"
    " keskustelu diskuse diskuze diskusia"
)
"""Words of what many wrote: "Discussion of the results" is a part of a study."""
_OF_BUYERS = _words("отзывы відгуки valoraciones kundenbewertungen omdömen")
"""Words for what buyers and guests write, and hardly for an article: no more need be said."""
