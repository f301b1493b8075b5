"""The parts of the reading screen: the article, the comments, the lines around them."""
