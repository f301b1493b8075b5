"""How many designs of comments, put together at random, are read wholly right by the generic reader.

    python tests/bench/designs.py [designs] [seed]

A page has an article and 3 to 7 comments; how these are drawn is a choice of each part of them, as
likely as it seemed to be on the web: the element and class of a comment, with or without classes in
it, who wrote it, when, in which order, the picture, the controls, how answers are nested, and what
announces comments. All authors, texts and parents, and all dates that are in figures or machine-
readable, have to be right. For each part it prints in which form most designs are read wrong.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from reader import extract
from reader.model import Comment

PEOPLE = (
    "Orla Finch", "bram_holt", "Tamsin Reed", "Wilf Crane", "Ines Maro", "Pia", "Jonas Weir",
    "kestrel77", "Dr. Abel Moss", "Lena K.", "Óscar Vidal", "Anonymous", "old_miller", "J. P. Stone",
)  # fmt: skip
SAID = (
    "The old mill race was cleared twice last spring and still runs backwards.", "Thanks!",
    "I do not believe the council ever looked at the sluice before they voted.", "Agreed.",
    "Has anybody asked what the new gate will cost the people downstream?", "Nice read.",
    "You are forgetting the flood of 1962, when the whole lower street stood under water.",
    "Where was the photograph at the top taken? I think I know that bridge.",
    "I walked there on Sunday, and the path is closed again, with a fence around it.",
)  # fmt: skip
ARTICLE = "<h1>The sluice</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30
URL = "https://valley.example/a"
FIRST = datetime(2024, 3, 13, 8, 5)
Choice = tuple[tuple[float, str], ...]
# Braces are what differs: {k…} a class, if the design has any inside its comments.
PARTS: dict[str, Choice] = {
    "head": (
        (3, "<h3>Comments</h3>"), (2, "<h2>{n} Comments</h2>"), (1, "<h4>Comments ({n})</h4>"),
        (1, "<p>Comments:</p>"), (1, "<h3>Discussion</h3>"), (1, "<h3>Responses</h3>"), (0.7, ""),
    ),
    "around": ((3, " class=comments"), (1, " class=comment-list"), (1.5, ""), (1, " class=thread")),
    "item": (
        (4, "div class=comment"), (2, "li class=comment"), (1, "article class=post"), (2, "div"),
        (1, "li"), (1, "div class='card mb-3'"), (1, "li class=item"), (1, "div class='flex py-6'"),
    ),
    "author": (
        (2, "<b{kauthor}>{who}</b>"), (2, "<a{kauthor} href=/user/{at}>{who}</a>"),
        (3, "<span{kauthor}>{who}</span>"), (1, "<h4{kauthor}>{who}</h4>"), (0.5, "{who}"),
        (1.5, "<div{kauthor}>{who}</div>"), (0.7, "<span{kauthor}><b>{who}</b> says:</span>"),
        (0.5, "<span{kauthor}>Posted by <a href=/user/{at}>{who}</a></span>"),
    ),
    "date": (
        (2, "<time{kdate} datetime={iso}>{when}</time>"), (3, "<span{kdate}>{when}</span>"),
        (2, "<small{kdate}>{when}</small>"), (1, "<a{kdate} href=#c{at}>{when}</a>"), (0.7, "{when}"),
        (1, "<div{kdate}>{when}</div>"),
    ),
    "written": ((3, "%B %d, %Y"), (2, "%b %d, %Y at %I:%M %p"), (2, "%Y-%m-%d %H:%M"), (2, "")),
    "text": (
        (4, "<p{ktext}>{said}</p>"), (3, "<div{ktext}>{said}</div>"), (0.5, "{said}"),
        (2, "<div{ktext}><p>{said}</p></div>"), (0.7, "<span{ktext}>{said}</span>"),
    ),
    "order": (
        (5, "<div{kmeta}>{author} {date}</div>{text}"), (3, "{author} {date} {text}"),
        (1, "<div{kmeta}>{author}</div>{text}<div{kmeta}>{date}</div>"),
        (1, "{text}<div{kmeta}>{author} {date}</div>"), (1, "<div{kmeta}>{author} | {date}</div>{text}"),
        (0.7, "<div{kmeta}>{author} on {date}</div>{text}"), (0.7, "<div{kmeta}>{date} {author}</div>{text}"),
        (0.7, "<div{kmeta}>{author}, {date}</div>{text}"), (0.5, "{text}<div{kmeta}>— {author}, {date}</div>"),
    ),
    "picture": (
        (3, "{rest}"), (2, "<img src=/{at}.png alt=''>{rest}"), (0.7, "<div class=avatar>O</div>{rest}"),
        (1, "<img src=/{at}.png alt=''><div class=media-body>{rest}</div>"),
        (0.7, "<div{kpic}><a href=/user/{at}><img src=/{at}.png></a></div><div>{rest}</div>"),
    ),
    "controls": (
        (3, ""), (3, "<div{kfoot}><a href=#r{at}>Reply</a></div>"), (0.7, "<a href=#c{at}>#{at}</a>"),
        (1, "<a href=/like/{at}>Like</a> <span>{at}</span> <a href=#r>Reply</a>"),
        (1, "<div{kfoot}><button>▲</button><span>{at}</span><button>▼</button></div>"),
    ),
    "answers": ((4, ""), (2, "ul class=children"), (1.5, "div"), (1, "margin")),
    "form": ((3, "<form><textarea name=comment></textarea><button>Send</button></form>"), (2, "")),
}  # fmt: skip
CLASSES = {
    "kauthor": "author", "kdate": "date", "ktext": "text", "kmeta": "meta", "kfoot": "actions",
    "kpic": "picture",
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A comment as it has to be read."""

    author: str
    text: str
    day: str
    """"" if its page gives its age alone."""
    parent: int
    """Its place among the comments, -1 for none."""


