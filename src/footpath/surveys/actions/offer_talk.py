"""How does a team too small for figures come to talk its survey through?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.surveys.checking import asked_items
from footpath.surveys.events.talks import TalkOffered
from footpath.surveys.models import Consent, Talk, Wave, WaveState
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import Refused, SomebodyWasFaster, not_now
from footpath.surveys.talks import asked_of, instead_of, small_team_of, too_few


@transaction.atomic
def offer_talk(wave: Wave, *, by: Person, now: datetime) -> Talk:
    """Ask a few people whether they talk the questions through together, with their names. It comes about if everybody
    wants to; whoever offers it wants to.

    While a wave is open, somebody of a team that is too small in it asks their team. Before it opens, whoever runs it
    asks all whom it would ask, where nothing could be shown of so few; that is done once, whatever comes of it.

    Raises PermissionDenied for everybody else; Refused where it is neither, where nobody else is asked, or where a talk
    is offered already.
    """
    team, people = _planned(wave, by, now) if wave.state == WaveState.PLANNED else _open(wave, by)
    if len(people) < 2 or team is None:
        raise Refused(_("Nobody else of your team is asked, so there is nobody to talk it through with."))
    try:
        with transaction.atomic():
            talk = Talk.objects.create(wave=wave, team=team, asked_by=by, asked_at=now)
    except IntegrityError as error:
        raise SomebodyWasFaster(
            _("Somebody of your team was faster and has offered it. Say there what you think.")
        ) from error
    Consent.objects.bulk_create(Consent(talk=talk, person=one, wants=True if one == by else None) for one in people)
    record(TalkOffered(), subject=talk, by=by, now=now)
    return talk


def _open(wave: Wave, by: Person) -> tuple[Team | None, list[Person]]:
    if wave.state != WaveState.OPEN:
        raise not_now(wave)
    team = small_team_of(by, wave)
    people = asked_of(team, wave) if team is not None else []
    if by.pk not in {one.pk for one in people}:
        raise PermissionDenied
    return team, people


def _planned(wave: Wave, by: Person, now: datetime) -> tuple[Team | None, list[Person]]:
    require_run(by, wave.instrument)
    if not asked_items(wave.version):
        raise Refused(_("It asks nothing yet: write the questions first."))
    team, people = instead_of(wave, now)
    if not too_few(len(people), wave.threshold):
        raise Refused(_("Enough people would be asked for figures: open it instead."))
    if len(people) < 2:
        raise Refused(_("It takes two people at least to talk it through. Change whom it asks."))
    # Of two who ask at once the second sees the talk of the first
    Wave.objects.select_for_update(no_key=True).get(pk=wave.pk)
    if Talk.objects.filter(wave=wave).exists():
        raise SomebodyWasFaster(_("They are asked already whether they talk it through."))
    return team, people
