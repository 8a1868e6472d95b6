"""How is somebody named who was missing?"""

from importlib import import_module

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, ask
from tests.recognition.thanking import TODAY, delivered

from footpath.catalog.models import Service
from footpath.history.models import Event
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recognition.actions import leave_part, name_part
from footpath.recognition.models import Contribution
from footpath.recognition.permissions import visible_parts
from footpath.requests.models import Watcher

pytestmark = pytest.mark.django_db


def add(done, person, by, words="found the keys"):
    return name_part(done, person=person, words=words, by=by, now=MONDAY)


def test_the_customer_adds_a_name_and_it_holds(cast):
    part = add(delivered(cast), cast.eve, cast.ana)
    assert (part.person, part.words, part.added_by, part.holds) == (cast.eve, "found the keys", cast.ana, True)
    event = Event.objects.latest("id")
    assert (event.kind, event.subject_kind, event.subject_id, event.facts) == ("part.named", "part", part.pk, {})
    assert part in visible_parts(cast.eve, TODAY)  # who does not see the request learns of it, too


def test_what_somebody_says_of_themself_is_their_word_alone(cast):
    done = delivered(cast)
    assert add(done, cast.cleo, cast.cleo).holds is False
    assert add(done, cast.ana, cast.ana).holds is False


def test_so_is_what_somebody_says_who_has_no_part_in_it(cast):
    done = delivered(cast)
    Watcher.objects.create(request=done, person=cast.dov)
    part = add(done, cast.eve, cast.dov)
    assert part.holds is False
    Watcher.objects.create(request=done, person=cast.eve)
    assert add(done, cast.dov, cast.eve).holds is False  # whose own part is doubted vouches for nobody


def test_a_stranger_is_told_nothing(cast):
    with pytest.raises(PermissionDenied):
        add(delivered(cast), cast.eve, cast.dov)


def test_not_before_it_is_delivered(cast):
    with pytest.raises(Refused, match="delivered"):
        add(ask(cast, MONDAY), cast.eve, cast.ana)


def test_nobody_twice_and_nobody_who_does_not_want_it(cast):
    done = delivered(cast)
    with pytest.raises(Refused, match="already"):
        add(done, cast.ben, cast.ana)
    leave_part(done, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="does not want"):
        add(done, cast.ben, cast.ana)
    add(done, cast.ben, cast.ben, "after all")
    assert set(Contribution.objects.filter(person=cast.ben, left_at=None).values_list("part", "holds")) == {
        ("did", True), ("named", False),
    }  # fmt: skip


@pytest.mark.parametrize("words", ["", "  ", "x" * 121, "two\nlines"])
def test_it_says_for_what_in_a_few_words(cast, words):
    with pytest.raises(ValidationError) as error:
        add(delivered(cast), cast.eve, cast.ana, words)
    assert list(error.value.message_dict) == ["words"]


def test_of_what_is_confidential_only_who_sees_it_and_nobody_who_has_left(cast):
    done = delivered(cast)
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    with pytest.raises(ValidationError, match="any more"):
        add(done, Person.objects.get(pk=cast.dov.pk), cast.ana)
    Service.objects.filter(pk=done.service_id).update(confidential=True)
    done.refresh_from_db()
    with pytest.raises(ValidationError, match="confidential"):
        add(done, cast.eve, cast.ana)


def test_there_is_an_end_to_names(cast, monkeypatch):
    monkeypatch.setattr(import_module("footpath.recognition.actions.name_part"), "MOST", 1)
    done = delivered(cast)
    add(done, cast.eve, cast.ana)
    with pytest.raises(ValidationError) as error:
        add(done, cast.dov, cast.ana)
    assert list(error.value.message_dict) == ["person"]
