"""A comparison as text for people and as plain data for programs."""

from collections.abc import Iterator, Sequence

from reader.compare.changes import KINDS, Changed, Comparison, Fact, Kind, Paragraph
from reader.compare.words import Run
from reader.layout.wrap import wrap
from reader.model import Comment
from reader.text import cells
from reader.values import NamedTuple

SCHEMA = 1
SIGNS: dict[Kind, str] = {"added": "+", "gone": "-", "edited": "~", "moved": ">", "score": "±"}
"""The sign before each change, so that no color is needed to tell them apart."""
_MARGIN = "    "
_CELL = "  "
"""What is written for the tab between two cells of a table."""
_LEAST = 20
"""The narrowest column that text is broken to."""
_FACTS = {"claimed": "comments, as the page counts them", "byline": "author"}
"""The names of metadata for people, where they are not those for programs."""


class Side(NamedTuple):
    """One of the two readings compared."""

    location: str
    time: str = ""
    """The time of this version, ISO 8601, "" if unknown."""

    @property
    def label(self) -> str:
        return f"{self.location}  {self.time}".rstrip()


def as_text(compared: Comparison, sides: tuple[Side, Side], width: int = 80) -> str:
    """The whole comparison, in the order of the page. `width` 0 turns wrapping off."""
    lines = [f"before: {sides[0].label}", f"after:  {sides[1].label}", ""]
    for count in summary(compared):
        lines += _hanging(count, width)
    if compared.facts:
        lines += ["", "Page"]
        for fact in compared.facts:
            words = f"{fact_head(fact)}: {fact.before or '–'} → {fact.after or '–'}"
            lines += _hanging(words, width)
    if compared.paragraphs:
        lines += ["", "Article"]
        for paragraph in compared.paragraphs:
            lines += _entry(paragraph_head(paragraph), paragraph_text(paragraph), width)
    if compared.comments:
        lines += ["", "Comments"]
        for change in compared.comments:
            lines += _entry(comment_head(change), comment_text(change), width)
    return "\n".join(lines) + "\n"


def summary(compared: Comparison) -> tuple[str, str]:
    """The number of changes, a line for the article and one for the comments."""
    kinds = [paragraph.kind for paragraph in compared.paragraphs]
    article = ", ".join(f"{kinds.count(kind)} {kind}" for kind in KINDS if kind in kinds)
    counts = {kind: compared.count(kind) for kind in KINDS}
    names = {kind: "with another score" if kind == "score" else kind for kind in KINDS}
    comments = ", ".join(f"{counts[kind]} {names[kind]}" for kind in KINDS if counts[kind])
    return (
        f"Article: paragraphs {article}" if article else "Article: as it was",
        f"Comments: {comments or 'none has changed'}; {compared.same} as they were",
    )


def fact_head(fact: Fact) -> str:
    """Which piece of the page's metadata changed."""
    return f"{SIGNS['edited']} {_FACTS.get(fact.name, fact.name)}"


def paragraph_head(paragraph: Paragraph) -> str:
    """The kind of change to a paragraph, and where it is."""
    return f"{SIGNS[paragraph.kind]} ¶ {paragraph.place + 1} {paragraph.kind}"


def paragraph_runs(paragraph: Paragraph) -> Sequence[Run]:
    """The words of an edited paragraph; any other paragraph as a single run."""
    single = (Run("same", paragraph.after or paragraph.before),)
    return paragraph.runs() if paragraph.kind == "edited" else single


def comment_runs(change: Changed) -> Sequence[Run]:
    """The words of an edited comment; any other comment as a single run."""
    return change.runs() if "edited" in change.kinds else (Run("same", change.comment.text),)


def paragraph_text(paragraph: Paragraph) -> str:
    """A paragraph with its changes marked."""
    return marked(paragraph_runs(paragraph))


