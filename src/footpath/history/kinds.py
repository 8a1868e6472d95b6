"""Which kinds of event are there, and what does each know?"""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, ClassVar, Self


@dataclass(frozen=True)
class Occurrence:
    """The facts of one event: plain values that JSON can hold. A room's events.py has one subclass a kind."""

    kind: ClassVar[str] = ""
    personal: ClassVar[tuple[str, ...]] = ()  # the facts that say something about a person

    def __init_subclass__(cls, **rest: Any) -> None:
        super().__init_subclass__(**rest)
        if cls.kind in _KINDS:
            raise TypeError(f"two kinds of event are named {cls.kind}")
        if cls.kind:
            _KINDS[cls.kind] = cls

    def sentence(self, actor: str) -> str:
        """What happened, for a person to read; `actor` is who did it, already named."""
        raise NotImplementedError(self.kind)

    def in_full(self) -> str:
        """What was said along with it, for notices and mails; empty where the sentence says all."""
        return ""

    def erase(self) -> Self:
        """The same event without what it says about persons."""
        return replace(self, **{name: "" for name in self.personal})

    def facts(self) -> dict[str, Any]:
        """The facts as JSON keeps them."""
        return asdict(self)

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """The event of stored facts; facts that this kind no longer has are left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in facts.items() if name in known})


_KINDS: dict[str, type[Occurrence]] = {}


def kind_named(name: str) -> type[Occurrence]:
    """The kind of event with this name; KeyError for a kind that nobody declared."""
    return _KINDS[name]


def all_kinds() -> list[type[Occurrence]]:
    """Every kind that a room has declared, by name."""
    return [_KINDS[name] for name in sorted(_KINDS)]
