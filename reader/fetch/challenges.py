"""Recognise pages that only check for a browser or a person, by what their makers' scripts leave.

The marks are taken from the makers' own scripts and addresses; they occur near the beginning of
pages with little else. A page with much text that mentions one is not a challenge.
"""

import re

from reader.errors import NeedsBrowser
from reader.expressions import expression
from reader.fetch.addresses import host, safe_url

WAY_OUT = "save the page in a browser and open the file, or give the browser's cookies (--cookies)"
_LONGEST = 1 << 18
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"_cf_chl_opt", "Cloudflare"),
    (b"captcha-delivery.com", "DataDome"),
    (b"px-captcha", "PerimeterX"),
    (b"_Incapsula_Resource", "Imperva"),
    (b"token.awswaf.com", "AWS WAF"),
    (b"/.within.website/x/cmd/anubis", "Anubis"),
    (b"ddos-guard/js-challenge", "DDoS-Guard"),
    (b"sucuri_cloudproxy_js", "Sucuri"),
    (b"validate.perfdrive.com", "Radware"),
    (b"/sgcaptcha/", "SiteGround"),
)
"""What a challenge contains, and who makes it."""
_ASIDE = expression(rb"<(script|style|noscript)\b.*?</\1|<[^>]*>", re.IGNORECASE | re.DOTALL)
_FEW_WORDS = 60
"""A challenge has no more words than this."""


def challenge(body: bytes, url: str) -> NeedsBrowser | None:
    """The error for a page that wants a browser first; None for any other page."""
    if len(body) > _LONGEST:
        return None
    maker = next((maker for mark, maker in _MARKS if mark in body), "")
    if not maker or len(_ASIDE.sub(b" ", body).split()) > _FEW_WORDS:
        return None
    return NeedsBrowser(
        f"{host(url)} wants to see a browser first ({maker}); {WAY_OUT}.", safe_url(url)
    )
