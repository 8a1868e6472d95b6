"""Is one account forgiven, wherever the failures came from?"""

import pytest
from tests.cast import MONDAY

from footpath.people.actions import count_try, forgive_tries
from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import Origin

pytestmark = pytest.mark.django_db


def test_it_is_forgiven_from_everywhere_and_for_no_other_account():
    for network in ("203.0.113.7", "198.51.100.1"):
        for email in ("ana@demo.example", "dov@demo.example"):
            for kind in ("password", "code"):
                count_try(kind, email, Origin(network), now=MONDAY)
    forgive_tries(" ANA@demo.example")
    assert Try.objects.count() == 4


def test_how_often_links_were_asked_for_still_counts():
    count_try("reset", "ana@demo.example", Origin("203.0.113.7"), now=MONDAY)
    forgive_tries("ana@demo.example")
    assert Try.objects.count() == 1
