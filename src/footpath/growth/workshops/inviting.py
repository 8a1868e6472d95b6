"""How does somebody without an account ask their customer: by mail, by a code to scan, on paper?"""

from io import BytesIO
from typing import Any
from urllib.parse import quote

import segno
from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.conversations.interviews.questions import usual
from footpath.growth.models import Participant, WorkshopKind
from footpath.growth.workshops.printing import breakable

TEMPLATE = "growth/workshops/invitation.typ"
SALT = "footpath.workbook-invitation"


def token_of(participant: Participant) -> str:
    """What stands in the address of the seven questions: who asks, and nothing that opens their workbook."""
    return signing.dumps(participant.pk, salt=SALT)


def asked_by(token: str) -> Participant | None:
    """Who asks; None where nobody does, or does not any more."""
    try:
        number = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Participant.objects.select_related("workshop", "person").filter(pk=number, removed_at=None).first()


def address_of(participant: Participant) -> str:
    """The whole address of the seven questions."""
    return f"{settings.PUBLIC_URL}{reverse('workbook-asked', args=[token_of(participant)])}"


def asked() -> list[str]:
    """The seven questions in their order, as one asks them oneself."""
    return [one.text for one in usual()[1:-1]]  # without the opener and the last one of a talk


def rating() -> str:
    """The eighth: a number."""
    return _("All in all, how good is the service that you get from me?")


def name_of(participant: Participant) -> str:
    """Who asks; empty where somebody works alone and has never said a name."""
    if participant.person is not None:
        return participant.person.name
    return "" if participant.workshop.kind == WorkshopKind.ALONE else participant.name


def letter(participant: Participant) -> dict[str, Any]:
    """The invitation as a mail: subject, text, and a link that opens the reader's own mail program with both."""
    number = _("%(ask)s From 1 to 10.") % {"ask": rating()}
    numbered = "\n".join(f"{n}. {text}" for n, text in enumerate([*asked(), number], 1))
    said = _(
        "Hello,\n\nyou are one of the people for whom I work, and I would like to serve you better. Would you answer "
        "me seven short questions and give me a number? Ten minutes are enough. You need not, and you need not say "
        "why.\n\n%(questions)s\n\nYou can answer by mail, on paper, or we talk. They can be read here, too:\n"
        "%(address)s\n\nThank you\n%(name)s"
    )
    subject = _("How well do I serve you?")
    text = said % {"questions": numbered, "address": address_of(participant), "name": name_of(participant)}
    return {"subject": subject, "text": text, "mailto": f"mailto:?subject={quote(subject)}&body={quote(text)}"}


def printed(participant: Participant) -> dict[str, Any]:
    """The data of invitation.typ."""
    customer = next((one.answers.get("customer") for one in participant.entries.filter(exercise="worksheet")), "") or ""
    place = BytesIO()
    segno.make(address_of(participant), error="m").save(place, kind="svg", border=2, xmldecl=False)
    name = name_of(participant) or _("Somebody who serves you")
    return {
        "title": _("How well do I serve you?"),
        "eyebrow": breakable(_("For %(name)s") % {"name": customer}) if customer else "",
        "lead": breakable(
            _(
                "%(name)s would like to serve you better and asks you seven questions and a number. Ten minutes are "
                "enough. You need not answer, and you need not say why."
            )
            % {"name": name}
        ),
        "questions": asked(),
        "rating": rating(),
        "scale": _("1 is poor, 10 could not be better."),
        "back": _("Give this sheet back to whoever gave it to you, or talk it through. It is for you two alone."),
        "qr": place.getvalue().decode(),
        "scan": _("The same questions on a phone"),
        "alt": _("Code that leads to the questions"),
    }
