"""Blocks and comments' texts for tests, from plain text."""

from reader.model import Blocks, Code, Mark, Paragraph, Span


def paragraph(*pieces: Span | str, href: str = "") -> Paragraph:
    """A paragraph of texts that are set plainly (and lead to `href`), and of other spans."""
    return Paragraph(
        tuple(Span(piece, href=href) if isinstance(piece, str) else piece for piece in pieces)
    )


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """A text of a paragraph for each of `texts`."""
    return tuple(map(paragraph, texts))


TEXTS: tuple[Blocks, ...] = (
    (),
    paragraphs("Plain."),
    paragraphs(""),
    (Paragraph(()),),
    (Paragraph((Span("Bold.", Mark.BOLD),)),),
    (Paragraph((Span("Linked.", href="https://quay.example/"),)),),
    (Paragraph((Span("In "), Span("two."))),),
    paragraphs("Two", "paragraphs."),
    (Code("x = 1"),),
)
"""Texts that are one plain paragraph, and such as are not."""
