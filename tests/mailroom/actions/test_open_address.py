"""How does an address begin to take mail for a service?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.mailroom.actions import open_address
from footpath.mailroom.models import MailAddress
from footpath.requests.refusals import Unclear


def test_it_leads_to_the_service_in_small_letters(cast, desk):
    opened = open_address(" Help@Demo.Example", service=desk.service, by=cast.eve, now=MONDAY)
    assert (opened.address, opened.service) == ("help@demo.example", desk.service)
    assert Event.objects.get(kind="mail.address_opened").actor_id == cast.eve.pk


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("desk@demo.example", "leads to"),
        ("DESK@demo.example", "leads to"),
        ("ana@demo.example", "works here"),
        ("footpath+1@demo.example", r"\+"),
        ("desk", "one e-mail address"),
        ("a@x.example, b@x.example", "one e-mail address"),
        ("desk@x.example\nBcc: all@x.example", "one e-mail address"),
        ("", "one e-mail address"),
        ("x" * 300 + "@demo.example", "one e-mail address"),
    ],
)
def test_what_cannot_be_one_is_refused_by_name(cast, desk, address, says):
    with pytest.raises(Unclear, match=says) as error:
        open_address(address, service=desk.service, by=cast.eve, now=MONDAY)
    assert error.value.field == "address"
    assert MailAddress.objects.count() == 1


def test_only_who_administers_and_only_for_what_is_offered(cast, desk):
    with pytest.raises(PermissionDenied):
        open_address("help@demo.example", service=desk.service, by=cast.cleo, now=MONDAY)
    desk.service.state = "draft"
    with pytest.raises(Unclear) as error:
        open_address("help@demo.example", service=desk.service, by=cast.eve, now=MONDAY)
    assert error.value.field == "service"
