"""Determines which of the things described in JSON-LD is the subject of the page."""

from collections.abc import Iterable
from html import unescape

from reader.extraction.metadata import json_ld
from reader.extraction.metadata.json_ld import Thing
from reader.text import alphanumerics, fold

ARTICLES = frozenset({
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "OpinionNewsArticle",
    "AnalysisNewsArticle", "TechArticle", "ScholarlyArticle", "SocialMediaPosting",
    "LiveBlogPosting", "ReviewNewsArticle", "BackgroundNewsArticle", "AdvertiserContentArticle",
    "MedicalScholarlyArticle", "AskPublicNewsArticle", "SatiricalArticle", "APIReference",
})  # fmt: skip
_POSTS = frozenset({"DiscussionForumPosting", "Question", "VideoObject", "Recipe", "HowTo"})
"""Types of a page's subject if it is not an article."""
_AGREEMENT = 0.5
"""A thing is the subject if its headline shares this part of its words with a title."""
_FEW = 2
"""More articles than these are a list of articles, or teasers beside one."""


def subject(things: list[Thing], titles: Iterable[str]) -> Thing:
    """The article a page describes, or else the posting; {} for none.

    A page describes other things too: teasers, questions of a FAQ, a video beside the text. If
    there are several, and always if it is not an article, the headline must agree with a title.
    """
    title_words = [words for text in titles if (words := set(alphanumerics(fold(text))))]
    articles = [thing for thing in things if json_ld.types(thing) & ARTICLES]
    for thing in articles:
        if _agrees(thing, title_words):
            return thing
    if articles and (len({headline(thing) for thing in articles}) <= _FEW or not title_words):
        return articles[0]
    posts = (thing for thing in things if json_ld.types(thing) & _POSTS)
    return next((thing for thing in posts if not title_words or _agrees(thing, title_words)), {})


def headline(thing: Thing) -> str:
    """The headline or name of a thing, as written."""
    return unescape(json_ld.text(thing, "headline", "name"))


def agrees(thing: Thing, titles: Iterable[str]) -> bool:
    """Whether the name of a thing shares half of its words with one of a page's titles."""
    return _agrees(thing, [words for text in titles if (words := set(alphanumerics(fold(text))))])


def _agrees(thing: Thing, names: list[set[str]]) -> bool:
    words = set(alphanumerics(fold(headline(thing))))
    shares = (len(words & title_words) / min(len(words), len(title_words)) for title_words in names)
    return bool(words) and max(shares, default=0.0) >= _AGREEMENT
