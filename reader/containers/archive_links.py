"""The links of a page that an archive of the web copied: they lead through the archive.

A reader is shown where the page itself leads, which is also what platforms and comments are known
by. Pictures keep the address of the archive: they may be there alone by now.
"""

import re

from reader.expressions import expression

COPY = r"https?://web\.archive\.org/web/(\d{14})[a-z_]{0,6}/(https?:[^\s\"'<>]{1,8192})"
"""The address of a copy by the Internet Archive: its time, and the address of what was copied."""
_LINK = expression(
    rb"""(\bhref=["']?)(?:(?:https?:)?//web\.archive\.org)?/web/\d{4,14}[a-z_]{0,6}/"""
    rb"""(?=(?:https?:|mailto:))""",
    re.IGNORECASE,
)
_FILE = expression(rb"""(?<=[\s"'=,(])/web/(?=\d{14}[a-z_]{0,6}/https?:)""")
"""The address of a picture within the archive."""
_LINK_OF_TODAY = expression(
    rb"""(\bhref=["']?)https?://archive\.(?:today|ph|is|li|vn|fo|md)/o/\w{1,20}/(?=https?:)""",
    re.IGNORECASE,
)


def original(body: bytes) -> bytes:
    """A page copied by the Internet Archive, with links as they were, and whole addresses of the
    rest.
    """
    return _FILE.sub(b"https://web.archive.org/web/", _LINK.sub(rb"\1", body))


def original_of_today(body: bytes) -> bytes:
    """The same of a page copied by archive.today, where links that stay in the page are left."""
    return _LINK_OF_TODAY.sub(rb"\1", body)
