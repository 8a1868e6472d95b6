"""How does an event say in one sentence who did what?"""

from dataclasses import dataclass

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class Told(Occurrence):
    """An event whose sentence needs nothing but who it was."""

    @staticmethod
    def said() -> str:
        """The sentence, with %(actor)s for who it was, where somebody was."""
        raise NotImplementedError

    def sentence(self, actor: str) -> str:
        """What happened."""
        said = self.said()
        return said % {"actor": actor} if "%(actor)s" in said else said
