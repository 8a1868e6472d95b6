"""Which teams have a budget for something small, who got what from it, and what waits for a second look?"""

from datetime import datetime

from footpath.demo.stage import Stage, Story
from footpath.people.models import Person
from footpath.recognition import actions
from footpath.recognition.models import Reward, RewardKind

RULES = "On Fridays the coffee is on the house anyway.\nTime off is taken within the month, as the shift allows."
# Team, counted in, how much for how long, each giver a month, alone up to.
BUDGETS: list[tuple[str, str, str, int, int, int]] = [
    ("Facilities", "money", "quarter", 240_00, 60_00, 10_00),
    ("Facilities", "minutes", "month", 600, 180, 60),
    ("Ground handling", "money", "month", 120_00, 40_00, 15_00),
]


def small_things(stage: Stage) -> Story:
    """Eve sets the budgets; a coffee for Ben, one for Ana, a box of chocolates for Cleo that waits for Max."""
    now = yield stage.ago(days=44, hours=4)
    for team, unit, period, amount, allowance, alone in BUDGETS:
        actions.save_reward_budget(
            team=stage.northfield.teams[team], unit=unit, period=period, amount=amount, allowance=allowance,
            alone=alone, by=stage.who("eve"), now=now,
        )  # fmt: skip
    actions.save_reward_rules(is_on=True, currency="EUR", words=RULES, by=stage.who("eve"), now=now)
    now = yield stage.ago(days=9, hours=3)
    why = "Opened gate 4 with a hairpin while the key was on its way."
    coffee = _give(stage, "cleo", "ben", "A coffee", why=why, now=now)
    now = yield stage.ago(days=8, hours=2)
    actions.hand_over_reward(coffee, by=stage.who("ben"), now=now)
    now = yield stage.ago(days=5, hours=6)
    why = "Had the floor plan ready before I asked, so we were done by noon."
    _give(stage, "ben", "ana", "A coffee", why=why, now=now)
    now = yield stage.ago(days=3, hours=5)
    why = "Stayed for the floor mats until the truck came."
    hour = _give(stage, "cleo", "davide", "An hour off", why=why, now=now)
    actions.hand_over_reward(hour, by=stage.who("davide"), now=now)
    now = yield stage.ago(days=1, hours=4)
    above = stage.northfield.teams["Facilities"].parent
    assert above is not None
    assert above.lead is not None
    why = "Took the night call of the glass door herself, twice in a week."
    kind = RewardKind.objects.get(name="A box of chocolates")  # for whoever decides about the budget: Max looks
    actions.give_reward(stage.who("cleo"), kind=kind, why=why, by=above.lead, now=now)


def ground_handling(stage: Stage) -> Story:
    """Viktor gives somebody a lunch, who says no, thanks; and asks Max about a parking spot."""
    now = yield stage.ago(days=6, hours=2)
    viktor = stage.northfield.teams["Ground handling"].lead
    assert viktor is not None
    crew = [one for one in stage.northfield.teams["Ground handling"].memberships.order_by("id") if one.person != viktor]
    why = "Turned the Lisbon flight around in twenty minutes."
    lunch = _give(stage, "viktor", crew[0].person, "A lunch", why=why, now=now)
    now = yield stage.ago(days=6, hours=1)
    actions.decline_reward(lunch, by=crew[0].person, now=now)
    now = yield stage.ago(days=2, hours=2)
    why = "Showed the two new people every stand on the apron, in the rain."
    _give(stage, "viktor", crew[1].person, "A parking spot for a week", why=why, now=now)


def a_good_word(stage: Stage) -> Story:
    """Cleo keeps a note for Ben's review, with his yes; Facilities shows its runs of good work, and so does Ben."""
    cleo, ben = stage.who("cleo"), stage.who("ben")
    now = yield stage.ago(days=7, hours=5)
    note = actions.commend(
        ben, fact="Called three customers before their move and asked what must not stand still.",
        effect="None of the three had to ask where it was, and two wrote to say so.", on=now.date(), by=cleo, now=now,
    )  # fmt: skip
    now = yield stage.ago(days=7, hours=1)
    actions.keep_commendation(note, by=ben, now=now)
    actions.choose_streaks(is_shown=True, by=ben, now=now)
    actions.choose_team_streaks(stage.northfield.teams["Facilities"], is_shown=True, by=cleo, now=now)
    now = yield stage.ago(days=1, hours=2)
    actions.commend(
        stage.who("lena"), fact="Wrote down how the glass door is closed by hand, with photos.",
        effect="The night shift closed it alone on Sunday.", on=now.date(), by=cleo, now=now,
    )  # fmt: skip


def _give(stage: Stage, by: str, to: str | Person, what: str, *, why: str, now: datetime) -> Reward:
    recipient = stage.who(to) if isinstance(to, str) else to
    kind = RewardKind.objects.get(name=what)
    return actions.give_reward(recipient, kind=kind, why=why, by=stage.who(by), now=now)


STORIES = [small_things, ground_handling, a_good_word]
