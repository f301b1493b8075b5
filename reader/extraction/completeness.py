"""What is said of comments that are not in the page, and why they are not."""

PAGED = "The thread goes on over several pages; the comments of this page are shown."
MORE = "More comments are behind a button of the page."
FOLDED = "Some replies are folded away by the page."
