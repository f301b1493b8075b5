"""The screen: panes over lines, one table of commands, nothing that the core needs to know."""
