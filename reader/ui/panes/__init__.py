"""What is seen of a page: the article, the comments, and the bars and the outline beside them."""
