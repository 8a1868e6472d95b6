"""What do the pages of mail show, and to whom?"""

from email.message import EmailMessage

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.mailroom.letters import mail

from footpath.catalog.models import Service
from footpath.mailroom.actions import take_in, throw_away
from footpath.mailroom.models import MailAddress, Outcome, Received
from footpath.requests.models import ServiceRequest
from footpath.requests.reply_tokens import token_for

STRANGER = {"sender": "Nils Aune <ops@nordmed.example>", "subject": "Lamp at stand 21"}


@pytest.fixture
def waiting(cast, desk, tuesday):
    """A stranger has written to the desk of Facilities."""
    found = take_in(mail("The lamp is out.", **STRANGER), now=MONDAY)
    Received.objects.filter(pk=found.pk).update(service=desk.service, to_address=desk.address)
    found.refresh_from_db()
    assert found.outcome == Outcome.QUARANTINED
    return found


@pytest.fixture
def astray(cast, desk, tuesday):
    """A stranger has written to an address that leads nowhere."""
    return take_in(mail("Forty rolls?", sender="orders@krumm.example", to="kitchen@demo.example"), now=MONDAY)


def post(client, name, pk, **facts):
    return client.post(reverse(name, args=[pk]), facts)


def test_the_team_sees_what_waits_and_nobody_else_does(cast, sign_in, waiting):
    for who, sees in (("ben", True), ("cleo", True), ("max", True), ("dov", False), ("ana", False), ("eve", False)):
        client = sign_in(getattr(cast, who))
        assert ("Lamp at stand 21" in client.get("/mail-in/").text) is sees, who
        for name in ("mail-one", "mail-raw", "mail-as-it-came"):
            assert client.get(reverse(name, args=[waiting.pk])).status_code == (200 if sees else 404), (who, name)


def test_the_list_begins_to_say_what_a_mail_says_but_never_what_lies_in_an_envelope(cast, sign_in, waiting, astray):
    assert "The lamp is out." in sign_in(cast.ben).get("/mail-in/").text
    assert Received.objects.get(pk=astray.pk).beginning == "Forty rolls?"
    assert "Forty rolls?" not in sign_in(cast.eve).get("/mail-in/").text


def test_its_page_says_what_it_says_and_why_it_waits(cast, sign_in, waiting):
    page = sign_in(cast.ben).get(reverse("mail-one", args=[waiting.pk])).text
    for words in ("The lamp is out.", "ops@nordmed.example", "not verified", "Nobody who works here has this address"):
        assert words in page


def test_a_guess_from_the_name_alone_is_called_one(cast, desk, sign_in, waiting):
    page = reverse("mail-one", args=[waiting.pk])
    ben = sign_in(cast.ben)
    assert "which anybody can write" not in ben.get(page).text  # nobody here is called Nils Aune
    Received.objects.filter(pk=waiting.pk).update(from_name="ana ferreira")
    shown = ben.get(page).text
    assert 'value="ana@demo.example"' in shown
    assert "which anybody can write" in shown


def test_what_is_quoted_loses_its_marks_and_files_are_named(cast, sign_in, waiting):
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = STRANGER["sender"], "desk@demo.example", "More"
    letter.set_content("As below.\n\nOn Monday the desk wrote:\n> Which lamp?\n> > The tall one.\n")
    letter.add_attachment(b"21", maintype="text", subtype="plain", filename="stand.txt")
    found = take_in(letter.as_bytes(), now=MONDAY)
    shown = sign_in(cast.ben).get(reverse("mail-one", args=[found.pk])).text
    assert "Which lamp?<br>&gt; The tall one." in shown
    assert "One file was attached" in shown


def test_who_administers_sees_the_envelope_alone_and_gives_it_on(cast, desk, sign_in, astray):
    eve = sign_in(cast.eve)
    page = eve.get("/mail-in/").text
    assert "orders@krumm.example" in page
    assert "rolls" not in page
    assert eve.get(reverse("mail-one", args=[astray.pk])).status_code == 404
    assert post(sign_in(cast.ben), "mail-give", astray.pk, service=desk.service_id).status_code == 404
    assert post(eve, "mail-give", astray.pk, service=desk.service_id).status_code == 302
    assert "orders@krumm.example" not in eve.get("/mail-in/").text
    assert "orders@krumm.example" in sign_in(cast.ben).get("/mail-in/").text


def test_a_mail_becomes_the_request_of_whoever_wrote_it(cast, desk, sign_in, waiting):
    done = post(sign_in(cast.ben), "mail-ask", waiting.pk, person="Ana Ferreira", service=desk.service_id)
    it = ServiceRequest.objects.get()
    assert (done.url, it.asker, it.title) == (it.get_absolute_url(), cast.ana, "Lamp at stand 21")
    page = sign_in(cast.ana).get(it.get_absolute_url()).text
    assert "It came as a mail from" in page
    again = post(sign_in(cast.cleo), "mail-ask", waiting.pk, person="Ana Ferreira", service=desk.service_id)
    assert again.status_code == 409
    assert f"Ben Okafor put this mail on {it.number}" in again.text


