"""What a shop puts beside the price of its product, and on the tabs above its description: by
languages, folded. It is the same on all its pages and says nothing of the product.
"""

from reader.expressions import Phrases, expression

_GRADES = Phrases(
    expression(
        r"rated [\d.,]+ (?:out )?of 5.*|[\d.,]+ (?:out )?of 5 stars.*"
        r"|\W*(?:[\d.,]+ )?\W{0,3}(?:\(\d+\) )?(?:based on |of )?[\d.,]+ "
        r"(?:customer |verified |global )?(?:reviews?|ratings?)\W*"
        r"|(?:be the first to |write a |add your )reviews?(?: this (?:product|item))?"
        r"|\W*no (?:customer )?reviews(?: yet)?\W*"
        r"|[\d.,]+ ?(?:/|von|sur|de|su|van|из) ?5(?: \w+)?(?: \(\d+ ?\w*\))?"
    ),
    ("5", "review", "rating"),
)
_CHOICES = Phrases(
    expression(
        r"(?:please )?(?:select|choose) (?:an?|your)? ?(?:colou?rs?|sizes?|options?|quantity)"
        r"|(?:quantity|qty)|(?:size|measuring) (?:guide|chart|table)|find your size"
        r"|not your size\?|add(?:ed)? to (?:wish ?list|compare|favou?rites)"
        r"|menge|anzahl|stuck|quantite|cantidad|quantita|quantidade|aantal|количество"
        r"|opciones disponibles|options disponibles|verfugbare optionen"
        r"|(?:bitte )?(?:farbe|grosse|große|variante|ausfuhrung|menge) (?:aus)?wahlen"
        r"|choisi(?:r|ssez) (?:la|une|votre) (?:couleur|taille)"
        r"|seleccione? (?:una? )?(?:talla|color)"
    ),
    (
        "select", "choose", "quantit", "qty", "guide", "chart", "table", "size", "add", "menge",
        "anzahl", "stuck", "wahlen", "choisi", "seleccion", "cantidad",
        "quantidade", "aantal", "количество", "opciones", "option",
    ),
)  # fmt: skip
_TAXES = Phrases(
    expression(
        r"(?:sales )?(?:tax(?:es)?|vat) included.*"
        r"|.{0,12}\bincl?(?:\.|uding) (?:vat|tax|\d+ ?% vat).*"
        r"|.{0,12}\binkl\. .{0,12}(?:mwst|ust)\b.*|zzgl\. versand.*|versandkosten.{0,20}"
        r"|.{0,12}\bttc\b.*|(?:sin impuestos|impuestos incluidos|iva (?:incluido|inclusa)).*"
        r"|.{0,40}interest-free (?:payments|instal?lments).*"
        r"|.{0,30}\b\d (?:easy )?instal?lments .{0,40}"
        r"|.{0,12}\b\d+ cuotas sin interes.*|.{0,12}\b\d+ ?(?:x|fois)\b.{0,20}sans frais.*"
        r"|(?:alle |die )?preise inkl.*|uvp:? .{0,20}"
    ),
    (
        "tax", "vat", "mwst", "ust", "ttc", "versand", "impuestos", "iva", "payments",
        "installments", "instalments", "cuotas", "preise", "uvp", "sans frais",
    ),
)  # fmt: skip
_STOCK = Phrases(
    expression(
        r"(?:(?:availability|stock|status):? )?(?:currently |back )?"
        r"(?:in stock(?:(?: and|,) ready to (?:ship|send))?|out of stock|sold out|ready to ship"
        r"|(?:only )?\d+ (?:items? |pieces? )?(?:left(?: in stock)?|in stock|available)"
        r"|low (?:in )?stock(?:,? only \d+ left)?)(?: online)?"
        r"|availability:? (?:available|unavailable)"
        r"|(?:verfugbarkeit|lagerbestand):? .{0,30}"
        r"|(?:(?:sofort|nicht|nur noch \d+(?: stuck)?|\d+ stuck) )?(?:auf lager|lieferbar"
        r"|verfugbar|versandfertig|ausverkauft)"
        r"|(?:disponibilite ?:? ?)?(?:en stock|rupture de stock|epuise|derniers articles en stock"
        r"|plus que \d+ .{0,20})"
        r"|(?:disponibilidad:? )?(?:en stock|agotado|sin existencias|solo quedan? \d+.{0,20})"
        r"|(?:disponibilita:? )?(?:disponibile|esaurito|non disponibile)"
        r"|em estoque|esgotado|op voorraad|uitverkocht|(?:есть|нет)? ?в наличии|w magazynie"
    ),
    (
        "stock", "sold", "ready", "left", "available", "lager", "fugbar", "lieferbar", "fertig",
        "verkauft", "epuise", "plus que", "agotado", "existencias", "quedan", "solo queda",
        "disponib", "esaurito", "estoque", "esgotado", "voorraad", "uitverkocht", "наличии",
        "magazynie",
    ),
)  # fmt: skip
_SENT = Phrases(
    expression(
        r"(?:shipping:? )?(?:is )?calculated at checkout|shipping (?:is )?calculated at checkout"
        r"|free (?:standard |express |local |uk |us )?(?:shipping|delivery|returns)\b.{0,60}"
        r"|(?:same|next)[- ]day (?:shipping|delivery|dispatch)\b.{0,60}"
        r"|(?:express|standard|fast) (?:shipping|delivery)(?: available)?|secure checkout"
        r"|order(?:s|ed)? (?:placed )?(?:before|by) \d.{0,60}|usually (?:ships|ready"
        r"|dispatched) .{0,40}"
        r"|(?:estimated|expected) (?:delivery|arrival):? .{0,40}"
        r"|\d+[- ]days? (?:free |easy )?(?:returns?|money[- ]back|to change)\b.{0,40}"
        r"|(?:easy|free|hassle-free|simple) returns|(?:safe|secure) payments?"
        r"|pick-?up (?:available|currently unavailable) at .{0,50}|also available at checkout:?"
        r"|\d+ (?:people|others) (?:are|have) (?:viewing|looking at|watching|bought) .{0,30}"
        r"|(?:sofort verfugbar, )?lieferzeit:? .{0,40}|sofort versandfertig.{0,50}"
        r"|kostenlose(?:r)? (?:versand|lieferung|ruckgabe)\b.{0,40}"
        r"|\d+ tage ruckgabe\w*|kauf auf rechnung|sichere (?:be)?zahlung"
        r"|lieferung (?:bis|am) .{0,40}"
        r"|(?:en stock, )?expedi(?:e|tion) (?:sous|en) .{0,30}|retours? gratuits?\b.{0,30}"
        r"|paiements? securises?|pago seguro|devoluci(?:on|ones) gratis\b.{0,30}|pagamenti sicuri"
        r"|livraison (?:gratuite|offerte|sous|en \d)\b.{0,40}|expedition ?: .{0,40}"
        r"|envio (?:gratis|gratuito|en \d+)\b.{0,40}|spedizione gratuita\b.{0,40}"
        r"|gratis verzending\b.{0,40}|бесплатная доставка.{0,40}"
    ),
    (
        "checkout", "free ", "day", "delivery", "shipping", "order", "usually", "arrival",
        "returns", "pick", "people", "others", "liefer", "versand", "ruckgabe", "livraison",
        "expedi", "tage", "rechnung", "zahlung", "retour", "paiement", "pago", "devoluci",
        "payment", "pagamenti", "envio", "spedizione", "verzending", "доставка",
    ),
)  # fmt: skip
LABELS = (_GRADES, _CHOICES, _TAXES, _STOCK, _SENT)
"""What is beside a product's price and its choices: grades, what to choose, taxes, whether there is
any left, when it is sent."""

