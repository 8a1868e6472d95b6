"""How does Django find the room recovery?"""

from importlib import import_module

from django.apps import AppConfig


class Recovery(AppConfig):
    """The room recovery."""

    name = "footpath.recovery"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.recovery.events")
