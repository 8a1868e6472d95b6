"""How are rows of whole numbers reduced exactly, however many there are?

Modulo primes near 2^61: products of two residues are put together from halves within 64 bits, so numpy does whole rows
at once and nothing is ever rounded. The rank modulo a prime is never above the true one; where it reaches the number of
rows it is the true one, and that two primes of this size both divide what decides is left out of account.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Residues = NDArray[np.uint64]
PRIMES = (2**61 - 1, 2**61 - 31)
_BITS, _HALF, _LOW30 = np.uint64(61), np.uint64(31), np.uint64(2**30 - 1)
_LOW31, _LOW61, _ONE = np.uint64(2**31 - 1), np.uint64(2**61 - 1), np.uint64(1)


def times(one: Residues, other: Residues, prime: int) -> Residues:
    """The products of residues (same shape, or broadcast) modulo one of PRIMES; each below it."""
    excess = np.uint64(2**61 - prime)  # 2^61 is as much as this
    high, low = one >> _HALF, one & _LOW31
    other_high, other_low = other >> _HALF, other & _LOW31
    middle = high * other_low + low * other_high
    top = high * other_high * np.uint64(2)  # times 2^61; below 2^61
    middle_high, middle_low = middle >> np.uint64(30), (middle & _LOW30) << _HALF
    top = (top + middle_high) % np.uint64(prime)
    spare = (top >> np.uint64(30)) * excess  # top * excess, in two steps that fit
    top = ((spare >> _HALF) * excess + ((spare & _LOW31) << np.uint64(30))) + (top & _LOW30) * excess
    bottom = low * other_low
    total = _folded(top, excess) + _folded(middle_low, excess) + _folded(bottom, excess)
    return np.asarray(total % np.uint64(prime), dtype=np.uint64)


def _folded(number: Residues, excess: np.uint64) -> Residues:
    return (number >> _BITS) * excess + (number & _LOW61)


@dataclass
class Reduced:
    """Rows in reduced echelon form: `rows[i]` has 1 in column `basis[i]`, where every other row has 0."""

    rows: Residues  # (rank, columns)
    basis: list[int]
    prime: int

    @property
    def rank(self) -> int:
        """How many rows are left."""
        return len(self.basis)

    def exchanged(self, row: int, column: int) -> "Reduced":
        """The same rows with `column` in the basis, in place of what `row` stands for."""
        copy = Reduced(self.rows.copy(), self.basis.copy(), self.prime)
        _clear(copy.rows, row, column, self.prime)
        copy.basis[row] = column
        return copy

    def without(self, row: int) -> "Reduced":
        """The same without one row."""
        keep = [i for i in range(self.rank) if i != row]
        return Reduced(self.rows[keep], [self.basis[i] for i in keep], self.prime)

    def spans(self, columns: frozenset[int]) -> bool:
        """Whether some sum of multiples of the rows has 1 in these columns and 0 in all others."""
        wanted = np.zeros(self.rows.shape[1], dtype=np.uint64)
        wanted[list(columns)] = 1
        chosen = [i for i, column in enumerate(self.basis) if column in columns]
        if not chosen:
            return False
        found = self.rows[chosen[0]].copy()
        for i in chosen[1:]:
            found = (found + self.rows[i]) % np.uint64(self.prime)
        return bool(np.array_equal(found, wanted))


def reduced(rows: NDArray[np.integer], prime: int = PRIMES[0]) -> Reduced:
    """Rows (m, n) of small whole numbers, reduced. The basis is the first columns, from the left, that are independent:
    with columns by falling weight, the basis of largest weight (Rado 1957, Edmonds 1971).
    """
    left = np.asarray(np.mod(rows.astype(np.int64), prime), dtype=np.uint64)
    basis: list[int] = []
    for column in range(left.shape[1]):
        rank = len(basis)
        if rank == left.shape[0]:
            break
        below = np.flatnonzero(left[rank:, column])
        if not below.size:
            continue
        pivot = rank + int(below[0])
        if pivot != rank:
            left[[rank, pivot]] = left[[pivot, rank]]
        _clear(left, rank, column, prime)
        basis.append(column)
    return Reduced(left[: len(basis)], basis, prime)


def _clear(rows: Residues, row: int, column: int, prime: int) -> None:
    """Make the column 1 in this row and 0 in all others. Nearly all factors are 1 or -1: those need no product."""
    whole = np.uint64(prime)
    value = int(rows[row, column])
    if value != 1:
        rows[row] = times(rows[row], np.uint64(pow(value, -1, prime)) * np.ones(1, np.uint64), prime)
    factors = rows[:, column].copy()
    factors[row] = 0
    own = rows[row]
    plus, minus = np.flatnonzero(factors == _ONE), np.flatnonzero(factors == whole - _ONE)
    if plus.size:
        rows[plus] = (rows[plus] + (whole - own)) % whole
    if minus.size:
        rows[minus] = (rows[minus] + own) % whole
    factors[plus] = factors[minus] = 0
    rest = np.flatnonzero(factors)
    if rest.size:
        rows[rest] = (rows[rest] + (whole - times(factors[rest, None], own[None, :], prime))) % whole