DESCRIBED = Phrases(
    expression(
        r"(?:(?:product|item|full) )?descriptions?|(?:produkt|artikel)?beschreibung"
        r"|descripcion(?: del producto)?|description du produit|descrizione(?: prodotto)?"
        r"|descricao(?: do produto)?|(?:product)?beschrijving|opis(?: produktu)?"
        r"|описание(?: товара)?"
        r"|商品説明|商品描述|상품 ?설명"
    ),
    ("descri", "beschr", "opis", "описание", "商品", "설명"),
)
"""What names the description, which is all that is read of such a page."""
TABS = (
    DESCRIBED,
    Phrases(
        expression(
            r"(?:product |technical |tech )?(?:details|specifications?|specs|info(?:rmation)?|data)"
            r"|(?:additional|more|warranty|shipping) info(?:rmation)?|features|overview|ingredients"
            r"|how to use|care(?: instructions)?|warranty|downloads|videos?|faqs?|q ?& ?a"
            r"|(?:customer )?reviews? ?(?:\(\d+\))?|shipping(?: ?(?:&|and) ?\w+)?"
            r"|delivery(?: ?(?:&|and) ?\w+)?"
            r"|returns?|questions?"
        ),
        (
            "detail", "spec", "info", "data", "features", "overview", "ingredients", "how to",
            "care", "warranty", "downloads", "video", "faq", "q", "review", "shipping", "delivery",
            "return",
        ),
    ),
    Phrases(
        expression(
            r"(?:produkt)?(?:details|eigenschaften|sicherheit)|technische daten|datenblatt"
            r"|(?:kunden)?(?:bewertungen|rezensionen) ?(?:\(\d+\))?|versand(?: (?:&|und) \w+)?"
            r"|zusatzliche informationen|details du produit|fiche technique|caracteristiques"
            r"|avis ?(?:\(\d+\))?|informations complementaires|especificacion(?:es)?"
            r"|caracteristicas"
            r"|(?:opiniones|valoraciones) ?(?:\(\d+\))?|informacion adicional|caratteristiche"
            r"|recensioni ?(?:\(\d+\))?|specificaties|beoordelingen|отзывы ?(?:\(\d+\))?"
            r"|характеристики"
        ),
        (
            "detail", "eigenschaften", "sicherheit", "techni", "datenblatt", "bewertungen",
            "rezensionen", "versand", "information", "caracteri", "avis", "especificacion",
            "opiniones", "valoraciones", "informacion", "caratteri", "recensioni", "specificaties",
            "beoordelingen", "отзывы", "характеристики",
        ),
    ),
)  # fmt: skip
"""What stands on the tabs of such a page, above one another or side by side."""
