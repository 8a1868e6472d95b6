"""How does a mail get other words?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.catalog.editing import last_event
from tests.requests.mail_words import keep, kind

from footpath.requests.mail_texts import EVERY, said
from footpath.requests.models import MailText
from footpath.requests.refusals import SomebodyWasFaster, Unclear


def test_only_what_differs_is_kept_and_the_rest_follows_every_mail(cast):
    kept = keep(cast, opening="Dear {name},")
    assert (kept.number, kept.words, kept.made_by) == (1, {"opening": "Dear {name},"}, cast.eve)
    assert last_event() == ("mail_text.kept", cast.eve.pk)
    keep(cast, EVERY, closing="Yours, Northfield")
    assert said(kind(), {"name": "Ana", "about": "FP-12"}) == {
        "subject": "FP-12", "opening": "Dear Ana,", "closing": "Yours, Northfield",
    }  # fmt: skip


def test_what_reads_as_it_did_makes_no_version(cast):
    assert keep(cast) is None
    assert keep(cast, opening="Dear {name},").number == 1
    assert keep(cast, opening="Dear {name},", seen=0) is None
    assert MailText.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"subject": " "}, "subject"),
        ({"subject": "a" * 151}, "subject"),
        ({"subject": "Hello\r\nBcc: all@demo.example"}, "subject"),
        ({"opening": ""}, "opening"),
        ({"opening": "a" * 1001}, "opening"),
        ({"closing": "a\x00"}, "closing"),
    ],
)
def test_what_cannot_be_kept_is_named(cast, words, field):
    with pytest.raises(Unclear) as refusal:
        keep(cast, **words)
    assert refusal.value.field == field
    assert not MailText.objects.exists()


def test_who_does_not_administer_may_not(cast):
    with pytest.raises(PermissionDenied):
        keep(cast, by=cast.max, opening="Dear {name},")


@pytest.mark.parametrize("seen", [0, 7])
def test_whoever_was_slower_hears_who_it_was(cast, seen):
    keep(cast, opening="Dear {name},")
    with pytest.raises(SomebodyWasFaster, match="Eve Stone"):
        keep(cast, opening="Hi {name},", seen=seen)
