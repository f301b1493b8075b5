"""A made-up discussion of any size, the same at every run."""

import random
from dataclasses import replace

from reader.model import Article, Block, Comment, Heading, Paragraph, Reading, Span

_TEXT = """
the of and to in a is that for it was on are as with his they be at one have this from or had
by hot but some what there we can out other were all your when up use word how said an each
she which do their time if will way about many then them would write like so these her long
make thing see him two has look more day could go come did my sound no most number who over
know water than call first people may down side been now find any new work part take get
"""
_WORDS = _TEXT.split()
_OTHERS = (
    ("这是一个测试", "日本語のコメント", "안녕하세요", "漢字かな交じり文"),
    ("😀", "🎉", "👍🏽", "👩‍👩‍👧", "🚀", "❤️", "🇩🇪"),
    ("naïve", "café", "Überraschung", "größer", "façade"),
)
BIG = 1000
"""How many descendants the first comment has, at most half of all."""


def reading(count: int, seed: int = 1) -> Reading:
    """An article of a few words and `count` comments under it, of 20 to 200 words each."""
    chance = random.Random(seed)
    comments: list[Comment] = []
    path: list[str] = []
    big = min(BIG, count // 2)
    for number in range(count):
        depth = _depth(chance, number, len(path), big)
        name = f"c{number}"
        path[depth:] = [name]
        comments.append(
            Comment(
                name,
                _blocks(chance),
                parent=path[depth - 1] if depth else "",
                depth=depth,
                author=f"user{chance.randint(1, 9999)}",
                published_text=f"{chance.randint(1, 23)} hours ago",
                score=chance.randint(-9, 99),
            )
        )
    text = " ".join(chance.choices(_WORDS, k=300))
    return Reading(Article("A long discussion", (Paragraph((Span(text),)),)), tuple(comments))


def chain(count: int) -> Reading:
    """So many comments, each of which answers the one before."""
    comments = (
        replace(
            one, depth=depth, parent=f"c{depth - 1}" if depth else "", author=f"user{depth % 7}"
        )
        for depth, one in enumerate(reading(count).comments)
    )
    return replace(reading(3), comments=tuple(comments))


def article(count: int) -> Reading:
    """An article of so many words, a heading every thousand of them, and three comments."""
    parts: list[Block] = []
    for part in range(count // 100):
        if part % 10 == 0:
            parts.append(Heading(2, (Span(f"Part {part // 10 + 1}"),)))
        parts.append(Paragraph((Span(words(100, part)),)))
    return replace(reading(3), article=Article("A long article", tuple(parts)))


def words(count: int, seed: int) -> str:
    """So many words, as comments are made of."""
    return " ".join(random.Random(seed).choices(_WORDS, k=count))


def _depth(chance: random.Random, number: int, path: int, big: int) -> int:
    if number in (0, big + 1):
        return 0
    step = chance.choice((1, 1, 0, 0, -1, -2, -3))
    return min(max(path - 1 + step, 1 if number <= big else 0), path, 10)


def _blocks(chance: random.Random) -> tuple[Paragraph, ...]:
    size = chance.randint(20, 200)
    words = chance.choices(_WORDS, k=size)
    if chance.random() < 0.3:
        words[chance.randrange(size)] = chance.choice(chance.choice(_OTHERS))
    if chance.random() < 0.03:
        words[chance.randrange(size)] = "https://example.com/" + "a" * chance.randint(20, 120)
    half = size // 2 if size > 100 else 0
    parts = (words[:half], words[half:]) if half else (words,)
    return tuple(Paragraph((Span(" ".join(part)),)) for part in parts)
