"""How does Django find the room jobs?"""

from django.apps import AppConfig


class Jobs(AppConfig):
    """The room jobs."""

    name = "footpath.jobs"
