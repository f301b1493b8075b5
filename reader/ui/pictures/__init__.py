"""Pictures: drawn with characters, and in real pixels."""
