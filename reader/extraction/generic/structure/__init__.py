"""What a page is made of: repeated structures, their columns, depths and marks.

In the order of use: `survey` finds the dates of a page, and `repeated` every list with some of
them, as `groups` of items (`sibling_runs`, where an item is several siblings). `zones` tells what
belongs to an item alone. `columns` makes a table of the items, with the names of its columns from
`element_names` and `positions`, and `column_places` finds their cells again. `depths` reads from it
which item answers which.

The others answer one question about an element: `controls`, `marks`, `title_links`; `text_cache`
keeps its text.
"""
