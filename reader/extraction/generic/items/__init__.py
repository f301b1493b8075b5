"""What one item of a discussion says: its elements, text, date and roles."""
