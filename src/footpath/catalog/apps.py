"""How does Django find the room catalog?"""

from importlib import import_module

from django.apps import AppConfig


class Catalog(AppConfig):
    """The room catalog."""

    name = "footpath.catalog"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.catalog.events")
        import_module("footpath.catalog.events_of_snippets")
        import_module("footpath.catalog.outside_standards.events")
