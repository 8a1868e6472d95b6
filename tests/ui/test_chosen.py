"""What is chosen where a key is sent that is none?"""

import pytest
from django import forms

from footpath.people.models import Person
from footpath.ui.chosen import SeveralField

pytestmark = pytest.mark.django_db


class Chosen(forms.Form):
    people = SeveralField(Person.objects.all())


def test_rows_are_chosen_by_their_keys(cast):
    form = Chosen({"people": [str(cast.ana.pk), str(cast.ben.pk)]})
    assert form.is_valid()
    assert set(form.cleaned_data["people"]) == {cast.ana, cast.ben}


@pytest.mark.parametrize("key", ["9" * 30, "-" + "9" * 30, "9" * 19, "9" * 5000, "1e400", "x", "999999", "\u0669" * 30])
def test_what_is_no_key_is_refused_and_asks_no_database_that_cannot_count_so_far(cast, key):
    form = Chosen({"people": [str(cast.ana.pk), key]})
    assert not form.is_valid()
    assert list(form.errors) == ["people"]
