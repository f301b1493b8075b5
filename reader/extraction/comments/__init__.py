"""Finds comments by description, and what all threads share: order, dates, badges, counts."""
