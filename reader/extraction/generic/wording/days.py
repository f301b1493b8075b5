"""Recognises days and ages by name, in many languages: "yesterday", "vor einer Woche"."""

import re
from functools import cache

from reader.expressions import expression
from reader.extraction.generic.wording.word_filter import beginnings, is_latin, words_begun

DAYS = (
    r"\b(?:(?:an?|one|few) \w+ ago|just now|yesterday|today|gestern|heute|vor (?:einem|einer) \w+"
    r"|gerade eben|hier(?: à| \d|$)|aujourd['’]hui|il y a une? \w+|à l['’]instant|ayer|hoy"
    r"|hace una? \w+|ieri|oggi"
    r"|un['’ ]?\w+ fa|ontem|hoje|há uma? \w+|gisteren|vandaag|een \w+ geleden|i ?g[åa]r|i ?dag"
    r"|wczoraj|dzisiaj|dziś|(?:godzinę|minutę|chwilę|tydzień|miesiąc|rok) temu|przed chwilą|včera"
    r"|dnes"
    r"|před (?:hodinou|minutou|chvílí|týdnem|měsícem|rokem)|pred (?:hodinou|minútou|chvíľou)|вчера"
    r"|сегодня|(?:час|минуту|день|неделю|месяц|год) назад|только что|вчора|сьогодні"
    r"|(?:годину|хвилину|день|тиждень|місяць|рік) тому|dün|bugün|bir \w+ önce|az önce"
    r"|eilen|tänään|(?:tunti|minuutti|viikko|kuukausi|vuosi) sitten|tegnap|azi|acum o \w+|ahir"
    r"|jučer|juče|danas|včeraj|danes|днес|χθες|χτες|σήμερα|hôm qua|hôm nay|kemarin|hari ini"
    r"|أمس|اليوم|(?:قبل|منذ) (?:ساعة|ساعتين|يوم|يومين|دقيقة|دقيقتين|أسبوع|أسبوعين|شهر|شهرين|سنة)"
    r"|אתמול|היום|לפני (?:שעה|שעתיים|יום|יומיים|דקה|שבוע|שבועיים|חודש|חודשיים|שנה)|دیروز|امروز)\b"
    r"|昨天|前天|今天|刚刚|昨日|今日|たった今|어제|오늘|방금 전|เมื่อวาน"
)
WORDS = expression(DAYS, re.IGNORECASE)
_DAY_WORDS = f"{DAYS} idag igar igår gar går"
_BESIDE_DAYS = frozenset({
    "a", "an", "one", "few", "now", "eine", "eben", "il", "un", "une", "una", "uma", "een", "i",
    "l", "à", "o", "bir", "az",
})  # fmt: skip
"""Words that stand beside others of these, and in most other texts."""


def may_be_day(text: str) -> bool:
    """Whether a text has a word that begins like one of a day by name.

    The pattern takes a millisecond to compile, and few names have such a word.
    """
    return not is_latin(text) or not _days_begun().isdisjoint(words_begun(text))


@cache
def _days_begun() -> frozenset[str]:
    return beginnings(_DAY_WORDS) - _BESIDE_DAYS
