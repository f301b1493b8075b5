"""Plain words as Markdown without accidental markup: escaping, code spans, and addresses."""

import re

from reader.expressions import expression

_SPECIAL = expression(
    r"""[\\`*\[\]~]                          # what means something anywhere
    | <(?!\s)                               # an element, an address
    | &(?=\#?\w{1,40};)                     # an entity
    | (?<![^\W_])_ | _(?![^\W_])            # not as in snake_case
    """,
    re.VERBOSE,
)
# Matches up to where a backslash undoes the block structure that such a line start would have.
_START = expression(
    r"""\d{1,9}(?=[.)](?:[ \t]|$))           # a numbered item
    | (?=
        \#{1,6}(?:[ \t]|$) | [+-](?:[ \t]|$) | >
        | [-:|=][-:|=\s]*$                  # an underline, a rule, the second row of a table
    )""",
    re.VERBOSE,
)


def escaped(text: str) -> str:
    """`text` with everything escaped that is markup inside a line."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def starts_escaped(text: str, starts: bool) -> str:
    """`text` escaped, at the starts of its lines too; with `starts` it starts a line itself."""
    lines = escaped(text).split("\n")
    for i in range(0 if starts else 1, len(lines)):
        if start := _START.match(lines[i]):
            lines[i] = f"{lines[i][: start.end()]}\\{lines[i][start.end() :]}"
    return "\n".join(lines)


def edged(text: str) -> str:
    """`text` with white space at the edges of its lines as entities, or a parser drops it."""
    return "\n".join(line if line == line.strip() else _spelled(line) for line in text.split("\n"))


def _spelled(line: str) -> str:
    core = line.strip()
    start = len(line) - len(line.lstrip())
    before, after = line[:start], line[start + len(core) :]
    return "".join((*(f"&#{ord(c)};" for c in before), core, *(f"&#{ord(c)};" for c in after)))


def code(text: str) -> str:
    """`text` between more backticks than it contains in a row."""
    runs = {len(run) for run in re.findall("`+", text)}
    fence = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    padded = "`" in (text[0], text[-1]) or (text[0] == text[-1] == " " and not text.isspace())
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def destination(url: str) -> str:
    """`url` as the target of a link or a picture."""
    url = target(url)
    url = re.sub(r"[\\<>]|&(?=#?\w{1,40};)", r"\\\g<0>", url)
    return f"<{url}>" if re.search(r"[()<>]", url) else url


def target(url: str) -> str:
    """`url` as a parser returns it."""
    return re.sub(r"\s+", "%20", url.strip())
