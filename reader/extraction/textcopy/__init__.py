"""A plain-text copy of a page: its title, its article and the comments below it.

A copy keeps the words of a page and loses everything else. The steps: remove what the copying tool
added (`forms`, `reflow`), distinguish labels from text (`line_kinds`, `stamps`), cut out the
comments (`heads` and `cuts` by dates, `groups` without), keep the article (`body`, `blocks`), find
its title (`titles`), its author and its date (`about`), and combine the results (`reading`). What
reader saved as plain text itself is read back exactly (`saved_text` and the modules `saved_…`).
"""

from reader.extraction.textcopy.reading import read_textcopy

__all__ = ["read_textcopy"]
