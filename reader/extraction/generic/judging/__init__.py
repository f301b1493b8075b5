"""Whether a repeated structure is a discussion: the evidence, the candidates, the choice.

In the order of use: `rough_rating` rates every group by what the page's totals give for nothing,
`candidates` looks closely at the best, and `choose` takes one, or two that belong together. The
close look is taken by `features`, which makes features of a group (`text_amount`, `thread_shape`,
`attributions` and `unmarked_groups` each give one), and by `evidence`, which weighs them; where
nothing repeats, by `single_item`.

`comment_headings` and `forms` look at what is above and below a list, and `opening_post` and
`claims` tell what else the page has to say of the discussion: its first post, and how many comments
there are.
"""
