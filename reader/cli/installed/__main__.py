"""Make the manual and the completions anew."""

from reader.cli.installed import write

write()
