"""The screen: panes that show lines of text, one table of commands, and no logic of the core.

app and opening are the application, services what it gets from the command line, messages and
workers what its parts share, layer what they are made with; arrange decides which panes and bars
fit. The rooms:

first     the picture of the first screen, painted before Textual is there
screens   whole screens and dialogs: the reading screen, the start, the library, help, save, …
reading   the parts of the reading screen, one for each thing that can be done there
panes     article, comments, outline and the bars, with the words in them
widgets   what panes are made of: lines that scroll, rows, input lines, lists to choose from
lists     lists of pages: the library, a folder or an archive, what the start screen offers
keys      keys one after the other, kept for a page that is to come, and outside of panes
theme     themes with their colors, and the rules of style
terminal  what is drawn on, its title, clipboard, early keys, and other programs on it
pictures  pictures in characters and in pixels
"""
