"""Is the database of an instance made as that of the tests is?"""

import json
from pathlib import Path

from tests.instance import Instance
from tests.site import shape


def assert_alike(instance: Instance) -> None:
    """Both have the same, whatever the order in which it was made."""
    stepped = json.loads(instance.python(f"{Path(shape.__file__).read_text()}\nprint(as_text())"))
    made = json.loads(shape.as_text())
    assert made.keys() == stepped.keys()
    assert {name: made[name] for name in made if made[name] != stepped[name]} == {}, stepped
    assert len(made) > 200
