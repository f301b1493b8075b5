"""Values of JSON whose shape is not known."""


def text_at(record: object, key: str) -> str:
    """The text that an object has under a key, "" if it is no object or that is no text."""
    value = record.get(key) if isinstance(record, dict) else None
    return value if isinstance(value, str) else ""
