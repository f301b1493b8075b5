"""Removes what stands beside the names of all authors: "Ada Brook 3rd+", "渡し守さん".

Beside one name it may be part of it; beside all of them it is the page's.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.people.names import name
from reader.extraction.generic.people.titles import TITLES
from reader.model import Comment

Share = Callable[[str], tuple[str, str]]
"""A word of a name that others may share, and the rest of the name."""
_FEWEST = 4
"""How many different authors there have to be: a family signs with one name."""
_SHARE = 0.75
_ROUNDS = 3
"""The most words in front, and behind."""
_IN_BRACKETS = expression(r"(\S[^(\[]*?)\s*[(\[][^()\[\]]{1,24}[)\]]")
_ADDRESSED = ("さん", "様", "님")
"""Forms of address, which are put behind a name without a space."""


def without_frames(comments: Sequence[Comment]) -> list[Comment]:
    """The comments, their authors without the words that nearly all have in front or behind."""
    names = list(dict.fromkeys(comment.author for comment in comments if comment.author))
    if len(names) < _FEWEST:
        return list(comments)
    bare = _bare(names)
    if bare == names:
        return list(comments)
    known = dict(zip(names, bare, strict=True))
    return [
        replace(comment, author=known[comment.author]) if comment.author else comment
        for comment in comments
    ]


def _bare(names: list[str]) -> list[str]:
    """What is left of each name."""
    left = _without(names, _bracketed)
    left = _without(left, _living) if _are_whole_before_comma(left) else left
    for _ in range(_ROUNDS):
        before = left
        for share in (_last_word, _first_word, _address):
            left = _without(left, share)
        if left is before:
            break  # as most names
    bare = [name(text) for text in left] if left != names else names
    return bare if all(bare) and len(set(bare)) * 2 > len(names) else names


def _without(names: list[str], share: Share) -> list[str]:
    """The names without a word that nearly all of them share."""
    if not _may_share(names, share):
        return names
    parts = [share(text) for text in names]
    (word, count), *_ = Counter(word for word, rest in parts if rest).most_common(1) or [("", 0)]
    # A title belongs to the name: all who answer may be doctors.
    if not word or count < _SHARE * len(names) or word.rstrip(".").lower() in TITLES:
        return names
    if share is _last_word and _may_be_surname(
        word, [rest for last, rest in parts if last == word]
    ):
        return names
    return [
        rest if shared == word and rest else text
        for text, (shared, rest) in zip(names, parts, strict=True)
    ]


def _may_share(names: list[str], share: Share) -> bool:
    """Whether the first of some names have a word in common: so many that, if nearly all names
    share one, a third of these do.
    """
    spare = len(names) - _SHARE * len(names)
    some = names[: int(1.5 * spare)]
    most = Counter(word for word, rest in map(share, some) if word and rest).most_common(1)
    return (most[0][1] if most else 0) >= len(some) - spare


def _may_be_surname(word: str, rests: Sequence[str]) -> bool:
    """Whether a family may have written: most have one word before it, as "Ada" of "Ada Brook", and
    at most one has a whole name before it.
    """
    if not word.isalpha() or word.islower() or word in _ADDRESSED:
        return False
    capitalised = [
        [part for part in rest.split() if len(part.strip(".")) > 1 and not part.islower()]
        for rest in rests
    ]  # without initials, and without "de la" before the family's name
    first_names = sum(len(parts) == 1 and parts[0].isalpha() for parts in capitalised)
    whole_names = sum(len(parts) > 1 for parts in capitalised)
    return first_names * 2 > len(rests) and whole_names <= 1


def _bracketed(text: str) -> tuple[str, str]:
    """Brackets are alike whatever is in them: "Ada Brook (ada7)"."""
    found = _IN_BRACKETS.fullmatch(text)
    return ("()", found[1]) if found else ("", text)


def _living(text: str) -> tuple[str, str]:
    """What stands behind a comma is alike whatever it is: "Ada Brook, Old Harbour"."""
    before, comma, after = text.partition(", ")
    return comma if after else "", before if after else text


def _are_whole_before_comma(names: Sequence[str]) -> bool:
    """Whether several names are whole before a comma, so that it does not come after the surnames:
    with two words, or in small letters, as those chosen for a site.
    """
    parted = [before for before, comma, _ in (text.partition(", ") for text in names) if comma]
    whole = sum(" " in before or before.islower() for before in parted)
    return whole > 1 and whole * 3 > len(parted)


def _last_word(text: str) -> tuple[str, str]:
    rest, _, last = text.rpartition(" ")
    return last, rest


def _first_word(text: str) -> tuple[str, str]:
    first, _, rest = text.partition(" ")
    return first, rest


def _address(text: str) -> tuple[str, str]:
    address = next(filter(text.endswith, _ADDRESSED), "")
    return address, text.removesuffix(address)
