"""Can an interdepartmental team be walked through from its founding to what came of a decision, by its pages alone?"""

from datetime import timedelta

import pytest
from tests.growth.councils import at_work

from footpath.growth.models import Council, CouncilDecision, CouncilMeeting, CouncilPolicy, CouncilTrial

pytestmark = pytest.mark.django_db


def done(client, address, **typed):
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.content.decode()[-4000:]
    return answer


def test_from_founding_to_what_came_of_it(cast, tuesday, sign_in):
    today, by = tuesday.date(), sign_in
    cleo, max_, ben, ana = by(cast.cleo), by(cast.max), by(cast.ben), by(cast.ana)
    done(cleo, "/across/new/", name="One airport", purpose="Between departments", sponsor="max@demo.example")
    council = Council.objects.get()
    here = f"/across/{council.pk}/"
    assert "has not answered yet" in ana.get(here).content.decode()
    done(max_, f"{here}sponsor-yes/")
    page = cleo.get(f"{here}ask/?team={cast.facilities.pk}").content.decode()
    assert "cleo@demo.example" in page  # whoever leads the department is proposed
    done(cleo, f"{here}ask/", team=cast.facilities.pk, person="ben@demo.example")
    assert "You are asked" in ben.get(here).content.decode()
    done(ben, f"{here}sit/")
    assert "Facilities" not in ana.get(here).content.decode().partition('id="gaps"')[2]
    assert ana.get(f"{here}agenda/").status_code == 403
    done(ben, f"{here}agenda/topic/", title="Keys")
    done(ben, f"{here}agenda/meet/", on=today.isoformat(), place="B 2.14")
    meeting = CouncilMeeting.objects.get()
    topic = council.topics.get()
    for door in ("up", "down"):
        done(ben, f"/across/topics/{topic.pk}/{door}/")
    done(
        ben, f"/across/meetings/{meeting.pk}/hold/", people=[cast.ben.pk, cast.max.pk], talked=[topic.pk],
        notes="Who has keys?",
    )  # fmt: skip
    done(
        ben, f"/across/meetings/{meeting.pk}/decide/", text="One list of keys", owner="dov@demo.example",
        due=(today + timedelta(days=7)).isoformat(), heard="Nobody knows who has a key",
    )  # fmt: skip
    page = ben.get(f"/across/meetings/{meeting.pk}/").content.decode()
    assert "Who has keys?" in page
    assert "One list of keys" in page
    assert max_.get(f"/across/meetings/{meeting.pk}/minutes.pdf").content.startswith(b"%PDF")
    assert ana.get(f"/across/meetings/{meeting.pk}/").status_code == 404
    decision = CouncilDecision.objects.get()
    dov = by(cast.dov)
    done(dov, f"/across/decisions/{decision.pk}/done/", result="The list hangs at the gate.")
    page = ana.get(here).content.decode()
    assert "You said" in page
    assert "The list hangs at the gate." in page


def test_a_policy_is_reviewed_and_something_is_tried(cast, tuesday, sign_in):
    today, ben, ana = tuesday.date(), sign_in(cast.ben), sign_in(cast.ana)
    here = f"/across/{at_work(cast).pk}/"
    done(ben, f"{here}agenda/policy/", what="Two signatures")
    policy = CouncilPolicy.objects.get()
    assert ana.get(f"/across/policies/{policy.pk}/").status_code == 404
    done(ben, f"/across/policies/{policy.pk}/decide/", verdict="changed", why="One is enough.")
    assert "One is enough." in ana.get(f"/across/policies/{policy.pk}/").content.decode()
    done(
        ben, f"{here}agenda/try/", what="A board at nine", until=(today + timedelta(days=30)).isoformat(),
        team=cast.facilities.pk, measure="promises_kept",
    )  # fmt: skip
    trial = CouncilTrial.objects.get()
    assert "In the weeks before" in ben.get(f"/across/trials/{trial.pk}/").content.decode()
    done(ben, f"/across/trials/{trial.pk}/end/", learned="It takes five minutes.")
    assert "It takes five minutes." in ana.get(f"/across/trials/{trial.pk}/").content.decode()


def test_what_is_typed_comes_back_with_what_is_wrong(cast, tuesday, sign_in):
    cleo = sign_in(cast.cleo)
    answer = cleo.post(
        "/across/new/", {"name": "One", "purpose": "For all", "sponsor": "nobody", "ends_on": "2020-01-01"}
    )
    assert answer.status_code == 422
    assert "For all" in answer.content.decode()
    assert sign_in(cast.ana).get("/across/new/").status_code == 403
