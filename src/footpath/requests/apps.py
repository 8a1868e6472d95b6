"""How does Django find the room requests?"""

from importlib import import_module

from django.apps import AppConfig


class Requests(AppConfig):
    """The room requests."""

    name = "footpath.requests"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.requests.events")
        import_module("footpath.requests.events.announcing")
