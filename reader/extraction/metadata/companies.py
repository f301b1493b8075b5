"""Takes out of a declared author the company that owns or made the site."""

from reader.expressions import expression
from reader.text import line

_OWNED = expression(
    r"[™®©]|\([cC]\)|\b[Cc]opyright\b(?: by\b)?|\b[Aa]ll [Rr]ights [Rr]eserved\b\.?"
)
"""Words and signs of ownership, of a person too: "© Ada Lind 2012, all rights reserved"."""
_YEARS = expression(r"\b(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?\b")
_BRAND = expression(r"[™®] ?\w")
"""A sign in the middle of a name: that of goods."""
_PARTS = expression(r"[,;(&@|)]|\s[-–—]\s|\s(?:and|und|et|y|och|og)\s")
_FORM = expression(
    r"\b(?:ООО|ЗАО|ОАО)\b|株式会社|有限会社|有限公司|\(주\)"
    r"|(?<=\S)\s(?i:ltd|limited|gmbh|inc|llc|llp|plc)\b"
    r"|(?:(?<=\S)\s|^)(?:(?i:ltd|limited|gmbh|inc|llc|llp|plc|corp)|(?:Co\. )?(?:AG|KG)|O[yY]"
    r"|A[pP]S|Kft|SRL|Srl|(?i:s\.? ?r\. ?[ol]|s\. ?p\. ?a|sp\. ?z ?o\. ?o|d\. ?o\. ?o))\.?$"
    r"|(?:\S\s+\S+\s|^)(?i:s\.a|b\.v)\.?$"
)
"""What makes a part of a name that of a company; alone, it is of the part before. After one word
"B.V." are the initials of a person: "Sidorov B.V."."""
_LONGEST = 300
"""A longer author, in characters, is no name."""
_FULL = 2
"""The fewest words of a name beside a company's, or that somebody owns something by."""


def people_in(author: str) -> str:
    """An author as declared, without companies and words of ownership; "" if no person is left.

    As the author of a page a company is who owns or made the site: of the development pages eight
    name one, and the author of none is given as that.
    """
    if len(author) > _LONGEST:
        return author
    name = author
    if _OWNED.search(author):
        if _BRAND.search(author):
            return ""
        name = line(_YEARS.sub(" ", _OWNED.sub(" ", author))).strip(" ,;.|-–—")
        if len(name.split()) < _FULL:
            return ""
    if not any(map(_FORM.search, _parts(name))):
        return name
    people: list[str] = []
    is_after_name = False
    for part in _parts(name):
        found = _FORM.search(part)
        if found is None:
            people.append(part)
        elif found.start() == 0 and is_after_name:
            people.pop()
        is_after_name = found is None
    return ", ".join(part for part in people if len(part.split()) >= _FULL)


def _parts(name: str) -> list[str]:
    """What stands between the signs of a line of several names."""
    return [part for piece in _PARTS.split(name) if (part := piece.strip(" ."))]
