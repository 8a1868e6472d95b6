"""What is there of surveys in the scene?"""

from datetime import datetime
from typing import Any

from tests.surveys.answering.asking import invited, survey, wave
from tests.surveys.results.released import asked_again, block, full, out

from footpath.demo.cast import Cast
from footpath.surveys.actions import ask_testers, begin_version, keep_mine, move_obstacle
from footpath.surveys.invitations import code_of
from footpath.surveys.models import Consent, Invitation, MineLine, Obstacle, Talk, Unsealing, Wave, WaveState

KEYS = {"/surveys/behaviors/": "greets", "/surveys/": "short"}  # of the library, of the survey that Eve builds
OUT = tuple(f"/surveys/<int:pk>/{what}/" for what in ("results", "plan", "acted"))


def asked_in_survey(cast: Cast, now: datetime) -> Invitation:
    """Ana is asked in a survey, and has written down for herself what hinders her."""
    keep_mine(cast.ana, texts={"obstacles": "Two passwords\nThe old form"}, by=cast.ana, now=now)
    move_obstacle(MineLine.objects.filter(person=cast.ana).latest("position"), by=cast.ana, now=now)
    asked = invited(wave(survey(cast), now=now), cast.ana)
    draft = begin_version(asked.wave.instrument, by=cast.eve, now=now)
    ask_testers(draft, [cast.ana], by=cast.eve, now=now)
    out(asked_again(cast, owner=cast.eve), [block("all", 31, full(), pairs=True)])
    talk = Talk.objects.create(wave=asked.wave, team=cast.flight_operations, asked_by=cast.ana, asked_at=now)
    Consent.objects.bulk_create(Consent(talk=talk, person=one) for one in (cast.ana, cast.ben))
    Wave.objects.filter(state=WaveState.RELEASED).update(officers=[cast.eve.pk, cast.max.pk])
    Unsealing.objects.create(
        wave=Wave.objects.get(state=WaveState.RELEASED), words="x", reason="y", asked_by=cast.max, asked_at=now
    )
    return asked


def thing_at(route: str, asked: Invitation) -> Any:
    """The wave in which she is asked, the one whose results are out, or a line of what she wrote for herself."""
    if route.startswith(OUT):
        return Wave.objects.get(state=WaveState.RELEASED)
    alone = {"/surveys/talks/": Talk, "/surveys/unsealing/": Unsealing}
    found = next((kind.objects.get() for start, kind in alone.items() if route.startswith(start)), None)
    if found is not None:
        return found
    kinds = {"/surveys/mine/lines": MineLine, "/surveys/mine/obstacles": Obstacle}
    kind = next((kind for start, kind in kinds.items() if route.startswith(start)), None)
    return kind.objects.filter(person=asked.person).first() if kind else asked.wave


def with_words(route: str, asked: Invitation) -> str:
    """The pattern with what stands in addresses of surveys that is no number."""
    key = next((key for start, key in KEYS.items() if route.startswith(start)), "")
    filled = route.replace("<slug:key>", key) if key else route
    words = {"<str:code>": code_of(asked), "<slug:block>": "rest", "<slug:question>": "again", "<slug:code>": "de"}
    for mark, word in words.items():
        filled = filled.replace(mark, word)
    return filled
