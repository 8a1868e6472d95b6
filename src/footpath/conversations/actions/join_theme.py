"""How does a theme come to stand beside a question of a survey?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import study_changed
from footpath.conversations.actions.say_became import may_say
from footpath.conversations.groups import states
from footpath.conversations.groups.study_events import FocusWent
from footpath.conversations.models import FocusGroup, FocusStudy, GroupTheme
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.surveys.models import Item, Wave
from footpath.surveys.results.waves import with_results


@transaction.atomic
def join_theme(theme: GroupTheme, *, wave: Wave, item: str, by: Person, now: datetime) -> GroupTheme:
    """Join it to a question of a wave whose results are out, as whoever leads the team or runs the groups.

    Raises PermissionDenied, ValidationError naming the field, Refused before the report, SomebodyWasFaster.
    """
    study = FocusStudy.objects.select_related("team", "planner").get(pk=theme.study_id)
    if not may_say(study, by, now):
        raise PermissionDenied
    if study.reported_at is None:
        raise Refused(_("Report first what came out of the groups."))
    asked = Item.objects.filter(version=wave.version_id, key=item)
    if not with_results(by).filter(pk=wave.pk).exists() or not asked.exists():
        raise ValidationError({"question": _("Choose a question of a survey whose results are out.")})
    GroupTheme.objects.filter(pk=theme.pk).update(wave=wave, item=item)
    FocusGroup.objects.filter(study=study, state=states.REPORTED).update(state=states.JOINED)
    study_changed(study, FocusWent(), by=by, now=now)
    return GroupTheme.objects.get(pk=theme.pk)
