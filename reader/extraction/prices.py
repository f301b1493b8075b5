"""Amounts of money, by which shops are known and which are no names."""

import re

from reader.expressions import expression

PRICE = expression(
    r"[$€£¥₹₽₩₺]\s?\d|\d\s?[$€£¥₹₽₩₺]"
    r"|(?<!\w)\d[\d.,]{0,15}\s?(?:eur|usd|gbp|chf|kr|zł|kč|lei|руб)\b",
    re.IGNORECASE,
)
"""An amount with its currency on either side: "$5", "12 €", "300 kr"; "minsu88kr" is a name."""
AMOUNT = expression(
    r"(?:\b[a-z]{3}:? ?)?[$€£¥₹₽₩₺] ?\d[\d.,' ]{0,15}(?: ?[a-z]{3}\b)?"
    r"|\d[\d.,' ]{0,15} ?(?:[$€£¥₹₽₩₺]|(?:eur|usd|gbp|chf|kr|zł|kč|lei|руб|aed|kwd|omr|qar|sar)\b)",
    re.IGNORECASE,
)
"""A whole amount with its currency: "$1,299.00 USD", "USD: $149.64", "12,90 €"."""
