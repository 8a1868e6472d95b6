"""Which mails does signing in send?"""

from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.sign_in.links import DAYS_OF_AN_INVITATION, HOURS_OF_A_RESET, INVITATION, RESET, address_of


def send_reset(person: Person) -> None:
    """The link for a new password, to somebody who has forgotten theirs."""
    _send(
        person,
        _("A new password for Footpath"),
        _("Somebody, we hope you, asked for a new password for Footpath. Choose it here:"),
        address_of(person, RESET),
        _("The link holds for %(hours)s hours and can be used once.") % {"hours": HOURS_OF_A_RESET},
        _("If it was not you, you need not do anything: your password stays as it is."),
    )


def send_invitation(person: Person, *, by: Person) -> None:
    """The link for the first password, to somebody who was added."""
    _send(
        person,
        _("Welcome to Footpath"),
        _(
            "%(name)s has added you to Footpath, where coworkers ask each other, and know when. "
            "Choose your password here:"
        )
        % {"name": by.name},
        address_of(person, INVITATION),
        _("The link holds for %(days)s days and can be used once.") % {"days": DAYS_OF_AN_INVITATION},
        _("Should it be too late: “Forgot your password?” on the sign-in page sends you a new one."),
    )


def send_warning(person: Person, what: str) -> None:
    """What was changed about how somebody gets in, in case it was not them."""
    _send(
        person,
        _("Your sign-in to Footpath was changed"),
        what,
        _("If it was not you, choose a new password here at once, and tell whoever runs Footpath where you work:"),
        urljoin(settings.PUBLIC_URL + "/", reverse("forgot-password").lstrip("/")),
    )


def _send(person: Person, subject: str, *paragraphs: str) -> None:
    hello = _("Hello %(name)s,") % {"name": person.first_name}
    send_mail(subject, "\n\n".join([hello, *paragraphs]) + "\n", None, [person.email])
