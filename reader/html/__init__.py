"""Parses markup into a light tree, and turns subtrees into blocks; only this package uses the
parser.
"""
