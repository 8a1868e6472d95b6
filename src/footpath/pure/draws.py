"""Which luck has each request, wherever it stands in the queue?"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from footpath.pure.kaplan_meier import Ints

Words = npt.NDArray[np.uint32]

MOST_FUTURES = 65_536  # 16 bits of a hash are left to order them by
BASES = 128  # permutations that are turned; fewer where there are many futures, for then there are many turns
FEWEST_BASES = 8
WORD = 0xFFFF_FFFF_FFFF_FFFF


def luck(ids: Sequence[int], size: int, seed: int, stream: int = 0) -> Words:
    """(n, size): for each id its own permutation of 0 … size - 1, the same whatever the other ids are.

    Looked up in a table of equally likely lengths this is a Latin hypercube sample (McKay, Beckman and Conover 1979):
    each request meets each length exactly once, and requests meet each other's at random. `stream` draws another,
    independent permutation for the same id. Raises ValueError for a size above MOST_FUTURES.
    """
    twice = bases(size, seed, stream)
    windows = np.lib.stride_tricks.sliding_window_view(twice.ravel(), size)
    return windows[places(ids, size, seed, stream)]


def places(ids: Sequence[int], size: int, seed: int, stream: int = 0) -> Ints:
    """(n,): where in `bases`, laid flat, the permutation of each id begins.

    Which of the bases it is and by how much it is turned are drawn independently by id. So in each future the luck of
    all requests is independent; and as the lucks of two requests with the same base are a little opposed unless they
    are the same (one time in 65,536 with 512 futures), pairs are uncorrelated on average over the futures, too.
    """
    count = bases(size, seed, stream).shape[0]
    key = _keys(ids, seed, stream).astype(np.int64)
    return np.asarray(key[:, 0] % count * (2 * size) + key[:, 1] % size)


@lru_cache(maxsize=16)
def bases(size: int, seed: int, stream: int = 0) -> Words:
    """(b, 2 * size): permutations of 0 … size - 1, each twice in a row, so that turned ones are found in them whole.

    No generator runs: each place gets the hash of (seed, stream, base, place), with the place itself in the low bits,
    and sorting the row orders the places by their hashes.
    """
    if not 0 < size <= MOST_FUTURES:
        raise ValueError(f"size must be from 1 to {MOST_FUTURES}: {size}")
    count = min(BASES, max(FEWEST_BASES, 2**19 // size))
    keys = _keys(range(count), seed, ~stream)
    bits = max((size - 1).bit_length(), 1)
    low = np.uint32((1 << bits) - 1)
    numbers = np.arange(size, dtype=np.uint32)
    row = _mixed(numbers * np.uint32(0x9E37_79B9)) ^ keys[:, :1]
    row = (_mixed(_mixed(row) ^ keys[:, 1:]) & ~low) | numbers
    row.sort(axis=1)
    twice = np.tile(row & low, 2)
    twice.setflags(write=False)
    return twice


def _keys(ids: Sequence[int], seed: int, stream: int) -> Words:
    """(n, 2): 64 bits of each id by SplitMix64 (Steele, Lea and Flood 2014); wrapping around is meant."""
    start = (seed * 0x9E37_79B9_7F4A_7C15 + stream * 0xD1B5_4A32_D192_ED03) & WORD
    key = np.array([one & WORD for one in ids], dtype=np.uint64)
    for _ in range(2):  # twice: ids and seeds that follow each other must not show
        key += np.uint64(start)
        key *= np.uint64(0xBF58_476D_1CE4_E5B9)
        key ^= key >> np.uint64(31)
        key *= np.uint64(0x94D0_49BB_1331_11EB)
        key ^= key >> np.uint64(30)
    return key.view(np.uint32).reshape(len(key), 2)


def _mixed(words: Words) -> Words:
    """The 32-bit finalizer of Wellons (hash-prospector 2018)."""
    words = (words ^ (words >> np.uint32(16))) * np.uint32(0x7FEB_352D)
    words = (words ^ (words >> np.uint32(15))) * np.uint32(0x846C_A68B)
    return np.asarray(words ^ (words >> np.uint32(16)))
