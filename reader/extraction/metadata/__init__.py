"""The metadata of an article: title, byline, site, date, language, address."""
