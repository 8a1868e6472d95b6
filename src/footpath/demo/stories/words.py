"""What did they ask each other in one line?"""

from datetime import timedelta

from footpath.demo.stage import Stage, Story
from footpath.requests import actions


def noise_log(stage: Stage) -> Story:
    """Promised: Ines helps Ana."""
    now = yield stage.ago(days=1, hours=3)
    word = actions.say_word(
        "Can you send me the noise log of last Tuesday?", to=stage.who("ines"), by=stage.who("ana"), now=now,
        wanted_by=stage.ahead(2),
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=1)
    actions.answer_yes(word, by_day=stage.ahead(1), by=stage.who("ines"), now=now)


def de_icing(stage: Stage) -> Story:
    """Waits for Ana's answer."""
    now = yield stage.ago(hours=2.5)
    actions.say_word(
        "Who decides on de-icing slots when two airlines want the same one?", to=stage.who("ana"), by=stage.who("dov"),
        now=now, wanted_by=stage.ahead(3),
    )  # fmt: skip


def ladder(stage: Stage) -> Story:
    """Thanked."""
    now = yield stage.ago(days=3, hours=6)
    word = actions.say_word(
        "Could I borrow your long ladder for an hour?", to=stage.who("ben"), by=stage.who("ana"), now=now
    )
    now = yield stage.ago(days=3, hours=5)
    actions.answer_yes(word, by_day=stage.calendar.working_day_after(now, 1), by=stage.who("ben"), now=now)
    now = yield stage.ago(days=3, hours=2)
    actions.finish(word, note="It leans at your door.", by=stage.who("ben"), now=now)
    now = yield stage.ago(days=2, hours=6)
    actions.thank(word, text="You even carried it over. Thank you.", by=stage.who("ana"), now=now)


def phone_plan(stage: Stage) -> Story:
    """A moment is offered to Cleo."""
    now = yield stage.ago(days=1, hours=5)
    word = actions.say_word(
        "Can you show me how to divert our phones at night?", to=stage.who("eve"), by=stage.who("cleo"), now=now
    )
    now = yield stage.ago(hours=5)
    moment = stage.calendar.day_start(stage.ahead(1)) + timedelta(hours=2)
    actions.offer_moment(word, moment=moment, note="At your desk?", by=stage.who("eve"), now=now)


def figures(stage: Stage) -> Story:
    """Max has asked Cleo; she has said yes."""
    now = yield stage.ago(days=1, hours=7)
    word = actions.say_word(
        "How many rooms do we heat that nobody uses?", to=stage.who("cleo"), by=stage.who("max"), now=now
    )
    now = yield stage.ago(days=1, hours=2)
    actions.answer_yes(word, by_day=stage.ahead(3), by=stage.who("cleo"), now=now)


def projector(stage: Stage) -> Story:
    """Said to a team: whoever of IT knows it, answers."""
    now = yield stage.ago(hours=1.5)
    actions.say_word(
        "Does anybody have an adapter for the old projector?", to=stage.northfield.teams["IT"], by=stage.who("ben"),
        now=now,
    )  # fmt: skip


def visitors(stage: Stage) -> Story:
    """Better ask Piet: handed on with its history."""
    now = yield stage.ago(days=2, hours=4)
    word = actions.say_word(
        "How do school classes get visitor badges?", to=stage.who("ruth"), by=stage.who("kira"), now=now
    )
    now = yield stage.ago(days=2, hours=2)
    actions.hand_on(word, to=stage.who("piet"), note="Piet does the lists.", by=stage.who("ruth"), now=now)


STORIES = [noise_log, de_icing, ladder, phone_plan, figures, projector, visitors]
