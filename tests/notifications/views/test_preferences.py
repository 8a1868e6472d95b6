"""Does somebody choose what they are written about, and when?"""

import re
from html import unescape

import pytest
from django.urls import reverse

from footpath.notifications.groups import USUALLY, Group, How
from footpath.notifications.models import MailHours
from footpath.notifications.rhythm import wishes_of

TIMES = {"quiet_from": "20:00", "quiet_until": "06:30", "digest_at": "09:00", "days_off": ["6"]}
CHOSEN = {**{group.value: how.value for group, how in USUALLY.items()}, **TIMES, "my_team": "app"}


def text(answer):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_it_says_what_it_comes_to(cast, sign_in):
    answer = sign_in(cast.ana).get(reverse("preferences"))
    assert "You get mail at once when something waits for you, else one mail a day at 8:00" in text(answer)


def test_what_is_chosen_is_kept(cast, sign_in):
    client = sign_in(cast.ana)
    answer = client.post(reverse("preferences"), CHOSEN, follow=True)
    assert answer.redirect_chain == [(reverse("preferences"), 302)]
    assert "nothing between 20:00 and 6:30 or on Sunday" in text(answer)
    assert wishes_of(cast.ana)[Group.MY_TEAM] == How.APP
    assert wishes_of(cast.ben) == USUALLY


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"quiet_from": "25:00"}, "quiet_from"),
        ({"digest_at": ""}, "digest_at"),
        ({"days_off": ["7"]}, "days_off"),
        ({"days_off": list("0123456")}, "days_off"),
        ({"words": "by pigeon"}, "words"),
        ({"words": ""}, "words"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_stays_typed(cast, sign_in, wrong, named):
    answer = sign_in(cast.ana).post(reverse("preferences"), {**CHOSEN, **wrong})
    assert answer.status_code == 422
    assert f'id="id_{named}_error"' in answer.content.decode()
    assert 'value="06:30"' in answer.content.decode()
    assert not MailHours.objects.exists()
