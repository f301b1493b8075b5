"""What shops call the reviews of their customers: nothing else has such a name.

One table for articles, which leave these out below a product, and for comments, which they are.
"""

NAMES = (
    r"kundenrezensionen|kundenbewertungen|avis (?:des )?clients|opiniones de (?:los )?clientes"
    r"|recensioni (?:dei )?clienti|avaliações (?:de|dos) clientes|klantbeoordelingen"
    r"|opinie klientów|отзывы покупателей|カスタマーレビュー|商品评价|用户评价|상품평"
)
"""Alternatives of a pattern, in lower case, in other languages than English."""
WITH_RATINGS = r"ratings? (?:and|&) reviews?|reviews? (?:and|&) ratings?"
"""What is in English above reviews that rate."""
