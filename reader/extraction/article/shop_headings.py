"""Headings of what a shop puts under its product: by languages, since most shops use one."""

from reader.expressions import Phrases, expression
from reader.extraction.customer_reviews import NAMES, WITH_RATINGS
from reader.text import fold

_OF_CUSTOMERS = (
    Phrases(
        expression(
            r"\W*(?:\d+ )?(?:(?:customer|recent|latest|product|verified|top) )?"
            r"(?:reviews?|testimonials|ratings)"
            r"(?: \(?\d+\)?| for\b.*| (?:and|&) (?:ratings|reviews))?\W*"
            r"|\W*(?:customer )?questions (?:and|&) answers\W*"
            r"|\W*what (?:our )?customers (?:are saying|say)\W*"
        ),
        ("review", "rating", "testimonial", "questions", "customers"),
    ),
    Phrases(
        expression(
            rf"\W*(?:{fold(NAMES)}|bewertungen|rezensionen|avis|opiniones|recensioni|beoordelingen)"
            r"(?: \(?\d+\)?)?\W*|\W*отзывы.{0,20}"
        ),
        (
            "bewertung", "rezension", "avis", "opini", "recensioni", "avaliacoes", "beoordelingen",
            "отзывы", "レビュー", "评价", "상품평",
        ),
    ),
)  # fmt: skip
_OF_OTHERS = (
    Phrases(
        expression(
            r"\W*(?:"
            r"(?:related|similar|recommended|other|alternative|more|featured|accompanying) "
            r"(?:products|items|goods|accessories)|accessor(?:y items|ies)"
            r"|(?:products|items) related to .*|(?:compare with )?similar (?:styles|listings)"
            r"|(?:shop|get) the (?:look|outfit)|(?:goes|wear it|style it) with"
            r"|more from (?:this|the same) (?:brand|collection|shop|seller|series|range)"
            r"|you (?:may|might|'ll|will)? ?(?:also|even)? ?(?:like|love|need|be interested in)"
            r"|(?:frequently|often) bought together|complete (?:the|your) (?:look|set|outfit|order)"
            r"|(?:customers|people|others|shoppers) (?:who|also)\b.*|recently viewed"
            r"|pairs? well with.*"
            r"|recommended for you|we (?:also )?(?:think you|recommend|found other).*"
            r")\W*"
        ),
        (
            "products", "items", "goods", "accessor", "you ", "together", "complete ", "customers",
            "people", "others", "shoppers", "viewed", " with", "recommended", "we ", "similar",
            "the ", "more from",
        ),
    ),
    Phrases(
        expression(
            r"\W*(?:(?:ahnliche|zugehorige|weitere|passende) (?:produkte|artikel)"
            r"|das konnte .{0,40}|kunden (?:kauften|haben|sahen).{0,30}"
            r"|produits (?:similaires|apparentes|associes|lies)"
            r"|vous aimerez.{0,30}|productos (?:relacionados|similares)|tambien te .{0,30}"
            r"|prodotti (?:correlati|simili)|potrebbe.{0,30}|gerelateerde producten"
            r"|produtos relacionados|podobne produkty|похожие товары|с этим товаром .{0,30}"
            r"|(?:wird )?(?:oft|haufig) zusammen gekauft|dazu passt|passt (?:gut )?dazu"
            r"|souvent achetes ensemble|comprados juntos.{0,20}"
            r"|spesso (?:comprati|acquistati) insieme|(?:関連|おすすめ)商品"
            r"|この商品を(?:買った|見た|購入).{0,20}|相关(?:产品|商品)"
            r"|関連アイテム)\W*"
        ),
        (
            "produ", "artikel", "konnte", "kunden", "aimerez", "tambien", "prodotti", "potrebbe",
            "товар", "zusammen", "dazu", "ensemble", "juntos", "insieme", "商品", "产品",
            "アイテム",
        ),
    ),
)  # fmt: skip
_SENT = "shipping|delivery|returns?|refunds?"
_SENT_ELSEWHERE = (
    "versand|lieferung|retouren|ruckgabe|livraison|retours?|envios?|entrega|devoluciones"
    "|spedizion[ei]|resi|verzending|retourneren|frakt|levering|доставка|возврат"
)
_SENT_UNSPACED = "配送|返品|送料|退货|배송|반품"
_OF_SENDING = (
    Phrases(
        expression(
            rf"\W*(?:free )?(?:{_SENT}|payments?)(?: ?(?:&|and|\+|/|,) ?"
            rf"(?:{_SENT}|exchanges?|payments?))*"
            r"(?: (?:information|info|policy|policies|details|options|times|costs|rates))?\W*"
        ),
        ("shipping", "delivery", "return", "refund", "payment"),
    ),
    Phrases(
        expression(
            rf"\W*(?:{_SENT_ELSEWHERE}|(?:{_SENT_UNSPACED})(?:について)?)"
            r"(?: ?(?:&|/|und|et|y|en?|и|och|og) ?\w+)?\W*"
        ),
        (
            "versand", "lieferung", "retour", "ruckgabe", "livraison", "envio", "entrega",
            "devoluciones", "spedizion", "resi", "verzending", "levering", "frakt", "доставка",
            "возврат", "配送", "返品", "送料", "退货", "배송", "반품",
        ),
    ),
)  # fmt: skip
HEADINGS = (*_OF_CUSTOMERS, *_OF_OTHERS, *_OF_SENDING)
"""What customers say, other products, how it is sent; folded."""

OF_PEOPLE = expression(
    r"\W*(?:about (?:the|this) seller|seller information|customer (?:reviews|ratings)"
    rf"|{WITH_RATINGS}|{fold(NAMES)})\b"
)
"""How a heading begins of what a market says of its sellers and its customers of the product."""


def is_beside_product(folded: str) -> bool:
    """Whether a heading, folded, stands over what is not about the product."""
    return any(words.are_all_of(folded) for words in HEADINGS)
