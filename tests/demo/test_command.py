"""Does `--demo` fill an empty database alone, and whole or not at all?"""

from tests.instance import Instance, wait_for


def test_a_database_with_somebody_in_it_is_left_alone(ready: Instance) -> None:
    ready.python(
        "from django.utils import timezone\n"
        "from footpath.people.actions import add_person\n"
        "add_person(name='Somebody', email='somebody@example.org', by=None, now=timezone.now())"
    )
    done = ready.footpath("migrate", "--demo")
    assert done.returncode == 1
    assert done.stderr.startswith("footpath: This database is not empty and not the demonstration's")
    assert len(done.stderr.splitlines()) == 1
    assert count(ready) == "1 0"


def test_a_fill_that_is_killed_leaves_nothing_behind(ready: Instance) -> None:
    filling = ready.start("-m", "footpath", "migrate", "--demo")
    assert filling.stdout is not None
    said = iter(filling.stdout.readline, "")
    assert any("Filling the empty database" in line for line in said)
    assert not wait_for(lambda: filling.poll() is not None, seconds=2)
    filling.kill()
    filling.wait()
    assert count(ready) == "0 0"


def count(instance: Instance) -> str:
    """How many people there are, and how many markers."""
    return instance.python(
        "from footpath.people.models import Person\n"
        "from footpath.demo.models import Demonstration\n"
        "print(Person.objects.count(), Demonstration.objects.count())"
    )
