"""The terminal: what is drawn on, its title, clipboard, early keys, and other programs on it."""
