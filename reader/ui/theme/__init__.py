"""The themes: their colors, the rules of style, and the styles of the first picture."""
