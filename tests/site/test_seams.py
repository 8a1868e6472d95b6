"""Do the names in the seams stand for something?"""

from django.conf import settings
from django.urls import get_resolver
from django.utils.module_loading import import_string
from tests.architecture.house import SRC


def names(resolver, before=""):
    """The names of all addresses, as `view_name` says them."""
    for one in resolver.url_patterns:
        if hasattr(one, "url_patterns"):
            yield from names(one, f"{before}{one.namespace}:" if one.namespace else before)
        elif one.name:
            yield f"{before}{one.name}"


def test_where_nothing_is_remembered_there_is_an_address():
    """A slip of the pen in UNREMEMBERED would keep who answered."""
    known = set(names(get_resolver()))
    assert {"home", "request"} <= known
    assert set(settings.UNREMEMBERED) <= known


def test_each_room_that_knows_what_to_erase_is_asked_and_the_name_goes_last():
    rooms = {".".join(path.relative_to(SRC.parent).with_suffix("").parts) for path in SRC.rglob("erasing.py")}
    asked = [name.removesuffix(".erase") for name in settings.ERASERS]
    assert rooms - {"footpath.people.views.erasing"} <= set(asked)
    assert asked[-1] == "footpath.people.erasing"
    assert all(callable(import_string(name)) for name in settings.ERASERS)
