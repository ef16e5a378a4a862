# itertools: iterators made of iterators.
from _itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                        filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile,
                        zip_longest, _grouper, _tee)
