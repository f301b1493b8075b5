"""Where in an article one is: to come back to, and to be told."""

from dataclasses import dataclass
from typing import NamedTuple


class ArticlePlace(NamedTuple):
    """What stands at the top."""

    offset: int
    """Where it is in the text under the head, negative in the head."""
    above: int = 0
    """How many blank lines above it are at the top."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """Where in the article one is."""

    paragraph: int
    paragraphs: int
    percent: int
    minutes_left: int
