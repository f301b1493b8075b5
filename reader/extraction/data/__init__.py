"""Discussions as programs send them: JSON of a platform's endpoint to comments, by description.

Text is decoded to values (`decode`), a value is told by its keys (`shape`), what stands where is
looked up by paths (`paths`), and read into comments (`answer`) that are put together (`gather`).
"""