def test_a_mail_goes_onto_a_request_by_its_true_address(cast, sign_in, waiting, asked):
    ben = sign_in(cast.ben)
    refused = post(ben, "mail-put", waiting.pk, number="FP-999999")
    assert refused.status_code == 422
    assert "FP-999999" in refused.text
    assert post(ben, "mail-put", waiting.pk, number=asked.number).url == asked.get_absolute_url()
    page = sign_in(cast.ana).get(asked.get_absolute_url()).text
    for words in ("put a mail from ops@nordmed.example here", "The lamp is out.", "not verified"):
        assert words in page


def test_thrown_away_it_can_be_brought_back(cast, sign_in, waiting):
    ben = sign_in(cast.ben)
    post(ben, "mail-throw-away", waiting.pk)
    assert "Lamp at stand 21" not in ben.get("/mail-in/").text
    assert "Lamp at stand 21" in ben.get("/mail-in/?show=thrown-away").text
    assert post(ben, "mail-bring-back", waiting.pk).url == reverse("mail-one", args=[waiting.pk])
    assert "Lamp at stand 21" in ben.get("/mail-in/").text


def test_what_somebody_has_typed_stays_when_another_one_was_faster(cast, desk, sign_in, waiting):
    throw_away(waiting, by=cast.cleo, now=MONDAY)
    done = post(sign_in(cast.ben), "mail-ask", waiting.pk, person="Ana Ferreira", service=desk.service_id)
    assert done.status_code == 409
    assert "Cleo Marin threw this mail away" in done.text
    assert not ServiceRequest.objects.exists()


def test_the_home_page_says_that_mail_waits(cast, sign_in, waiting):
    assert "could not find its place by itself" in sign_in(cast.ben).get("/").text
    assert "could not find its place by itself" not in sign_in(cast.ana).get("/").text


def test_the_mail_as_text_holds_no_token_of_anybody(cast, sign_in, waiting, asked):
    token = token_for(cast.ana, asked.pk, MONDAY)
    raw = mail("Look", sender="ops@nordmed.example", to="desk@demo.example", Cc=f"footpath+{token}@demo.example")
    found = take_in(raw, now=MONDAY)
    Received.objects.filter(pk=found.pk).update(outcome=Outcome.QUARANTINED, request=None, said=None, person=None)
    Received.objects.filter(pk=found.pk).update(service=MailAddress.objects.get().service)
    text = sign_in(cast.ben).get(reverse("mail-raw", args=[found.pk]))
    assert token not in text.text
    assert "footpath+...@demo.example" in text.text
    assert text["Content-Type"].startswith("text/plain")
    assert text["Content-Disposition"].startswith("attachment")


def test_addresses_are_opened_and_closed_by_who_administers(cast, desk, sign_in, tuesday):
    eve = sign_in(cast.eve)
    assert sign_in(cast.ben).get("/mail-in/addresses/").status_code == 403
    facts = {"address": " Help@Demo.example ", "service": desk.service_id}
    assert eve.post("/mail-in/addresses/", facts).status_code == 302
    assert "help@demo.example" in eve.get("/mail-in/addresses/").text
    refused = eve.post("/mail-in/addresses/", facts)
    assert refused.status_code == 422
    assert "It leads to “Anything else” already." in refused.text
    opened = MailAddress.objects.get(address="help@demo.example")
    assert post(eve, "mail-address-close", opened.pk).status_code == 302
    assert not MailAddress.objects.filter(pk=opened.pk).exists()


@pytest.mark.parametrize("waits", [0, 60])
def test_the_list_asks_the_same_however_much_waits(cast, desk, sign_in, tuesday, count_queries, waits):
    Received.objects.bulk_create(
        Received(
            sha256=f"{n}", fingerprint=f"{n}", received_at=MONDAY, outcome=Outcome.QUARANTINED, service=desk.service
        )
        for n in range(waits)
    )
    client = sign_in(cast.ben)
    assert count_queries(lambda: client.get("/mail-in/")) <= 16


def test_of_a_confidential_service_its_lead_alone_reads_the_mail(cast, sign_in, waiting):
    Service.objects.filter(pk=waiting.service_id).update(confidential=True)
    seen = {who: "Lamp" in sign_in(getattr(cast, who)).get("/mail-in/").text for who in ("ben", "cleo", "max")}
    assert seen == {"ben": False, "cleo": True, "max": False}


def test_a_mail_without_anything_in_it_has_a_page(cast, desk, sign_in, tuesday):
    found = take_in(EmailMessage().as_bytes(), now=MONDAY)
    Received.objects.filter(pk=found.pk).update(service=desk.service)
    for name in ("mail-one", "mail-raw", "mail-as-it-came"):
        assert sign_in(cast.ben).get(reverse(name, args=[found.pk])).status_code == 200
