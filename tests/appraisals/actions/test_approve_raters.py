"""Who lets it begin?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.appraisals.rating import anew, nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Appraisal
from footpath.people.models import Person

pytestmark = pytest.mark.django_db


def test_an_administrator_has_no_more_to_say_than_anybody(cast, sign_in):
    """Neither sees it, nor approves; of their own they approve nothing, however much they administer."""
    it, _outside = nominating(cast)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(it, by=cast.eve, now=MONDAY)
    Person.objects.filter(pk=cast.ben.pk).update(administers=True)
    Appraisal.objects.filter(pk=it.pk).update(supervisor=cast.ben)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(anew(it), by=Person.objects.get(pk=cast.ben.pk), now=MONDAY)
    assert sign_in(cast.eve).get(it.get_absolute_url()).status_code == 404