def comment_head(change: Changed) -> str:
    """The kind of change to a comment, its author and its date."""
    comment = change.comment
    signs = "".join(SIGNS[kind] for kind in change.kinds)
    when = (
        comment.published.isoformat(" ", "minutes") if comment.published else comment.published_text
    )
    facts = [comment.author or "unknown", when, f"#{comment.id}", ", ".join(change.kinds)]
    return f"{signs} {' · '.join(filter(None, [*facts, _beside(change)]))}"


def _beside(change: Changed) -> str:
    """What changed in a comment apart from its words."""
    was, now = change.before, change.after
    if was is None or now is None or "gone" in change.kinds:
        return ""
    parts = [f"score {was.score} → {now.score}"] if "score" in change.kinds else []
    if "moved" in change.kinds:
        parts.append(f"answers {_answers(was)} → {_answers(now)}")
    if was.author != now.author:
        parts.append(f"by {was.author or 'unknown'} before")
    return ", ".join(parts)


def _answers(comment: Comment) -> str:
    return f"#{comment.parent}" if comment.parent else "nobody"


def comment_text(change: Changed) -> str:
    """A comment with its changes marked."""
    return marked(comment_runs(change))


def marked(runs: Sequence[Run]) -> str:
    """Words with changes marked as in [-removed-] and {+added+}."""
    return "".join(_marked(run) for run in runs)


def _marked(run: Run) -> str:
    """White space at the end of a marked run is put outside the marks."""
    text = run.text.rstrip()
    space = run.text[len(text) :]
    match run.kind:
        case "gone":
            return f"[-{text}-]{space}"
        case "added":
            return f"{{+{text}+}}{space}"
        case "same":
            return run.text


def _entry(head: str, text: str, width: int) -> Iterator[str]:
    yield from _hanging(head, width)
    for line in text.splitlines():
        yield from (f"{_MARGIN}{part}" for part in _broken(line, width and width - len(_MARGIN)))


def _hanging(line: str, width: int) -> list[str]:
    """A line broken at a width, so that the signs at the beginning of others stand alone."""
    first, *following = _broken(line, width)
    if not following:
        return [first]
    after = line[len(first) :].lstrip()
    return [first, *(f"  {part}" for part in _broken(after, width - 2))]


def _broken(line: str, width: int) -> list[str]:
    """A line broken at a width in cells; 0 breaks nothing."""
    line = line.replace("\t", _CELL)
    if not width or cells(line) <= width:
        return [line]
    return [line[start:end] for start, end in wrap(line, max(_LEAST, width))]


def to_record(compared: Comparison, sides: tuple[Side, Side]) -> dict[str, object]:
    """The comparison as data for `json.dumps`; "words" are the runs of an edited text."""
    before, after = sides
    return {
        "schema": SCHEMA,
        "before": before._asdict(),
        "after": after._asdict(),
        "page": [fact._asdict() for fact in compared.facts],
        "article": [
            {
                "kind": changed.kind,
                "place": changed.place,
                "before": changed.before,
                "after": changed.after,
            }
            | ({"words": _words(changed.runs())} if changed.kind == "edited" else {})
            for changed in compared.paragraphs
        ],
        "comments": [_comment(change) for change in compared.comments],
        "counts": {kind: compared.count(kind) for kind in KINDS} | {"same": compared.same},
    }


def _comment(change: Changed) -> dict[str, object]:
    record: dict[str, object] = {
        "kinds": list(change.kinds),
        "id": change.comment.id,
        "before": change.before and _brief(change.before),
        "after": change.after and _brief(change.after),
    }
    return record | ({"words": _words(change.runs())} if "edited" in change.kinds else {})


def _brief(comment: Comment) -> dict[str, object]:
    return {
        "id": comment.id,
        "parent": comment.parent,
        "author": comment.author,
        "published": comment.published and comment.published.isoformat(),
        "published_text": comment.published_text,
        "score": comment.score,
        "text": comment.text,
        "states": list(comment.states),
    }


def _words(runs: Sequence[Run]) -> list[dict[str, str]]:
    return [run._asdict() for run in runs]
