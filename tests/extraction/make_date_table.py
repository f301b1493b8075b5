"""Make reader/text/date_words.json: the words of dates in many languages, from Unicode CLDR.

Run by hand, from the top of the project, with Babel installed (it is not among the test extras):

    pip install babel && python tests/extraction/make_date_table.py

Month and day names, halves of the day, units, "… ago" and the order of day and month are CLDR's,
as Babel carries it; what it leaves out is in date_words.toml. The table says which versions made it.
"""

import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import babel
from babel import Locale, localedata
from babel.core import get_cldr_version

from reader.extraction.dates.spelling import bare, normal, unspaced

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "reader/text/date_words.json"
LANGUAGES = (
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et",
    "eu", "fa", "fi", "fil", "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
    "ka", "kk", "ko", "lt", "lv", "mk", "mr", "ms", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh",
)  # fmt: skip
SCRIPTS = {None, "Latn", "Cyrl", "Hans", "Hant"}
UNITS = {
    "second": "s",
    "minute": "i",
    "hour": "h",
    "day": "d",
    "week": "w",
    "month": "q",
    "year": "q",
}
# Of two meanings of one word in one language the first of these wins: letters of roles.
RANK = ("Y", "G", "D", "H", "I", "S", "m", "j", "w", "e", "z", "a", "p", "n", "k", "sg", "ig", "hg",
        "dg", "wg", "qg", "x", "t", "U", "u", "g", "N", "f")  # fmt: skip
NAMED = {"today": "t0", "yesterday": "t1", "before": "t2", "now": "x", "fill": "f", "ago": "g",
         "one": "N", "am": "a", "pm": "p", "noon": "n"}  # fmt: skip

Roles = defaultdict[str, set[str]]


def words_of(text: str) -> list[str]:
    """The words of a pattern as the reader will meet them: normal, without full stops at their end."""
    spaced = normal(text).replace("{0}", " ")
    return [word for word in (part.strip(".,'()") for part in spaced.split()) if word]


def key_of(text: str) -> str:
    """A name as one key: "a. m." is "a.m", "tháng mười" stays two words."""
    joined = normal(text).replace(". ", ".").strip(". '")
    return " ".join(joined.split())


def locales(language: str) -> Iterator[Locale]:
    """Every locale of a language. The cache is emptied first: through it Babel 2.18 gives a locale
    the stand-alone names of another that was read before.
    """
    for name in sorted(localedata.locale_identifiers()):
        if name == language or name.startswith(f"{language}_"):
            localedata._cache.clear()
            locale = Locale.parse(name)
            if locale.script in SCRIPTS:
                yield locale


def add_names(locale: Locale, roles: Roles) -> None:
    """Months, days of the week and halves of the day; not their initials, and not "10月"."""
    for names, letter in ((locale.months, "m"), (locale.days, "w")):
        for width, name, number in named(names):
            key = key_of(name)
            if width != "narrow" and key and not any(char.isdigit() for char in key):
                roles[key].add(f"{letter}{number}")
    for width, name, half in named(locale.day_periods):
        if width != "narrow" and half in {"am", "pm"}:
            roles[key_of(name)].add(str(half)[0])


def named(
    contexts: Mapping[str, Mapping[str, Mapping[object, str]]],
) -> Iterator[tuple[str, str, object]]:
    """Width, name and key of every name in a section of CLDR."""
    for widths in contexts.values():
        for width in widths:
            for key, name in dict(widths[width]).items():
                yield width, name, key


def shortened(roles: Roles, elsewhere: Mapping[str, set[str]]) -> dict[str, str]:
    """The first three or four letters of each month, where no other month begins so: what sites
    write that cut names themselves. Not where another language means another month by it.
    """
    begins: defaultdict[str, set[str]] = defaultdict(set)
    for name, said in roles.items():
        months = {role for role in said if role[0] == "m"}
        for word in {name, bare(name)} if months and name < "\u0530" and name.isalpha() else ():
            for length in range(3, min(5, len(word))):
                begins[word[:length]] |= months
    return {
        short: role
        for short, (role, *more) in begins.items()
        if not more and short not in roles and elsewhere.get(short, set()) <= {role}
    }


