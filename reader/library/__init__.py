"""What reader remembers of what was read."""
