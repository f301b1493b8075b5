"""The parts of the reading screen: the article, the comments and the bars around them."""
