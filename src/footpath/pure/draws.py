"""Which luck has each request, wherever it stands in the queue?"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Words = npt.NDArray[np.uint32]

MOST_FUTURES = 65_536  # 16 bits of a hash are left to order them by
WORD = 0xFFFF_FFFF_FFFF_FFFF
ROWS = 64  # at once, so that all of it stays in the cache


def luck(ids: Sequence[int], size: int, seed: int, stream: int = 0) -> Words:
    """(n, size): for each id its own permutation of 0 … size - 1, the same whatever the other ids are.

    Looked up in a table of equally likely lengths this is a Latin hypercube sample (McKay, Beckman and Conover 1979):
    each request meets each length exactly once, and requests meet each other's at random. `stream` draws another,
    independent permutation for the same id. Raises ValueError for a size above MOST_FUTURES.

    No generator runs: each place gets the hash of (seed, stream, id, place), with the place itself in the low bits,
    and sorting the row orders the places by their hashes.
    """
    if not 0 < size <= MOST_FUTURES:
        raise ValueError(f"size must be from 1 to {MOST_FUTURES}: {size}")
    keys = _keys(ids, seed, stream)
    bits = max((size - 1).bit_length(), 1)
    places = np.arange(size, dtype=np.uint32)
    spread = _mixed(places * np.uint32(0x9E37_79B9))
    low = np.uint32((1 << bits) - 1)
    drawn = np.empty((len(ids), size), dtype=np.uint32)
    spare = np.empty((min(ROWS, len(ids)), size), dtype=np.uint32)
    for first in range(0, len(ids), ROWS):
        row, key = drawn[first : first + ROWS], keys[first : first + ROWS]
        np.bitwise_xor(spread, key[:, :1], out=row)
        _mix(row, spare[: len(row)], key[:, 1:])
        np.bitwise_and(row, ~low, out=row)
        np.bitwise_or(row, places, out=row)
        row.sort(axis=1)
        np.bitwise_and(row, low, out=row)
    return drawn


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
    return key.view(np.uint32).reshape(len(ids), 2)


def _mixed(words: Words) -> Words:
    _mix(words, np.empty_like(words), np.uint32(0))
    return words


def _mix(words: Words, spare: Words, key: Words | np.uint32) -> None:
    """In place, the 32-bit finalizer of Wellons (hash-prospector 2018), with a key between its two rounds."""
    np.right_shift(words, np.uint32(16), out=spare)
    np.bitwise_xor(words, spare, out=words)
    np.multiply(words, np.uint32(0x7FEB_352D), out=words)
    np.right_shift(words, np.uint32(15), out=spare)
    np.bitwise_xor(words, spare, out=words)
    np.bitwise_xor(words, key, out=words)
    np.multiply(words, np.uint32(0x846C_A68B), out=words)
    np.right_shift(words, np.uint32(16), out=spare)
    np.bitwise_xor(words, spare, out=words)
