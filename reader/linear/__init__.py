"""The page as linear text for screen readers: no Textual, no box drawing, no escape sequences."""
