"""From a location to a reading: bytes are decoded to text, and text becomes article and thread."""
