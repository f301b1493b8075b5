"""The parts of the reading screen: what can be done with a page, one part a file."""
