"""What does a standard say, and what do two people agree to when they press *agree*?"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import Any, Self


@dataclass(frozen=True)
class Observed:
    """What a camera would have seen: somebody, what they did or said, and when or how often."""

    who: str
    did: str
    often: str


@dataclass(frozen=True)
class Wording:
    """One wording, of a standard or of rules; what is not there is empty. Numbers are texts, so that 0 is not nothing,
    and so that 4 and 4.0 are the same wherever they are written.
    """

    behavior: str = ""  # who does what, when or how often
    measure: str = ""  # by what it is seen, in words
    measure_key: str = ""  # a figure of MEASURES, where it is counted
    unit: str = ""
    current: str = ""
    target: str = ""
    at_most: bool = False  # the target is not to be exceeded
    since: str = ""  # a day
    checker: str = ""  # "provider" or "customer": whoever that is by then
    noticed: str = ""  # how the customer will notice
    every_weeks: int = 0  # how often it is checked
    in_register: bool = True
    conclusion: str = ""  # what was said first, if it was a conclusion
    observed: tuple[Observed, ...] = ()
    provider_will: str = ""  # of rules
    customer_will: str = ""
    when_wrong: str = ""
    review_on: str = ""  # a day

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """What as_json made."""
        known = {field.name: kept[field.name] for field in fields(cls) if field.name in kept}
        known["observed"] = tuple(Observed(**one) for one in kept.get("observed", ()))
        known["in_register"] = bool(kept.get("in_register"))
        return cls(**known)

    def as_json(self) -> dict[str, Any]:
        """Plain values, as locked.lock takes them."""
        return asdict(self)

    @property
    def is_counted(self) -> bool:
        """Whether requests tell how it goes, so that nobody has to be asked."""
        return bool(self.measure_key)


def hash_of(wording: Wording, *, about: Sequence[int]) -> str:
    """What a signature is for: the wording, and what it is `about` (standard, number, both people), in hexadecimal.

    Any other sign, number or day has another one; so has the same wording of somebody else.
    """
    text = json.dumps([list(about), wording.as_json()], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
