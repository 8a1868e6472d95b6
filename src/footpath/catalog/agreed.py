"""What does an agreement say: expectations, priorities, rules, responsibilities, what is decided alone, targets?"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from hashlib import sha256
from typing import Any, Self


@dataclass(frozen=True)
class Duty:
    """One matter, and who is what in it: teams, people, or roles such as "duty manager", in words."""

    what: str
    responsible: str = ""
    decides: str = ""
    consulted: str = ""
    told: str = ""


@dataclass(frozen=True)
class Alone:
    """What a role of one of the two teams may decide without asking anybody."""

    team: int
    role: str
    days: int = 0  # working days by which a date may be moved
    hours: int = 0  # working hours up to which something may be made good
    what: str = ""  # and what else, in words


@dataclass(frozen=True)
class AgreedTarget:
    """How fast a service of either team is for the other; it goes before the target that the service has for all."""

    service: int
    kind: str  # one of models.TARGET_KINDS
    amount: int
    unit: str  # one of models.Unit


Lines = tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """Everything that a version says but for its review date, which is a column. Teams and services are ids."""

    expects: Mapping[int, Lines] = field(default_factory=dict)  # team -> what it expects of the other, a line each
    brings: Mapping[int, Lines] = field(default_factory=dict)  # team -> what it does for that
    priorities: Lines = ()  # what goes first when not all can be first, in this order
    rules: Lines = ()  # how the two deal with each other
    duties: tuple[Duty, ...] = ()
    alone: tuple[Alone, ...] = ()
    targets: tuple[AgreedTarget, ...] = ()

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """The content of AgreementVersion.content; what is not there is empty."""
        return cls(
            expects=_by_team(stored.get("expects", {})),
            brings=_by_team(stored.get("brings", {})),
            priorities=tuple(stored.get("priorities", ())),
            rules=tuple(stored.get("rules", ())),
            duties=tuple(Duty(**one) for one in stored.get("duties", ())),
            alone=tuple(Alone(**one) for one in stored.get("alone", ())),
            targets=tuple(AgreedTarget(**one) for one in stored.get("targets", ())),
        )

    def as_json(self) -> dict[str, Any]:
        """The content as AgreementVersion keeps it: keys in one order, whoever wrote it."""
        return {
            "expects": {str(team): list(lines) for team, lines in sorted(self.expects.items()) if lines},
            "brings": {str(team): list(lines) for team, lines in sorted(self.brings.items()) if lines},
            "priorities": list(self.priorities),
            "rules": list(self.rules),
            "duties": [dict(vars(one)) for one in self.duties],
            "alone": [dict(vars(one)) for one in self.alone],
            "targets": [dict(vars(one)) for one in self.targets],
        }

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands in it."""
        return not any(self.as_json().values())

    def target(self, service: int, kind: str) -> AgreedTarget | None:
        """What is agreed for this service of either team, if anything is."""
        return next((one for one in self.targets if (one.service, one.kind) == (service, kind)), None)

    def alone_of(self, team: int) -> tuple[Alone, ...]:
        """What the roles of this team may decide alone."""
        return tuple(one for one in self.alone if one.team == team)

    def part(self, name: str) -> Any:
        """One part of it, as JSON keeps it."""
        return self.as_json()[name]

    def with_part(self, name: str, other: "Content") -> Self:
        """The same with one part as the other has it."""
        return replace(self, **{name: getattr(other, name)})


PARTS = tuple(one.name for one in fields(Content))


def _by_team(stored: Mapping[Any, Iterable[str]]) -> dict[int, Lines]:
    return {int(team): tuple(lines) for team, lines in stored.items() if lines}


def hash_of(content: Mapping[str, Any] | Content, review_on: date | None, *, about: Sequence[int]) -> str:
    """What a signature is for: content, review date and what they are `about` (agreement and number), in hexadecimal.

    The same words in another order of keys have the same hash; any other sign, line or day has another.
    """
    said = content if isinstance(content, Content) else Content.from_json(content)
    wording = [list(about), said.as_json(), review_on.isoformat() if review_on else ""]
    text = json.dumps(wording, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
