"""Names of authors, and elements that name one."""