def design(chance: random.Random) -> dict[str, str]:
    """A choice of each part."""
    return {
        part: chance.choices([form for _, form in forms], [weight for weight, _ in forms])[0]
        for part, forms in PARTS.items()
    }


def thread(chance: random.Random, parts: dict[str, str]) -> list[Written]:
    """The comments of a page."""
    count = chance.randint(3, 7)
    path: list[int] = []
    found = []
    people, texts = chance.sample(PEOPLE, count), chance.sample(SAID, count)
    dated = parts["written"] or "datetime" in parts["date"]
    for at, (author, text) in enumerate(zip(people, texts, strict=True)):
        deeper = chance.random() < 0.4 and len(path) < 4
        del path[len(path) if deeper and parts["answers"] else 0 :]
        day = f"{FIRST + timedelta(hours=31 * at):%Y-%m-%d}" if dated else ""
        found.append(Written(author, text, day, path[-1] if path else -1))
        path.append(at)
    return found


def drawn(parts: dict[str, str], comments: list[Written], at: int, *, classes: bool) -> str:
    """A comment with the answers to it."""
    comment, when = comments[at], FIRST + timedelta(hours=31 * at)
    fields = {key: f" class={name}" if classes else "" for key, name in CLASSES.items()}
    fields |= {"who": comment.author, "said": comment.text, "at": str(at), "iso": when.isoformat()}
    fields["when"] = f"{when:{parts['written']}}" if parts["written"] else f"{at + 2} days ago"
    for part in ("author", "date", "text"):
        fields[part] = parts[part].format(**fields)
    fields["rest"] = (parts["order"] + parts["controls"]).format(**fields)
    own = parts["picture"].format(**fields)
    below = [
        drawn(parts, comments, place, classes=classes)
        for place, answer in enumerate(comments)
        if answer.parent == at
    ]
    tag = parts["item"].partition(" ")[0]
    if parts["answers"] == "margin":
        indent, up = 0, comment.parent
        while up >= 0:
            indent, up = indent + 30, comments[up].parent
        return f"<{parts['item']} style='margin-left:{indent}px'>{own}</{tag}>{''.join(below)}"
    box = "ul" if tag == "li" else parts["answers"].replace("ul", "div")
    answers = f"<{box}>{''.join(below)}</{box.partition(' ')[0]}>" if below else ""
    return f"<{parts['item']}>{own}{answers}</{tag}>"


def is_right(comments: tuple[Comment, ...], wanted: list[Written]) -> bool:
    """Whether a page was read wholly right."""
    places = {comment.id: place for place, comment in enumerate(comments)}
    return len(comments) == len(wanted) and all(
        (found.author, found.text) == (comment.author, comment.text)
        and places.get(found.parent, -1) == comment.parent
        and (not comment.day or f"{found.published}"[:10] == comment.day)
        for found, comment in zip(comments, wanted, strict=True)
    )


def page_of(chance: random.Random, parts: dict[str, str], wanted: list[Written]) -> str:
    """The page of a design."""
    classes = chance.random() < 0.75
    tops = [place for place, comment in enumerate(wanted) if comment.parent < 0]
    items = "".join(drawn(parts, wanted, place, classes=classes) for place in tops)
    items = f"<ul>{items}</ul>" if parts["item"].startswith("li") else items
    head = parts["head"].format(n=len(wanted))
    return (
        f"<html lang=en><body><main><article>{ARTICLE}</article><div{parts['around']}>{head}{items}"
        f"{parts['form']}</div></main><footer><p>© 2024 The Courier</p></footer></body></html>"
    )


def main(count: int = 1000, seed: int = 0) -> None:
    wrong: Counter[tuple[str, str]] = Counter()
    drawn_so: Counter[tuple[str, str]] = Counter()
    right = 0
    for number in range(seed, seed + count):
        chance = random.Random(number)
        parts = design(chance)
        wanted = thread(chance, parts)
        is_good = is_right(extract(page_of(chance, parts, wanted), URL).comments, wanted)
        right += is_good
        drawn_so.update(parts.items())
        wrong.update(() if is_good else parts.items())
    print(f"{right} of {count} designs are read wholly right")
    shares = {part: wrong[part] / drawn_so[part] for part in wrong}
    for part in sorted(shares, key=lambda part: -shares[part])[:12]:
        print(f"{shares[part]:6.1%} of {drawn_so[part]:5} wrong: {part[0]} {part[1]}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
