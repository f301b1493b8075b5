"""A location to what is read there: bytes to text, text to article and thread."""
