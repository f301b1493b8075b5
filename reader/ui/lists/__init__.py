"""Lists of pages: the library, a folder or an archive, what the start screen offers."""
