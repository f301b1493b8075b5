"""Keys: one after the other, kept for a page that is to come, and in places that are no pane."""
