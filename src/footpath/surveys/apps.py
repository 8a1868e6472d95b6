"""How does Django find the room surveys?"""

from django.apps import AppConfig


class Surveys(AppConfig):
    """The room surveys."""

    name = "footpath.surveys"