def past(locale: Locale, unit: str) -> Iterator[tuple[str, str]]:
    """Plural category and pattern of "{0} hours ago", long and short."""
    fields = locale._data["date_fields"]
    for width in ("", "-short"):
        patterns = fields.get(f"{unit}{width}", {})
        yield from dict(patterns.get("past", {}) if patterns else {}).items()


def named_units(locale: Locale, unit: str) -> set[str]:
    found: set[str] = set()
    for width in ("long", "short"):
        tree = locale._data["unit_patterns"].get(f"duration-{unit}", {}).get(width, {})
        for category, pattern in dict(tree).items():
            if category != "per" and isinstance(pattern, str) and "{0}" in pattern:
                found.update(words_of(pattern))
    return found


def add_ages(locale: Locale, roles: Roles) -> None:
    """Units and the words that say "ago": those are in the patterns of three units or more."""
    patterns = {unit: list(past(locale, unit)) for unit in UNITS}
    units = {unit: named_units(locale, unit) for unit in UNITS}
    seen = Counter(
        word
        for unit in UNITS
        for word in {w for _, p in patterns[unit] for w in parted(p, units[unit])}
    )
    agos = {word for word, count in seen.items() if count >= 3}
    for unit, letter in UNITS.items():
        for category, pattern in patterns[unit]:
            words = parted(pattern, units[unit])
            if len(words) == 1 and "{0}" in pattern:
                roles[words[0]].add(f"{letter}g")
                continue
            rest = [word for word in words if word not in agos]
            dual = "{0}" not in pattern and category == "two"
            for word in rest[:1] if "{0}" not in pattern else rest:
                roles[word].add(f"U{letter}" if dual else f"u{letter}")
        for word in units[unit] - agos:
            if len(word) > 1 or word in "hsd":
                roles[word].add(f"u{letter}")
    for word in agos:
        roles[word].add("g")


def parted(pattern: str, units: set[str]) -> list[str]:
    """The words of a pattern, with a unit written together with "ago" cut in two ("時間前")."""
    found = []
    for word in words_of(pattern):
        unit = max((u for u in units if word.startswith(u)), key=len, default="")
        glued = unit and unit != word and unspaced(word)
        found += [unit, word[len(unit) :]] if glued else [word]
    return found


def add_by_hand(said: Mapping[str, str], roles: Roles) -> None:
    for name, words in said.items():
        role = NAMED.get(name, name)
        role = f"u{role}" if role in {"h", "i", "s", "d", "w", "q"} else role
        for word in words.split(","):
            roles[key_of(word)].add(role)


def add_spellings(language: str, roles: Roles) -> None:
    """Names as they stand in a date: Hebrew "in October", Basque and Catalan "of October"."""
    for word, said in list(roles.items()):
        months = {role for role in said if role[0] == "m"}
        if months and language == "he":
            roles["ב" + word] |= months
        if months and language == "eu" and word.endswith("a"):
            for ending in ("ren", "k"):
                roles[word + ending] |= months
        if months and word.startswith(("de ", "d'")):
            roles[word.removeprefix("de ").removeprefix("d'")] |= months
        if {role for role in said if role[0] == "w"} and language == "he":
            roles[word.removeprefix("יום ")] |= said


def settled(roles: Roles) -> dict[str, str]:
    """One role for each word; a month that may be a weekday is both, two months are neither."""
    found: dict[str, str] = {}
    for word, said in roles.items():
        one = single(said)
        if one and any(map(str.isalpha, word)) and not cut_short(word, roles):
            found[word] = one
    for word, role in list(found.items()):
        plain = bare(word)
        if {found[other] for other in found if bare(other) == plain} == {role}:
            found.setdefault(plain, role)
    return found


