"""What do people ask for all year, in which words? (The same seed always gives the same.)"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield, told
from footpath.people.models import Team
from footpath.requests.actions.wait_for import NOBODY_NAMED, Awaited

WAITS_FOR_TEAM = 0.12  # of all that is worked on for a while


@dataclass(frozen=True)
class Asked:
    """What one request says."""

    title: str
    answers: dict[str, Any]


class Work:
    """Words for everyday requests."""

    def __init__(self, northfield: Northfield, lots: Lots) -> None:
        """The lists of words, with the names of those who work here."""
        self.lots, self._lines = lots, northfield.work
        self._keys = {name: {item.key for item in service.form} for name, service in northfield.services.items()}
        self._people, self._teams = list(northfield.people.values()), northfield.teams
        self._waits: dict[str, dict[str, list[str]]] = told("waits")
        leads = [team.lead.name for team in northfield.teams.values() if team.lead]
        self._words: dict[str, list[str]] = {**told("words")["words"], "lead": leads}
        self._words["someone"] = [person.name for person in self._people]

    def asked(self, service: str, number: str, at: datetime) -> Asked:
        """The words of the request `number` for a service."""
        described = self._lines[service]
        line = self.lots.one(described["lines"], number, "line")
        words = _Words(self, number, at)
        given = {**described["answers"], **line}
        answers = {key: words.fill(text) for key, text in given.items() if key in self._keys[service]}
        title: str = words.fill(line["title"])
        return Asked(title=title[:1].upper() + title[1:], answers=answers)

    def done(self, service: str, number: str, at: datetime) -> str:
        """What is said when it is delivered."""
        text: str = _Words(self, number, at).fill(self.lots.one(self._lines[service]["done"], number, "done"))
        return text

    def question(self, service: str, number: str) -> tuple[str, str]:
        """What is asked while it is worked on, and the answer."""
        asked, answer = self.lots.one(self._lines[service].get("asks") or self._usual(), number, "asks")
        return asked, answer

    def waits_outside(self, team: str, number: str) -> Awaited:
        """A vendor for whom the request `number` of a team waits."""
        vendors = self._waits.get(team, {}).get("vendors")
        return Awaited(vendor=self.lots.one(vendors, number, "vendor")) if vendors else NOBODY_NAMED

    def waits_for_team(self, team: str, number: str) -> Team | None:
        """Another team for which it waits; most wait for none."""
        teams = self._waits.get(team, {}).get("teams")
        if not teams or self.lots.share(number, "waits for a team") >= WAITS_FOR_TEAM:
            return None
        return self._teams[self.lots.one(teams, number, "team")]

    def _usual(self) -> list[tuple[str, str]]:
        return list(zip(self._words["ask"], self._words["replies"], strict=True))

    def line(self, name: str, number: str) -> str:
        """A word from one of the lists."""
        return self.lots.one(self._words[name], number, name)

    def word(self, name: str, number: str, at: datetime) -> Any:
        """What stands for a word in braces in the texts of the request `number`."""
        share = self.lots.share(number, name)
        if name == "person":
            person = self._people[int(share * len(self._people))]
            return {"id": person.pk, "name": person.name}
        if name in ("day", "day_after"):
            ahead = 10 + 20 * self.lots.share(number, "day") + (2 if name == "day_after" else 0)
            return (at + timedelta(days=ahead)).date().isoformat()
        if name == "day_before":
            return (at - timedelta(days=1 + 3 * share)).date().isoformat()
        return self.line(name, number)


class _Words(dict[str, Any]):
    """The words of one request, drawn when a text asks for them."""

    def __init__(self, work: Work, number: str, at: datetime) -> None:
        super().__init__()
        self._work, self._number, self._at = work, number, at

    def __missing__(self, name: str) -> Any:
        self[name] = self._work.word(name, self._number, self._at)
        return self[name]

    def fill(self, text: Any) -> Any:
        """A text with its words; one that is nothing but the word of a person stands for that person."""
        if text == "{person}":
            return self["person"]
        return text.format_map(self) if isinstance(text, str) else text
