"""Of writes that a program repeats at the same moment, does only one happen?"""

from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.programs import program

from footpath.history.models import Event
from footpath.people.models import Answered, Person
from footpath.people.programs import once

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def at_once(cast, times):
    """Eve's program invites Ana so many times in the same instant, each on a connection of its own; the statuses."""
    Person.objects.filter(pk=cast.ana.pk).update(password="!")
    client, found, ready = program(cast.eve), [], Barrier(times, timeout=20)

    def write():
        try:
            ready.wait()
            found.append(client.post(f"/api/v1/people/{cast.ana.pk}/invite", headers={once.HEADER: "one key"}))
        finally:
            connection.close()

    threads = [Thread(target=write) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return sorted(answer.status_code for answer in found)


def invitations():
    return Event.objects.filter(kind="person.invited").count()


@pytest.mark.parametrize("times", [4, pytest.param(50, marks=pytest.mark.slow)])
def test_of_many_with_one_key_one_writes(cast, times):
    statuses = at_once(cast, times)
    assert len(statuses) == times
    assert set(statuses) <= {204, 409}
    assert (invitations(), Answered.objects.get().status) == (1, 204)


def test_without_the_guard_all_of_them_would(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(once, "GUARDED", False)
    assert at_once(cast, 4) == [204] * 4
    assert invitations() == 4
