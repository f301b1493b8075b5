"""The first picture of a page, painted while Textual is imported. Nothing here knows Textual."""
