"""Isso: nested items a script draws; the page as served has only the place for them."""

from reader.extraction.rules import Rules, part
from reader.sites.base import MORE, Site

SITE = Site(
    name="isso",
    marks=("#isso-thread", "div.isso-comment[id^='isso-']"),
    rules=(
        Rules(
            item="div.isso-comment[id^='isso-']",
            id=part("id", "isso-"),
            author=".isso-author",
            published=(".isso-permalink time@datetime", ".isso-comment-header time@datetime"),
            published_text=".isso-permalink time, .isso-comment-header time",
            score=".isso-votes",
            body=".isso-text",
            states=(("moderated", ".isso-note:not(:empty)"),),
        ),
    ),
    section=("#isso-thread",),
    claimed=(".isso-thread-heading",),
    more=((".isso-comment-loader", MORE),),
    service="an Isso server",
    thread=(("address", "script[data-isso]@data-isso"),),
)
