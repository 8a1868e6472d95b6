"""What do all events of a request have in common?"""

from dataclasses import dataclass

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class RequestOccurrence(Occurrence):
    """Something that happened to a request; its sentence names who did it and its own facts."""

    def _say(self, words: str, actor: str) -> str:
        return words % {**self.facts(), "actor": actor}
