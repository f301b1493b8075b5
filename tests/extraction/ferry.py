"""A text over which others draw what is none of it."""

STORY = "".join(
    f"<p>Part {number} tells how the ferryman of Holm mended the old ferry through a winter of "
    "storms, and what the village said of it when spring came.</p>"
    for number in range(5)
)
ARTICLE = f"<main><article><h1>The ferry of Holm</h1>{STORY}</article></main>"
