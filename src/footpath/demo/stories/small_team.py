"""What do three people do who are too few for figures?"""

from dataclasses import replace
from datetime import timedelta

from footpath.demo.stage import Stage, Story
from footpath.surveys import actions
from footpath.surveys.models import Talk, Wave
from footpath.surveys.ready import PULSE, ready_instrument

DIRECTORS = ("max", "katharina", "matteo")
TOO_FEW = (
    "Three people would recognize each other in every figure. No question was asked; whether the three go through them "
    "together is theirs to say."
)
TAKEN = (
    "We answer each other late, because each of us thinks that the other two have less time. From now on: an answer, "
    "or a day on which one comes, before the evening.\n"
    "What one of us has promised to a team, the others hear before that team asks them.\n"
    "In March we go through the same questions again."
)


def together(stage: Stage) -> Story:
    """Anke would ask the three directors, reads that nothing could be shown of so few, and offers them to talk it
    through; all of them want to, and write down what they take from it.
    """
    now = yield stage.ago(days=9, hours=3)
    anke = stage.who("anke")
    whole = replace(ready_instrument(PULSE), key="directors", title="How the three directors help each other")
    instrument = actions.take_instrument(whole, by=anke, now=now)
    opens = stage.calendar.next_open(now + timedelta(days=14))
    wave = actions.plan_wave(
        instrument, opens_at=opens, closes_at=opens + timedelta(days=7), cuts=[], by=anke, now=now,
        audience={"people": [stage.who(name).pk for name in DIRECTORS]},
    )  # fmt: skip
    now = yield now + timedelta(minutes=4)
    talk = actions.offer_talk(wave, by=anke, now=now)
    for days, name in zip((8, 7, 6.5), DIRECTORS, strict=True):
        now = yield stage.ago(days=days)
        actions.say_to_talk(talk, wants=True, by=stage.who(name), now=now)
    now = yield stage.ago(days=5)
    actions.call_off(Wave.objects.get(pk=wave.pk), reason=TOO_FEW, by=anke, now=now)
    now = yield stage.ago(days=3)
    talk = Talk.objects.get(pk=talk.pk)
    actions.note_talk(talk, outcome=TAKEN, edits=0, by=stage.who("katharina"), now=now)


STORIES = [together]
