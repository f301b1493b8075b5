"""Words in place of an author that are nobody's name."""

NOBODY = frozenset({
    "admin", "administrator", "author", "authors", "by", "editor", "none", "null", "undefined",
    "unknown", "webmaster", "written by", "posted by", "about the author", "about author", "follow",
    "share", "root", "guest", "n/a", "[object object]", "user", "default", "contributor",
    "view all posts", "read more", "see more", "more", "bio", "no author", "anonymous author",
    "published", "posted", "published by", "von", "autor", "artikel von", "beitrag von",
    "veroffentlicht", "geschrieben von", "verfasst von", "par", "publie", "publie par", "ecrit par",
    "por", "publicado", "publicado por", "escrito por", "pubblicato", "pubblicato da", "scritto da",
    "publie le", "publicado el", "publicado em", "pubblicato il", "gepubliceerd op", "geplaatst op",
    "veroffentlicht am", "erstellt am", "published on", "posted on", "опубликовано",
    "未知", "佚名", "匿名", "不详", "不詳", "無名", "작성자", "неизвестен", "аноним", "مجهول",
    "geplaatst", "gepubliceerd", "geschreven door", "door", "napisal", "opublikowano",
})  # fmt: skip
"""Words that programs and labels put in place of a name."""
LINKS = frozenset({
    "google+", "facebook", "twitter", "linkedin", "instagram", "email", "e-mail", "rss", "website",
})  # fmt: skip
"""What else the box of an author leads to; declared, it is who wrote for that network's site."""
NOBODY_SHOWN = NOBODY | LINKS
"""What is no name in an element for the author."""
