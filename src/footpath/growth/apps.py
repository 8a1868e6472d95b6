"""How does Django find the room growth?"""

from importlib import import_module

from django.apps import AppConfig


class Growth(AppConfig):
    """The room growth."""

    name = "footpath.growth"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.growth.events")
        import_module("footpath.growth.events.interdepartmental")
        import_module("footpath.growth.events.council_meetings")
        import_module("footpath.growth.events.council_work")
