"""Is what stays for good left out of the search for garbage, and is nothing loaded that few ever need?"""

import json

import pytest
from tests.instance import Instance

LOOK = """
import gc, json, sys
from footpath.site.steady import settle
settle()
print(json.dumps([gc.get_freeze_count(), sorted(sys.modules)]))
"""


@pytest.mark.same_anywhere
def test_what_is_loaded_is_never_searched_again(instance: Instance) -> None:
    frozen, modules = json.loads(instance.python(LOOK).splitlines()[-1])
    assert frozen > 50_000
    assert "footpath.requests.views.emergencies" in modules
    assert not {"icalendar", "typst", "holidays", "ninja", "pydantic", "scipy"} & set(modules)
