"""What do agreements and answers keep about somebody?"""

from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.catalog.models import AgreementVersion, AskAvoided, OutsideVersion, PutBeside, Signature, Snippet
from footpath.people.models import Person
from footpath.ui.counts import how_many
from footpath.ui.kept import Kept, kept_panel
from footpath.ui.panels import Panel


def known(_thing: object, person: Person, _now: datetime) -> Panel | None:
    """What they wrote down and look after, and which answers have saved them an ask; nothing where there is neither."""
    mine = Snippet.objects.filter(Q(changed_by=person) | Q(owner=person))
    wrote, saved = how_many(mine, AskAvoided.objects.filter(person=person))
    if not wrote and not saved:
        return None
    return kept_panel(
        _("Good to know"),
        [
            Kept(
                _("Answers that you wrote last, or look after"),
                _("whoever may read the answer"),
                count=wrote,
                way=reverse("snippets") + "?which=mine",
                act=_("See them"),
            ),
            Kept(
                _("Answers that saved you an ask, and when"),
                _("nobody: they are counted, for the team and over weeks"),
                count=saved,
                why=_("Without it nobody could say whether what is written down helps."),
            ),
        ],
    )


def outside(_thing: object, person: Person, _now: datetime) -> Panel | None:
    """What they wrote down of what is promised outside; nothing for those who never did."""
    wrote, put = how_many(OutsideVersion.objects.filter(by=person), PutBeside.objects.filter(by=person))
    if not wrote and not put:
        return None
    return kept_panel(
        _("The same standards as outside"),
        [
            Kept(
                _("What you wrote down of what is promised outside, and services that you put beside it"),
                _("everybody who works here"),
                count=wrote + put,
                way=reverse("outside-standards"),
                act=_("See them"),
            ),
        ],
    )


def kept(_thing: object, person: Person, _now: datetime) -> Panel | None:
    """What they signed and wrote for their team; nothing for those who never did."""
    mine = AgreementVersion.objects.filter(Q(written_by=person) | Q(agreement__begun_by=person))
    signed, wrote = how_many(Signature.objects.filter(person=person), mine)
    if not signed and not wrote:
        return None
    readers = _("everybody in the two teams, and those who lead them")
    return kept_panel(
        _("Agreements between teams"),
        [
            Kept(
                _("What you signed for your team, and when"),
                readers,
                count=signed,
                why=_("Both sides rely on who has signed; earlier versions stay with it."),
            ),
            Kept(
                _("Versions that you began or wrote in last"),
                readers,
                count=wrote,
                way=reverse("agreements"),
                act=_("See them"),
            ),
        ],
    )
