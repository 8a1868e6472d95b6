"""Which pages let a team write what it sends again and again?"""

from django.urls import reverse
from tests.requests.helping import TEXT, reply

from footpath.requests.models import Reply

SECRETS = "{{ settings.SECRET_KEY }} {% debug %} {0.__class__} {customer.email}"


def test_a_reply_is_written_read_and_taken_away(cast, tuesday, sign_in):
    client, new = sign_in(cast.ben), reverse("reply-new", args=[cast.facilities.pk])
    assert client.get(new).status_code == 200
    assert client.post(new, {"name": "Planned", "text": TEXT}).headers["Location"] == reverse("replies")
    it = Reply.objects.get()
    assert "Planned" in client.get(reverse("replies")).content.decode()
    assert client.post(reverse("reply", args=[it.pk]), {"name": "Soon", "text": "New", "edits": 0}).status_code == 302
    client.post(reverse("reply-drop", args=[it.pk]), {"edits": 1})
    assert client.get(reverse("reply", args=[it.pk])).status_code == 404


def test_what_cannot_be_kept_is_said_and_stays(cast, tuesday, sign_in):
    reply(cast)
    answer = sign_in(cast.ben).post(
        reverse("reply-new", args=[cast.facilities.pk]), {"name": "Planned", "text": "Mine"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "has a reply of that name already" in page
    assert ">\nMine</textarea>" in page


def test_whoever_was_slower_sees_both_texts_and_can_save(cast, tuesday, sign_in):
    it = reply(cast)
    address, ben = reverse("reply", args=[it.pk]), sign_in(cast.ben)
    sign_in(cast.cleo).post(address, {"name": "Planned", "text": "What Cleo wrote", "edits": 0})
    answer = ben.post(address, {"name": "Planned", "text": "What Ben wrote", "edits": 0})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What Cleo wrote" in page
    assert "What Ben wrote" in page
    assert '<input type="hidden" name="edits" value="1">' in page
    assert ben.post(address, {"name": "Planned", "text": "What Ben wrote", "edits": 1}).status_code == 302


def test_the_preview_evaluates_nothing(cast, tuesday, sign_in):
    address = reverse("reply-preview")
    page = sign_in(cast.ben).get(address, {"text": f"{{customer}} {SECRETS} {{nobody}} <b>", "team": "Facilities"})
    told = page.content.decode().replace("&lt;", "<").replace("&gt;", ">")
    assert f"Ana Petrov {SECRETS} {{nobody}} <b>" in told
    assert "<b>" not in page.content.decode()
    assert "Nobody fills this in: {nobody}" in told


def test_who_is_in_no_team_is_told_so(cast, tuesday, sign_in):
    cast.dov.memberships.all().delete()
    cast.dov.leads.update(lead=None)
    assert "You are in no team" in sign_in(cast.dov).get(reverse("replies")).content.decode()
