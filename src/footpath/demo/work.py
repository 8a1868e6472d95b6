"""What do people ask for all year, in which words? (The same seed always gives the same.)"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, TypeVar

from footpath.demo.organization import Northfield, told

T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """What one request says."""

    title: str
    answers: dict[str, Any]


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


class Work:
    """Words for the everyday requests to Facilities and IT."""

    def __init__(self, northfield: Northfield, lots: Lots) -> None:
        """The lists of words, with the names of those who work here."""
        self.lots, self._services = lots, northfield.services
        described = told("work")
        self._lines = {line["service"]: line for line in described["work"]}
        names = [person.name for person in northfield.people.values()]
        leads = [team.lead.name for team in northfield.teams.values() if team.lead]
        self._words: dict[str, list[str]] = {**described["words"], "someone": names, "lead": leads}

    def asked(self, service: str, number: str, at: datetime) -> Asked:
        """The words of the request `number` for a service."""
        described = self._lines[service]
        line = self.lots.one(described["lines"], number, "line")
        words = {name: self.lots.one(options, number, name) for name, options in self._words.items()}
        words["day"] = (at + timedelta(days=10 + 20 * self.lots.share(number, "day"))).date().isoformat()
        keys = {item.key for item in self._services[service].form}
        answers = {key: _filled(text, words) for key, text in {**described["answers"], **line}.items() if key in keys}
        title: str = _filled(line["title"], words)
        return Asked(title=title[:1].upper() + title[1:], answers=answers)

    def done(self, service: str, number: str) -> str:
        """What is said when it is delivered."""
        done: list[str] = self._lines[service]["done"]
        return self.lots.one(done, number, "done")

    def line(self, name: str, number: str) -> str:
        """A word from one of the lists."""
        return self.lots.one(self._words[name], number, name)


def _filled(text: Any, words: dict[str, str]) -> Any:
    return text.format_map(words) if isinstance(text, str) else text
