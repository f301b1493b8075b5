"""Extracts the article and the comments of any page, without knowledge of its platform."""
