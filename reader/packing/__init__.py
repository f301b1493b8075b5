"""Packed bytes to bytes: gzip, deflate, Brotli, Zstandard, within bounds and piece by piece."""
