"""WoltLab Suite and Burning Board: flat threads; dates in an element of its own."""

from reader.extraction.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="woltlab",
    marks=("article.wbbPost .messageText", "article.message.jsMessage .messageText"),
    rules=(
        Rules(
            item="article.wbbPost, article.message.jsMessage",
            id=inside("data-object-id", r"(\d+)"),
            opening="first",
            author=(".messageAuthor [itemprop='name']", ".messageAuthor .username",
                ".messageSidebar .username"),
            published=(".messageHeader woltlab-core-date-time@date",
                ".messageHeader time@datetime", "meta[itemprop='datePublished']@content",
                "meta[itemprop='dateCreated']@content"),
            published_text=(".messagePublicationTime", ".messageHeader time"),
            edited=".messageFooterNotes .messageFooterNote time@datetime",
            score=".wcfLikeCounter, .reactionSummaryList .reactionCount",
            body=".messageText",
            drop=(".messageSignature", ".codeBoxHeader"),
            roles=(("op", ".jsThreadStarter"), ("op", ".userOnlineThreadStarter"),
                ("accepted", ".wbbPostOfficial")),
            states=(("deleted", ".messageDeleted"), ("moderated", ".messageDisabled")),
        ),
    ),
    section=(".messageSignature", ".messageSidebar"),
    more=((".pagination .skip.icon24 a[rel='next'], woltlab-core-pagination[count]", PAGED),),
)  # fmt: skip
