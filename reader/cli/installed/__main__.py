"""Regenerate the manual page and the completions."""

from reader.cli.installed import write

write()
