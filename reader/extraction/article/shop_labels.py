"""What a shop puts beside the price of its product, and on the tabs above its description: by
languages, folded. It is the same on all its pages and says nothing of the product.
"""

from reader.expressions import Phrases, expression

_GRADES = Phrases(
    expression(
        r"(?:rated )?[\d.,]+ (?:out )?of 5(?: stars?)?"
        r"(?:,? (?:\(|based on |from )*[\d.,]+ (?:customer )?(?:reviews?|ratings?)\)?)?"
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
        r"(?:sales )?(?:tax(?:es)?|vat) included"
        r"(?:[.,;]? (?:and )?(?:free )?(?:shipping|duties|delivery)"
        r"(?: (?:is )?calculated at checkout)?)?"
        r"|[^a-z]{0,12}(?:[a-z]{3} |prices? )?"
        r"\(?incl?(?:\.|uding) (?:\d+ ?% )?(?:vat|tax(?:es)?)\)?"
        r"(?:[.,]? \(?(?:excl?\.?|excluding|plus) (?:shipping|delivery|postage)(?: costs?)?\)?)?"
        r"|.{0,12}\binkl\. .{0,12}(?:mwst|ust)\b\.?(?:,? ?\(?(?:zzgl|exkl|inkl|und|plus)\b.{0,40})?"
        r"|zzgl\. versand(?:kosten)?(?: .{0,20})?|versandkosten(?:frei(?: ab .{0,12})?)?"
        r"|[^a-z]{0,12}(?:eur )?ttc(?:,? .{0,3}(?:hors|frais|livraison)\b.{0,20})?"
        r"|(?:sin impuestos|impuestos incluidos|iva (?:incluido|inclusa))"
        r"|(?:(?:or|pay|make|in|from) ){0,2}\d? ?interest-free (?:payments|instal?lments)"
        r"(?: (?:of|from|with) .{0,40})?"
        r"|(?:(?:or|pay|in|from) ){0,2}\d (?:easy |monthly )?instal?lments (?:of|from|with) .{0,40}"
        r"|(?:(?:hasta|en|o) ){0,2}\d+ cuotas sin interes(?: de .{0,15})?"
        r"|(?:(?:payez|payer|paiement|en|ou) ){0,3}\d+ ?(?:x|fois) (?:par .{0,12} )?sans frais"
        r"|(?:alle |die )?preise inkl\..{0,50}|uvp:? ?.{0,5}\d[\d.,]*.{0,5}"
    ),
    (
        "tax", "vat", "mwst", "ust", "ttc", "versand", "interest-free", "impuestos", "iva",
        "payments", "installments", "instalments", "cuotas", "preise", "uvp", "sans frais",
    ),
)  # fmt: skip
_STOCK = Phrases(
    expression(
        r"(?:(?:availability|stock|status):? )?(?:currently |back )?"
        r"(?:in stock(?:(?: and|,) ready to (?:ship|send))?|out of stock|sold out|ready to ship"
        r"|(?:only )?\d+ (?:items? |pieces? )?(?:left(?: in stock)?|in stock|available)"
        r"|low (?:in )?stock(?:,? only \d+ left)?)(?: online)?"
        r"|availability:? (?:available|unavailable)"
        r"|(?:verfugbarkeit|lagerbestand): .{0,30}"
        r"|(?:(?:sofort|nicht|nur noch \d+(?: stuck)?|\d+ stuck) )?(?:auf lager|lieferbar"
        r"|verfugbar|versandfertig|ausverkauft)"
        r"|(?:disponibilite ?:? ?)?(?:en stock|rupture de stock|epuise|derniers articles en stock"
        r"|plus que \d+ (?:articles?|exemplaires?|pieces?|en stock|disponibles?)(?: en stock)?)"
        r"|(?:disponibilidad:? )?(?:en stock|agotado|sin existencias"
        r"|solo quedan? \d+(?: unidad(?:es)?)?(?: en stock| disponibles?)?)"
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
        r"|free (?:standard |express |local |uk |us )?(?:shipping|delivery|returns)"
        r"(?: (?:on|for)(?: (?:all|most|us|uk))? orders?)?(?: (?:over|above|from) [^a-z]{1,12})?"
        r"(?: ?(?:&|and) (?:free |easy )?(?:returns?|shipping|delivery|exchanges))?(?: worldwide)?"
        r"|(?:same|next)[- ]day (?:shipping|delivery|dispatch)"
        r"(?: (?:if|when|for|on) (?:all )?order(?:s|ed)?)?(?: (?:placed )?(?:before|by) "
        r"\d[\d:. ]{0,5}(?:[ap]m)?(?: (?:eastern|central|pacific|[a-z]{2,3}))?)?(?: available)?"
        r"|secure checkout"
        r"|(?:express|standard|fast) (?:shipping|delivery) available"
        r"|order(?:s|ed)? (?:placed )?(?:before|by) \d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?"
        r"(?: [a-z]{2,3})?(?:,? (?:for|to get|ships?|is|are|will) .{0,15}"
        r"(?:today|tomorrow|day (?:shipping|delivery|dispatch)|same day|next day))?"
        r"|usually (?:ships|ready|dispatched) (?:in|within) \d+[\d -]*(?:(?:business|working) )?"
        r"(?:hours?|days?|weeks?)"
        r"|(?:estimated|expected) (?:delivery|arrival)(?:: .{0,40}|"
        r"(?: (?:in|by|within|between|on))? (?:[a-z]{3,9}\.?,? )?(?:[a-z]{3,9}\.? )?\d.{0,25})"
        r"|\d+[- ]days? (?:free |easy )?(?:returns?|money[- ]back)(?: policy| guarantee| period)?"
        r"|\d+ days to change your mind"
        r"|(?:easy|free|hassle-free|simple) returns|(?:safe|secure) payments?"
        r"|pick-?up (?:available|currently unavailable) at .{0,50}|also available at checkout:?"
        r"|\d+ (?:people|others) (?:are|have) (?:(?:viewing|looking at|watching|bought|viewed) "
        r"(?:this|it)(?: (?:item|product))?(?: (?:right now|now|today|recently))?)"
        r"|(?:sofort verfugbar, )?lieferzeit(?::|:? (?:ca\.? )?\d).{0,40}"
        r"|sofort versandfertig(?:, lieferzeit.{0,40})?"
        r"|kostenlose(?:r)? (?:versand|lieferung|ruckgabe)(?: ab \d.{0,10}| innerhalb .{0,20})?"
        r"|\d+ tage ruckgabe(?:recht)?|kauf auf rechnung|sichere (?:be)?zahlung"
        r"|lieferung (?:bis|am) (?:\w{2,10}\.?,? )?(?:den )?\d.{0,25}"
        r"|(?:en stock, )?expedi(?:e|tion) (?:sous|en) \d.{0,20}"
        r"|retours? gratuits?(?: (?:sous|pendant) \d.{0,10})?"
        r"|paiements? securises?|pago seguro|devoluci(?:on|ones) gratis|pagamenti sicuri"
        r"|livraison (?:gratuite|offerte)(?: des \d.{0,10})?|livraison (?:sous|en) \d.{0,20}"
        r"|expedition ?: .{0,40}|envio (?:gratis|gratuito)(?: desde .{0,12})?|envio en \d.{0,15}"
        r"|spedizione gratuita(?: (?:da|sopra) .{0,12})?"
        r"|gratis verzending(?: vanaf .{0,12})?|бесплатная доставка(?: от \d.{0,10})?"
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
