"""Which mails wait in the tests of the verbs that place them?"""

from typing import Any

from tests.cast import MONDAY

from footpath.files.actions import store
from footpath.mailroom.models import MailAddress, Outcome, Received


def waits(desk: MailAddress, raw: bytes, **facts: Any) -> Received:
    """A mail of a stranger that waits for the team of the desk."""
    from django.core.files.base import ContentFile

    kept = {
        "file": store(ContentFile(raw, "mail.eml"), by_id=None, now=MONDAY), "sha256": "1", "fingerprint": "1",
        "from_address": "ops@nordmed.example", "from_name": "Nils Aune", "subject": "Lamp at stand 21",
        "to_address": desk.address, "service": desk.service, "received_at": MONDAY, "outcome": Outcome.QUARANTINED,
        "reason": "unknown_sender",
    }  # fmt: skip
    return Received.objects.create(**kept | facts)
