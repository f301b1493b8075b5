"""Lays out blocks as lines of a given width and threads as lists of rows, and finds words in them.

Pure functions, independent of any screen.
"""
