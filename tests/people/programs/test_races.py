"""Of writes that a program repeats at the same moment, does only one happen?"""

from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.programs import program

from footpath.history.models import Event
from footpath.people.models import Answered, Person
from footpath.people.programs import first_time, once

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


def test_of_fifty_with_one_key_one_writes(cast):
    statuses = at_once(cast, 50)
    assert len(statuses) == 50
    assert set(statuses) <= {204, 409}
    assert (invitations(), Answered.objects.get().status) == (1, 204)


def test_without_the_guard_all_of_them_would(cast, monkeypatch):
    """The control."""
    monkeypatch.setattr(first_time, "GUARDED", False)
    assert at_once(cast, 4) == [204] * 4
    assert invitations() == 4
