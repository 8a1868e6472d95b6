"""Of two who change a service at once, does one win, and does the other hear who it was?"""

from importlib import import_module
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.catalog.editing import draft_of

from footpath.catalog import actions
from footpath.catalog.models import ServiceVersion
from footpath.people.refusals import SomebodyWasFaster

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
SAVE = import_module("footpath.catalog.actions.save_revision")


def at_once(act, people):
    """Everybody sees the same draft, then acts in the same instant; what became of it, one answer each."""
    heard, ready = [], Barrier(len(people), timeout=20)

    def one(person):
        try:
            draft = ServiceVersion.objects.select_related("service__team").get(number=None)
            ready.wait()
            act(draft, person)
            heard.append("won")
        except SomebodyWasFaster:
            heard.append("told")
        except Exception as error:
            heard.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(heard, key=str)


def save(draft, person):
    actions.save_revision(draft, edits=draft.edits, by=person, now=MONDAY, description=f"As {person} says")


def publish(draft, person):
    actions.publish(draft, by=person, now=MONDAY)


@pytest.mark.parametrize("act", [save, publish])
def test_one_wins_and_the_others_are_told(cast, act):
    draft_of(cast, delivery=4)
    assert at_once(act, [cast.cleo, cast.eve, cast.max]) == ["told", "told", "won"]


def test_without_the_guard_a_text_is_lost(cast, monkeypatch):
    monkeypatch.setattr(SAVE, "GUARDED", False)
    draft_of(cast, delivery=4)
    assert at_once(save, [cast.cleo, cast.eve]) == ["won", "won"]