def cut_short(word: str, roles: Roles) -> bool:
    """Whether a word of few letters begins two months: French "jui", which is June in Morocco."""
    if len(word) != 3 or unspaced(word) or not any(role[0] == "m" for role in roles[word]):
        return False
    begun = {role for name in roles if name.startswith(word) for role in roles[name]}
    return len({role for role in begun if role[0] == "m"}) > 1


def single(said: set[str]) -> str:
    by_letter: defaultdict[str, set[str]] = defaultdict(set)
    for role in said:
        letter = next(rank for rank in sorted(RANK, key=len, reverse=True) if role.startswith(rank))
        by_letter[letter].add(role)
    if "f" in by_letter and set(by_letter) <= {"f", "w", "g"}:
        # Hebrew "b" is "at" before it is Monday; Romanian "de" is in ages and elsewhere.
        return "f"
    for letter in RANK:
        if letter in by_letter:
            roles = by_letter[letter]
            if len(roles) > 1:
                continue
            role = next(iter(roles))
            days = by_letter["w"]
            return f"{role}+{next(iter(days))}" if letter == "m" and len(days) == 1 else role
    return ""


def order_of(locale: Locale) -> str:
    """Day and month in a date of figures: "dm", "md", or "y" where the year comes first."""
    short = locale.date_formats["short"].pattern.lower()
    letters = "".join(dict.fromkeys(char for char in short if char in "dmy"))
    if letters[0] != "y":
        return letters[:2]
    day_month = locale._data["datetime_skeletons"]["Md"].pattern.lower()
    return "ydm" if day_month.strip("\u200f").startswith("d") else "y"


def orders() -> dict[str, str]:
    """By language, and by territory where it differs. English is written both ways: "" for it."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for locale in locales(language):
            base = found.get(language, "")
            if locale.territory is None and locale.script is None:
                found[language] = "" if language == "en" else order_of(locale)
            elif locale.territory and order_of(locale) != base:
                found[f"{language}-{locale.territory.lower()}"] = order_of(locale)
    return found


def table(by_hand: Mapping[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    found = {language: roles_of(language, by_hand) for language in (*LANGUAGES, "*")}
    months: defaultdict[str, set[str]] = defaultdict(set)
    for roles in found.values():
        for word, said in roles.items():
            months[word].update(role for role in said if role[0] == "m")
    return {
        language: dict(sorted((settled(roles) | shortened(roles, months)).items()))
        for language, roles in found.items()
    }


def roles_of(language: str, by_hand: Mapping[str, dict[str, str]]) -> Roles:
    roles: Roles = defaultdict(set)
    for locale in locales(language):
        add_names(locale, roles)
        add_ages(locale, roles)
    add_by_hand(by_hand.get(language, {}), roles)
    add_spellings(language, roles)
    return roles


def phrases(words: Iterable[str]) -> list[str]:
    """Keys of more than one word, which are put together before they are looked up."""
    return sorted({word for word in words if " " in word or "." in word})


def main() -> None:
    found = table(tomllib.loads((HERE / "date_words.toml").read_text(encoding="utf-8")))
    every = {word for words in found.values() for word in words}
    data = {
        "source": f"Unicode CLDR {get_cldr_version()} through Babel {babel.__version__}, and "
        "tests/extraction/date_words.toml. Unicode CLDR data: Copyright Unicode, Inc., Unicode "
        "License v3 (https://www.unicode.org/license.txt). Made by tests/extraction/"
        "make_date_table.py; not edited by hand.",
        "orders": dict(sorted(orders().items())),
        "phrases": phrases(every),
        "unspaced": sorted(filter(unspaced, every)),
        "words": found,
    }
    lines = json.dumps(data, ensure_ascii=False, indent=1).replace("\n   ", "")
    TARGET.write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
