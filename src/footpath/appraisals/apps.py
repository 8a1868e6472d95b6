"""How does Django find the room appraisals?"""

from importlib import import_module

from django.apps import AppConfig


class Appraisals(AppConfig):
    """The room appraisals."""

    name = "footpath.appraisals"

    def ready(self) -> None:
        """Make the kinds of event of this room known to history."""
        import_module("footpath.appraisals.events")
