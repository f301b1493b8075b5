"""The screen: panes that show lines of text, one table of commands, and no logic of the core."""
