"""Where are the operations of the API, and when are they loaded? When the first of them is asked for."""

from django.urls import URLResolver
from django.urls.resolvers import RoutePattern
from django.utils.translation import get_language

OPERATIONS = "footpath.site.api_operations"


class Later(URLResolver):
    """Addresses under a namespace of their own that are loaded when somebody asks for one of them.

    The operations and their shapes take some 40 MB and a second to load; a worker, and most web servers, never see one.
    """

    def _populate(self) -> None:
        """Names that are reversed from outside begin with the namespace, and Django takes another way to those."""
        for table in ("_namespace_dict", "_app_dict"):
            vars(self)[table][get_language()] = {}


def operations(route: str) -> Later:
    """The operations below that address."""
    return Later(RoutePattern(route, is_endpoint=False), OPERATIONS, app_name="api", namespace="api")
