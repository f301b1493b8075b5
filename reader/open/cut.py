"""Whether a page without a text was cut off before it."""

from reader.expressions import expression

_HEAD = expression(rb"(?i)<head[\s>]")
_LOOKED_AT = 4096
_PAIRS = ((b"<script", b"</script"), (b"<style", b"</style"), (b"<!--", b"-->"))


def ends_before_text(body: bytes) -> bool:
    """Whether markup ends in its head, in a script, a style or a comment, or within a tag.

    Only for pages with a written `<head>`: what minifiers leave of a page has no end tags either.
    """
    if not _HEAD.search(body[:_LOOKED_AT]):
        return False
    small = body.lower()
    if b"</html" in small or b"</body" in small:
        return False
    is_open = any(small.rfind(begin) > small.rfind(end) for begin, end in _PAIRS)
    in_head = b"</head" not in small and b"<body" not in small
    return is_open or in_head or small.rfind(b"<") > small.rfind(b">")
