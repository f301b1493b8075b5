"""Values of JSON whose shape is not known."""


def text_at(said: object, key: str) -> str:
    """The text that an object has under a key, "" if it is no object or that is no text."""
    value = said.get(key) if isinstance(said, dict) else None
    return value if isinstance(value, str) else ""
