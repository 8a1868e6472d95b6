"""How does a topic that the data proposes come onto the agenda?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from footpath.growth.actions._council import running
from footpath.growth.events.council_meetings import TopicAdopted
from footpath.growth.interdepartmental.locked import lock
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import Council, CouncilTopic
from footpath.history.record import record
from footpath.people.agenda import topics
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def adopt_topic(council: Council, *, source: str, key: str, by: Person, now: datetime) -> CouncilTopic:
    """Put it there in its own words, which all members then read; the figure behind it stays for those who may see it.
    Only what is proposed to whoever adopts it, and only once as long as it stands.

    Raises PermissionDenied, ValidationError, Refused.
    """
    require(is_inside(by, council))
    running(council)
    found = next((one for one in topics(by, now) if (one.source, one.key) == (source, key)), None)
    if found is None:
        raise ValidationError(_("That is not proposed any more."))
    last = CouncilTopic.objects.filter(council=council).aggregate(last=Max("place"))["last"] or 0
    try:
        with transaction.atomic():
            topic = CouncilTopic.objects.create(
                council=council, source=source[:40], key=key[:120], place=last + 1, added_by=by,
                locked=lock({"title": found.title}),
            )  # fmt: skip
    except IntegrityError as error:
        raise Refused(_("That stands on the agenda already.")) from error
    record(TopicAdopted(), subject=topic, by=by, now=now)
    return topic
