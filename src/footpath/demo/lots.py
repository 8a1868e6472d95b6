"""What is drawn? (The same seed always gives the same.)"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Lots:
    """Draws that depend on the seed and on what is drawn, and on nothing that was drawn before."""

    def __init__(self, seed: int) -> None:
        """Lots of one seed."""
        self.seed = seed

    def share(self, *what: object) -> float:
        """A number from 0 up to 1."""
        digest = sha256(repr((self.seed, *what)).encode()).digest()
        return int.from_bytes(digest[:6], "big") / 2**48

    def one(self, options: Sequence[T], *what: object) -> T:
        """One of the options."""
        return options[int(self.share(*what) * len(options))]

    def weighed(self, options: Mapping[T, int], *what: object) -> T:
        """One of the options, the more often the more it weighs."""
        at = self.share(*what) * sum(options.values())
        for option, weight in options.items():
            at -= weight
            if at < 0:
                return option
        return list(options)[-1]

    def many(self, *what: object) -> Random:
        """As many draws as one likes about one thing."""
        return Random(repr((self.seed, *what)))
