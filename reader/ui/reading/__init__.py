"""The parts of the reading screen: what can be done with a page, a part in each file."""
