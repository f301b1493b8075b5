"""The first picture of a page, painted while Textual is imported. No module here uses Textual."""
