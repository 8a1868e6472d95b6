"""What do people, teams and sign-in keep about somebody?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.people.models import Pair, PairNote, Person
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def kept(_thing: object, person: Person, _now: datetime) -> Panel:
    """The profile, where somebody belongs, when they are away, and how they sign in."""
    everybody, page = _("everybody who works here"), reverse("person", args=[person.pk])
    return kept_panel(
        _("You and your teams"),
        [
            *_profile(person, everybody, page),
            Kept(
                _("Days on which you are away, and who stands in; never why"),
                everybody,
                rows=person.absences.all(),
                way=page,
                act=_("See or cancel them"),
            ),
            Kept(
                _("In which teams you were and are, and your roles"),
                everybody,
                rows=person.memberships.all(),
                why=_("Requests need to know who serves. An administrator corrects it."),
            ),
            *_serving(person),
            *_entering(person),
        ],
    )


def _serving(person: Person) -> list[Kept]:
    """Whom somebody serves, and what they are asked."""
    pairs = Pair.objects.filter(provider_person=person) | Pair.objects.filter(customer_person=person)
    return [
        Kept(
            _("Whom you serve and who serves you, said by hand; all see your team in it, never your name"),
            _("you, and whoever is named in it"),
            rows=pairs,
            way=reverse("my-customers"),
            act=_("Correct it"),
        ),
        Kept(
            _("What you wrote down about your customers and providers"),
            _("you alone"),
            rows=PairNote.objects.filter(owner=person),
            way=reverse("my-customers"),
            act=_("Change or empty it"),
        ),
        Kept(
            _("What you were asked each month, and for how many minutes; never whether you answered. For a year"),
            _("you alone"),
            rows=person.draws.exclude(month=None),
            way=reverse("asked"),
            act=_("See it"),
        ),
    ]


def _profile(person: Person, everybody: str, page: str) -> list[Kept]:
    """What somebody says of themself."""
    return [
        Kept(
            _("Your profile: name, job, phone, hours, what you are good at"),
            everybody,
            count=sum(
                bool(value) for value in (person.job, person.phone, person.does, person.good_at, person.languages)
            ),
            way=page,
            act=_("Change or empty it"),
        ),
        Kept(
            _("Your photo and your pronouns"),
            everybody,
            count=int(bool(person.photo_id)) + int(bool(person.pronouns)),
            way=page,
            act=_("Change or remove them"),
        ),
    ]


def _entering(person: Person) -> list[Kept]:
    """How somebody gets in."""
    return [
        Kept(
            _("How you sign in: a password that nobody can read back, second factors, the devices you are in on"),
            _("you alone; administrators can take access away, never see it"),
            way=reverse("safety"),
            act=_("See and change it"),
        ),
        Kept(
            _("Tokens for programs: what each is for, when it was made and last used; never the token itself"),
            _("you alone"),
            rows=person.tokens.all(),
            way=reverse("tokens"),
            act=_("See and revoke them"),
        ),
        Kept(
            _("From which addresses of the network you signed in, for half a year; wrong passwords, for a day"),
            _("nobody"),
            rows=person.known_places.all(),
            why=_("So that nobody who guesses your password can keep you out."),
        ),
    ]
