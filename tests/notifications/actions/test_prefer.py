"""How does somebody say what they want to be written about, and when?"""

from datetime import time

import pytest

from footpath.notifications.actions import prefer
from footpath.notifications.groups import USUALLY, Group, How
from footpath.notifications.rhythm import rhythm_of, summary, wishes_of

HOURS = {"quiet_from": time(20), "quiet_until": time(6, 30), "days_off": [6], "digest_at": time(9)}
USUAL = (
    "You get mail at once when something waits for you, else one mail a day at 8:00; "
    "nothing between 18:00 and 7:00 or on Saturday and Sunday."
)


def test_without_a_word_it_is_as_usual(cast):
    assert wishes_of(cast.ana) == USUALLY
    assert summary(wishes_of(cast.ana), rhythm_of(cast.ana)) == USUAL


def test_it_is_kept_for_oneself_alone(cast):
    wishes = dict.fromkeys(Group, How.DAILY)
    for _twice in range(2):
        prefer(wishes, **HOURS, by=cast.ana)
    assert wishes_of(cast.ana) == wishes
    assert (rhythm_of(cast.ana).quiet.start, rhythm_of(cast.ana).digest_at) == (time(20), time(9))
    assert wishes_of(cast.ben) == USUALLY


def test_a_week_of_days_off_is_refused(cast):
    with pytest.raises(ValueError, match="only in the app"):
        prefer(USUALLY, **{**HOURS, "days_off": list(range(7))}, by=cast.ana)


@pytest.mark.parametrize(
    ("wishes", "hours", "said"),
    [
        (dict.fromkeys(Group, How.APP), {}, "You get no mail: everything waits for you here."),
        (dict.fromkeys(Group, How.DAILY), {}, "You get one mail a day at 9:00, if there is news."),
        (
            dict.fromkeys(Group, How.AT_ONCE),
            {},
            "You get mail at once; nothing between 20:00 and 6:30 or on Sunday.",
        ),
        (
            USUALLY,
            {"quiet_from": time(0), "quiet_until": time(0), "days_off": []},
            "You get mail at once when something waits for you, else one mail a day at 9:00; at any hour.",
        ),
    ],
)
def test_what_it_comes_to_is_said_in_a_sentence(cast, wishes, hours, said):
    prefer(wishes, **{**HOURS, **hours}, by=cast.ana)
    assert summary(wishes_of(cast.ana), rhythm_of(cast.ana)) == said
