"""A plain-text copy of a page: its title, its article and the comments under it.

A copy keeps the words of a page and loses everything else. The steps: take off what the copying
tool added (`forms`, `reflow`), tell labels from text (`words`, `stamps`), cut the comments (`heads`
and `cuts` by dates, `groups` without), keep the article (`body`, `blocks`), and put it together
(`reading`).
"""

from reader.extraction.textcopy.reading import read_textcopy

__all__ = ["read_textcopy"]
