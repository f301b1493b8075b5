"""Which data files in a folder are pages that were kept, and which belong to a program."""

from reader.expressions import expression

_RECORD = expression(rb'(?:\xef\xbb\xbf)?\s*\{\s*"schema"\s*:\s*\d+\s*,\s*"(?:source|article)"')
"""The beginning of a reading that was saved as JSON over several lines."""


def is_kept(head: bytes) -> bool:
    """Whether the first bytes of JSON or CSV are of what reader saves, or what a program that
    keeps pages or addresses exports: an endpoint's answer may be anybody's, and has to be named.
    """
    # All formats: most folders have no such file, and their list is begun a quarter sooner.
    from reader.containers import container  # noqa: PLC0415

    return _RECORD.match(head) is not None or container(head) is not None
