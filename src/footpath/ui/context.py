"""What does every page's template know besides its own context?"""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from footpath.ui.navigation import Navigation, arrange, entries


def navigation(request: HttpRequest) -> dict[str, Any]:
    """`navigation`: the ways to go, computed only when a template shows them (a fragment does not)."""

    def build() -> Navigation:
        person = getattr(request, "user", None)
        signed_in = person is not None and person.is_authenticated
        return arrange(entries(person) if signed_in else [], request.path)

    return {"navigation": SimpleLazyObject(build)}
