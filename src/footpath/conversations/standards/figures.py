"""Which figures can tell how a standard goes between two teams?"""

from django.conf import settings

from footpath.ui.measures import Measure, measures

COUNTED_IN = "footpath.requests."  # what is asked of people is released in its own way, and for many at once


def figures() -> dict[str, Measure]:
    """By key, those that are counted from requests."""
    return {key: one for key, one in measures().items() if settings.MEASURES[key].startswith(COUNTED_IN)}
