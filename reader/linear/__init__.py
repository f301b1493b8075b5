"""The page as one flowing text that speaks well: no Textual, no box glyphs, no escape sequences."""
