"""How is it planned when whom to ask?"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._plan import Facts, columns_of, keep_cuts
from footpath.surveys.events import WavePlanned
from footpath.surveys.models import Instrument, Version, Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import Refused, Unclear


@transaction.atomic
def plan_wave(
    instrument: Instrument, *, opens_at: datetime, closes_at: datetime | None, audience: Mapping[str, Any],
    by: Person, now: datetime, cuts: Sequence[str] = ("team",), threshold: int = 5, comment_threshold: int = 10,
    detail_threshold: int = 10, officers: Sequence[int] = (), always_on: bool = False, version: Version | None = None,
    strict: bool = False, crossed: Sequence[str] = (),
) -> Wave:  # fmt: skip
    """Plan a wave of an instrument: whom it asks (surveys.audience), from when until when, into which parts answers may
    be cut (surveys.cutting.CUTS, three at most). Nobody is asked before it opens, and until then `replan_wave` changes
    it. `version` is the wording, else the newest one. A confidential one names two `officers`.
    `crossed` are two of the cuts by which answers may be parted together as well; `strict` also holds back averages
    from which single answers could be narrowed down.

    Raises PermissionDenied for everybody but champions and the owner; Unclear naming the field; Refused for an
    instrument that is retired or asks nothing.
    """
    require_run(by, instrument)
    # Two who plan at once get two numbers
    held = Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
    if held.retired_at is not None:
        raise Refused(_("This survey was retired. Take it up again first, or choose another."))
    wording = version or Version.objects.filter(instrument=held).order_by("-number").first()
    if wording is None or wording.instrument_id != held.pk:
        raise Unclear("version", _("There is nothing to ask yet: write the questions first."))
    facts = Facts(
        opens_at, closes_at, audience, list(cuts), threshold, comment_threshold, detail_threshold, officers, strict,
        list(crossed),
    )  # fmt: skip
    columns = columns_of(facts, held, always_on=always_on, now=now)
    last = Wave.objects.filter(instrument=held).order_by("-number").values_list("number", flat=True).first() or 0
    wave = Wave.objects.create(
        instrument=held, version=wording, number=last + 1, always_on=always_on, made_by=by, made_at=now, **columns
    )
    keep_cuts(wave, facts.cuts)
    record(WavePlanned(), subject=wave, by=by, now=now)
    return wave
