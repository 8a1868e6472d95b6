"""How does Django find the room history?"""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class History(AppConfig):
    """The room history."""

    name = "footpath.history"

    def ready(self) -> None:
        """Let every room declare its kinds of event: a worker that reads one may not have met its room before."""
        autodiscover_modules("events")
