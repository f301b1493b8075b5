"""What a page is made of: repeated structures, their columns, depths and marks."""
