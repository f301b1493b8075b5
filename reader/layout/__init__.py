"""Blocks to lines of a width, threads to lists of rows, words to places: pure, without a screen."""
