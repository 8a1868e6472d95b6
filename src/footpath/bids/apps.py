"""How does Django find the room bids?"""

from importlib import import_module

from django.apps import AppConfig


class Bids(AppConfig):
    """The room bids."""

    name = "footpath.bids"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.bids.events")
