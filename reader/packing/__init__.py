"""Decompression of gzip, deflate, Brotli and Zstandard, within bounds and piece by piece."""
