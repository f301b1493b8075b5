"""Which element of a page is its article, and what in it is not."""
