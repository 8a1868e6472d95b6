"""Is only forgotten what was tried for this account, from this place?"""

import pytest
from tests.cast import MONDAY

from footpath.people.actions import count_try, right_try
from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import Origin

pytestmark = pytest.mark.django_db
HOME = Origin("203.0.113.7")


def test_being_right_forgets_the_slips_before_it_and_nothing_else():
    count_try("password", "ana@demo.example", HOME, now=MONDAY)
    others = [
        count_try("password", "dov@demo.example", HOME, now=MONDAY),
        count_try("password", "ana@demo.example", Origin("198.51.100.1"), now=MONDAY),
        count_try("password", "ana@demo.example", Origin("203.0.113.7", "a browser"), now=MONDAY),
        count_try("code", "ana@demo.example", HOME, now=MONDAY),
    ]
    right_try(count_try("password", "ANA@demo.example ", HOME, now=MONDAY))
    assert set(Try.objects.all()) == set(others)
