"""Convert many pages to files or JSON Lines: on all cores, in constant memory, and resumable.

`pages` is the pure part, which other frameworks may call (Dask, in the README); `inputs` finds the
pages, `pool` has them read by processes that may die, `results_file` records what is done.
"""
