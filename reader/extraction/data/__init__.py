"""Discussions sent as data: the JSON of a platform's endpoint to comments, by description.

Text is decoded to values (`decode`), the type of an answer is recognised by its keys (`shape`),
fields are looked up by paths (`paths`) and made into comments (`answer`), which are combined
(`gather`).
"""
