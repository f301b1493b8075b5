"""What can be done and by which keys: one table, for every way to read a page."""
