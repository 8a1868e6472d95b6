"""How does a mail get words back that it had before, or those that it came with?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.catalog.editing import last_event
from tests.requests.mail_words import keep, kind

from footpath.requests.actions import restore_mail_text
from footpath.requests.mail_texts import words_of, written
from footpath.requests.models import MailText
from footpath.requests.refusals import SomebodyWasFaster


def opening():
    return words_of(kind(), written("waits_for_me"))["opening"]


def test_earlier_words_and_the_original_come_back_as_new_versions(cast):
    keep(cast, opening="First")
    keep(cast, opening="Second")
    back = restore_mail_text(kind(), number=1, seen=2, by=cast.eve, now=MONDAY)
    assert (back.number, back.restored, opening()) == (3, 1, "First")
    restore_mail_text(kind(), number=0, seen=3, by=cast.eve, now=MONDAY)
    assert opening() == "Hello {name},"
    assert last_event() == ("mail_text.restored", cast.eve.pk)
    assert MailText.objects.count() == 4


def test_whoever_was_slower_or_does_not_administer_may_not(cast):
    keep(cast, opening="First")
    with pytest.raises(SomebodyWasFaster):
        restore_mail_text(kind(), number=0, seen=0, by=cast.eve, now=MONDAY)
    with pytest.raises(PermissionDenied):
        restore_mail_text(kind(), number=0, seen=1, by=cast.cleo, now=MONDAY)
    with pytest.raises(MailText.DoesNotExist):
        restore_mail_text(kind(), number=9, seen=1, by=cast.eve, now=MONDAY)
    assert opening() == "First"
