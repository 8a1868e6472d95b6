"""How does Django find the room recognition?"""

from importlib import import_module

from django.apps import AppConfig


class Recognition(AppConfig):
    """The room recognition."""

    name = "footpath.recognition"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.recognition.events")
