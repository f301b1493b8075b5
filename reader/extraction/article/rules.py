"""Which rules remove elements inside the text, by what the page says it is."""

from reader.extraction.article.prune import ARTICLE_RULES, DOCS_RULES, PAGE_RULES, Rule
from reader.extraction.metadata.meta import Meta


def rules(facts: Meta) -> tuple[Rule, ...]:
    """The strictest for articles and products, the mildest for manuals."""
    if facts.is_article or facts.is_product:
        return ARTICLE_RULES
    return DOCS_RULES if facts.is_manual else PAGE_RULES
