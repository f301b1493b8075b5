"""What a page says of its article: title, byline, site, date, language, address."""
