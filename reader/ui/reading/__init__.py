"""What can be done with a page on the reading screen: a part in each file, named in `parts`."""
