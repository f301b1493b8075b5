"""What fills the terminal: one reading, and the boxes that open over it."""
