"""Mail addresses that Cloudflare hides from programs: each page has them, encoded, beside the words
"[email protected]" that a script replaces.
"""

from reader.expressions import expression
from reader.html.walk import Walked

_CODE = "data-cfemail"
_PLACE = "/cdn-cgi/l/email-protection"
_ADDRESS = expression(r"[^\s@<>()\[\],;:\\\"]{1,64}@[^\s@<>()\[\],;:\\\"]{1,255}")


def reveal(walked: Walked) -> None:
    """Put the addresses into the tree, as the script would: the text, and what links to it."""
    hidden = walked.bearing(_CODE)
    if not hidden:
        return
    found: dict[int, str] = {}
    for node in hidden:
        address = _decoded(node.get(_CODE))
        if not address or not all(isinstance(child, str) for child in node.children):
            continue
        found[node.order] = address
        node.children = [address]
        for link in (node, node.parent):
            if link is not None and link.tag == "a" and _PLACE in link.get("href"):
                link.attrs["href"] = f"mailto:{address}"
    texts, before = [], -1
    for order, block, linked, text in walked.seen.texts:
        if order not in found or order != before:  # the words may be in two parts
            texts.append((order, block, linked, found.get(order, text)))
        before = order
    walked.seen.texts = texts


def _decoded(code: str) -> str:
    """The address: pairs of hexadecimal digits, each combined with the first by exclusive or.

    "" if it is none.
    """
    try:
        key, *rest = bytes.fromhex(code)
        address = bytes(each ^ key for each in rest).decode()
    except ValueError:  # too short, not hexadecimal, or not UTF-8
        return ""
    return address if address.isprintable() and _ADDRESS.fullmatch(address) else ""
