"""Headings of what a shop puts under its product: by languages, since most shops use one."""

from reader.expressions import Words, expression

_OF_CUSTOMERS = (
    Words(
        expression(
            r"\W*(?:\d+ )?(?:(?:customer|recent|latest|product|verified|top) )?"
            r"(?:reviews?|testimonials|ratings)"
            r"(?: \(?\d+\)?| for\b.*| (?:and|&) (?:ratings|reviews))?\W*"
            r"|\W*(?:customer )?questions (?:and|&) answers\W*"
            r"|\W*what (?:our )?customers (?:are saying|say)\W*"
        ),
        ("review", "rating", "testimonial", "questions", "customers"),
    ),
    Words(
        expression(
            r"\W*(?:kunden)?(?:bewertungen|rezensionen)(?: \(?\d+\)?)?\W*"
            r"|\W*avis(?: (?:des )?clients)?(?: \(?\d+\)?)?\W*"
            r"|\W*opiniones(?: de (?:los )?clientes)?\W*"
            r"|\W*recensioni(?: dei clienti)?\W*|\W*(?:klant)?(?:beoordelingen)\W*|\W*отзывы.{0,20}"
        ),
        ("bewertung", "rezension", "avis", "opiniones", "recensioni", "beoordelingen", "отзывы"),
    ),
)
_OF_OTHERS = (
    Words(
        expression(
            r"\W*(?:"
            r"(?:related|similar|recommended|other|alternative|more|featured|accompanying) "
            r"(?:products|items|goods|accessories)|accessor(?:y items|ies)"
            r"|you (?:may|might|'ll|will)? ?(?:also|even)? ?(?:like|love|need|be interested in)"
            r"|(?:frequently|often) bought together|complete (?:the|your) (?:look|set|outfit|order)"
            r"|(?:customers|people|others|shoppers) (?:who|also)\b.*|recently viewed"
            r"|pairs? well with.*"
            r"|recommended for you|we (?:also )?(?:think you|recommend|found other).*"
            r")\W*"
        ),
        (
            "products", "items", "goods", "accessor", "you ", "together", "complete ", "customers",
            "people", "others", "shoppers", "viewed", "well with", "recommended", "we ",
        ),
    ),
    Words(
        expression(
            r"\W*(?:(?:ahnliche|zugehorige|weitere|passende) (?:produkte|artikel)"
            r"|das konnte .{0,40}|kunden (?:kauften|haben|sahen).{0,30}"
            r"|produits (?:similaires|apparentes|associes|lies)"
            r"|vous aimerez.{0,30}|productos (?:relacionados|similares)|tambien te .{0,30}"
            r"|prodotti (?:correlati|simili)|potrebbe.{0,30}|gerelateerde producten"
            r"|produtos relacionados|podobne produkty|похожие товары|с этим товаром .{0,30})\W*"
        ),
        (
            "produ", "artikel", "konnte", "kunden", "aimerez", "tambien", "prodotti", "potrebbe",
            "товар",
        ),
    ),
)  # fmt: skip
_OF_SENDING = (
    Words(
        expression(
            r"\W*(?:free )?(?:shipping|delivery|returns?|refunds?|payments?)(?: ?(?:&|and|\+|/|,) ?"
            r"(?:shipping|delivery|returns?|refunds?|exchanges?|payments?))*"
            r"(?: (?:information|info|policy|policies|details|options|times|costs|rates))?\W*"
        ),
        ("shipping", "delivery", "return", "refund", "payment"),
    ),
    Words(
        expression(
            r"\W*(?:versand|lieferung|retouren|ruckgabe)(?: ?(?:&|und|/) ?\w+)?\W*"
            r"|\W*(?:livraison|retours?)(?: ?(?:&|et|/) ?\w+)?\W*"
            r"|\W*(?:envios?|entrega)(?: ?(?:&|y|e|/) ?\w+)?\W*"
            r"|\W*spedizion[ei](?: ?(?:&|e|/) ?\w+)?\W*"
            r"|\W*(?:verzending|levering)(?: ?(?:&|en|/) ?\w+)?\W*|\W*доставка(?: и \w+)?\W*"
        ),
        (
            "versand", "lieferung", "retour", "ruckgabe", "livraison", "envio", "entrega",
            "spedizion", "verzending", "levering", "доставка",
        ),
    ),
)  # fmt: skip
HEADINGS = (*_OF_CUSTOMERS, *_OF_OTHERS, *_OF_SENDING)
"""What customers say, other products, how it is sent; folded."""


def is_beside_product(folded: str) -> bool:
    """Whether a heading, folded, stands over what is not about the product."""
    return any(words.are_all_of(folded) for words in HEADINGS)
