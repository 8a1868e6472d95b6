"""What becomes of a mail?"""

from tests.cast import MONDAY

from footpath.catalog.models import Service
from footpath.demo.cast import Cast
from footpath.mailroom.actions import take_in
from footpath.mailroom.models import MailAddress, Outcome

MAIL = b"From: Ana Ferreira <ana@demo.example>\r\nTo: desk@demo.example\r\nSubject: The printer\r\n\r\nIt hums.\r\n"


def test_a_mail_of_somebody_who_works_here_is_a_request(cast: Cast) -> None:
    MailAddress.objects.create(address="desk@demo.example", service=desk(cast))
    received = take_in(MAIL, now=MONDAY)
    assert received.outcome == Outcome.CREATED
    assert (received.request.asker, received.request.title) == (cast.ana, "The printer")


def desk(cast: Cast) -> Service:
    """A service that needs to know nothing."""
    return Service.objects.create(team=cast.facilities, name="Anything else", state="published", requirements=[])
