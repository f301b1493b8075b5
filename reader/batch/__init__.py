"""Many pages to files or to lines of JSON: on all cores, in flat memory, and after a kill as well.

`pages` is the pure part, which other machinery may call (Dask, in the README); `inputs` finds what
there is to read, `pool` has it read by processes that may die, `kept` writes down what is done.
"""
