"""Which pages do the two see, from the sealed rating to what both read at once?"""

import json

import pytest
from tests.architecture.house import ROOT
from tests.conversations.rating import ANSWERS, OWN, PREDICTED, RATING, REASON, drafts, sent

from footpath.conversations.models import Worksheet
from footpath.history.models import Event

SIDES = ("QUARTZ", "BASALT", "OBSIDIAN")  # words of the one and of the other


@pytest.fixture(autouse=True)
def _on_a_working_day(tuesday):
    """Pages go by the clock."""


def test_from_the_first_page_to_the_sealed_sheets(cast, sign_in):
    ben = sign_in(cast.ben)
    page = ben.get("/worksheets/").content.decode()
    assert "Ask two of your customers" in page
    typed = {"customers": [], "others": "Ana Ferreira\nDov Levi"}
    begun = ben.post("/worksheets/begin/", typed)
    first, second = Worksheet.objects.order_by("pk")
    assert begun.url == f"/worksheets/{first.pk}/"
    page = ben.get(begun.url).content.decode()
    assert "How do you serve Ana?" in page
    facts = {"own": OWN, "predicted": PREDICTED, "reason": REASON}
    assert ben.post(f"/worksheets/{first.pk}/seal/", facts | {"own": ""}).status_code == 422
    assert ben.post(f"/worksheets/{first.pk}/seal/", facts).url == f"/worksheets/{second.pk}/"
    assert ben.post(f"/worksheets/{second.pk}/seal/", facts).url == f"/worksheets/{second.pk}/"
    assert set(Worksheet.objects.values_list("state", flat=True)) == {"sent"}
    again = ben.post(f"/worksheets/{first.pk}/seal/", facts)
    assert again.status_code == 409
    assert "QUARTZ" in again.content.decode()  # what was typed now is not lost


def test_names_that_nobody_has_are_said_and_kept(cast, sign_in):
    page = sign_in(cast.ben).post("/worksheets/begin/", {"others": "Ana Ferreira\nZebra"})
    assert page.status_code == 422
    assert "“Zebra”" in page.content.decode()
    assert "Ana Ferreira" in page.content.decode()
    assert sign_in(cast.ben).post("/worksheets/begin/", {"others": "Ana Ferreira"}).status_code == 422


def test_nobody_reads_a_side_before_both_are_open(cast, sign_in):
    """The provider, the customer, an administrator, a manager above both, on every page and in every search."""
    sheet = sent(cast)
    addresses = [f"/worksheets/{sheet.pk}/", "/worksheets/", "/search/?q=QUARTZ", "/", "/notices/", "/kept/"]
    for person in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max):
        client = sign_in(person)
        for address in addresses:
            found = client.get(address)
            assert not any(word in found.content.decode() for word in SIDES if word not in address), address
            if address == addresses[0]:
                assert found.status_code == (200 if person in (cast.ana, cast.ben) else 404)
    row = Worksheet.objects.filter(pk=sheet.pk).values_list()[0]
    assert not any(word in str(value) for value in row for word in SIDES)
    assert not [one for one in Event.objects.filter(subject_kind="worksheet") if one.facts]


def test_programs_have_no_way_in():
    paths = json.loads((ROOT / "docs/openapi.json").read_text())["paths"]
    assert paths
    assert not [path for path in paths if "worksheet" in path]


def test_both_read_both_from_the_same_instant_on(cast, sign_in):
    sheet = sent(cast)
    ana, address = sign_in(cast.ana), f"/worksheets/{sheet.pk}/"
    page = ana.get(address).content.decode()
    assert "Ben would like to serve you better" in page
    assert page.index("need from Ben") < page.index("depend on Ben") < page.index("no longer need")
    assert ana.post(f"{address}accept/").status_code == 302
    missing = ana.post(f"{address}answer/", ANSWERS)
    assert missing.status_code == 422
    assert "BASALT" in missing.content.decode()
    assert sign_in(cast.ben).post(f"{address}answer/", ANSWERS | {"rating": RATING}).status_code == 403
    assert ana.post(f"{address}answer/", ANSWERS | {"rating": RATING}).status_code == 302
    for person in (cast.ana, cast.ben):
        page = sign_in(person).get(address).content.decode()
        assert all(word in page for word in SIDES)
        assert "Ben sees it 4 points higher than Ana." in page
        assert "It is 3 points lower than Ben had expected." in page
    late = ana.post(f"{address}answer/", ANSWERS | {"rating": RATING, "else": "BASANITE"})
    assert late.status_code == 409
    assert "BASANITE" in late.content.decode()


def test_the_customer_says_no_and_the_provider_asks_no_more(cast, sign_in):
    sheet = sent(cast)
    assert sign_in(cast.ana).post(f"/worksheets/{sheet.pk}/decline/").status_code == 302
    page = sign_in(cast.ben).get(f"/worksheets/{sheet.pk}/").content.decode()
    assert "That needs no reason" in page
    other = Worksheet.objects.get(customer=cast.dov)
    assert sign_in(cast.ben).post(f"/worksheets/{other.pk}/take-back/").status_code == 302
    assert "taken back" in sign_in(cast.dov).get(f"/worksheets/{other.pk}/").content.decode()


def test_a_draft_is_unknown_to_its_customer(cast, sign_in):
    sheet = drafts(cast)[0]
    assert sign_in(cast.ana).get(f"/worksheets/{sheet.pk}/").status_code == 404
