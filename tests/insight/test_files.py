"""Do table and print say what the page says, to whom the page says it?"""

import csv
import io
import re

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.insight.test_figures import counted
from tests.ui.pdf.pdf_text import text_of

from footpath.people import actions
from footpath.requests.models import ServiceRequest

pytestmark = pytest.mark.usefixtures("tuesday")


def table(answer):
    """The rows of a table by the names of its columns."""
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/csv; charset=utf-8")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def printed(answer):
    """What a printed page says, without spaces."""
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return text_of(answer.content)


def test_the_table_has_each_figure_and_each_week_of_it(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    address = reverse("insight-team", args=[cast.facilities.pk])
    answer = sign_in(cast.cleo).get(f"{address}figures.csv")
    assert answer["Content-Disposition"].startswith('attachment; filename="facilities-13-weeks-since-')
    rows = [row for row in table(answer) if row["Figure"] == "Promises kept"]
    assert len(rows) == 1 + 13
    whole = rows[0]
    assert (whole["Side"], whole["From"], whole["To"]) == ("As provider", "2026-08-31", "2026-11-29")
    assert (whole["Cases"], whole["Of them"], whole["Value"], whole["Unit"]) == ("20", "16", "0.8", "share")
    assert (whole["Likely from"], whole["Likely to"]) == ("0.584", "0.9193")
    assert (rows[-1]["From"], rows[-1]["Cases"], rows[-1]["Value"]) == ("2026-11-23", "20", "0.8")


def test_of_fewer_than_five_neither_table_nor_print_tells_anything(cast, sign_in):
    counted(cast, [True, False, False])
    address, client = reverse("insight-team", args=[cast.facilities.pk]), sign_in(cast.cleo)
    rows = [row for row in table(client.get(f"{address}figures.csv")) if row["Figure"] == "Promises kept"]
    assert len(rows) == 1
    assert (rows[0]["Cases"], rows[0]["Value"], rows[0]["Of them"]) == ("3", "", "")
    assert rows[0]["Note"] == "too few to say (3 so far)"
    paper = printed(client.get(f"{address}page.pdf"))
    assert "toofewtosay(3sofar)" in paper
    assert "1of3" not in paper


def test_the_print_has_the_figures_of_the_page(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    address, client = reverse("insight-team", args=[cast.facilities.pk]), sign_in(cast.cleo)
    card = client.get(address, {"weeks": 26}).context["card"]
    paper = printed(client.get(f"{address}page.pdf", {"weeks": 26}))
    said = [card.title, "26 weeks", card.sections[0].title, card.sections[0].lead]
    for line in card.sections[0].lines:
        said += [line.label, line.value]
        if line.is_told:
            said += [line.meaning, line.rests_on, line.interval, line.changed]
    missing = [text for text in said if "".join(text.split()) not in paper]
    assert missing == []


def test_the_drawings_say_their_numbers_to_those_who_do_not_see_them(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    answer = sign_in(cast.cleo).get(reverse("insight-team", args=[cast.facilities.pk]) + "page.pdf")
    spoken = re.findall(rb"/Alt\((.*?)\)", answer.content, re.S)
    assert any(b"Promises kept, week by week" in alt and b"16 of 20" in alt for alt in spoken)


def test_figures_of_one_single_person_stay_withheld(cast, sign_in):
    counted(cast, [True] * 16 + [False] * 4)
    actions.change_organization(facts={"person_measures": False}, by=cast.eve, now=MONDAY)
    address = reverse("insight-person", args=[cast.ben.pk])
    for file in ("", "figures.csv", "page.pdf"):
        assert sign_in(cast.cleo).get(address + file).status_code == 404


@pytest.mark.parametrize("role", ["cleo", "dov"])
@pytest.mark.parametrize("asked", [{}, {"counted": "no"}, {"week": "2026-11-23", "weeks": "26"}])
def test_behind_a_figure_everybody_takes_along_what_they_see(cast, sign_in, role, asked):
    counted(cast, [True] * 16 + [False] * 4)
    pair = [cast.facilities.pk, cast.sales.pk]
    address, client = reverse("insight-pair-behind", args=[*pair, "promises_kept"]), sign_in(getattr(cast, role))
    page = client.get(address, asked).context["page"]
    seen = {request.number: request.pk in client.get(address, asked).context["well"] for request in page}
    rows = {row["Request"]: row["Counted"] == "went well" for row in table(client.get(f"{address}figures.csv", asked))}
    assert rows == seen
    paper = printed(client.get(f"{address}page.pdf", asked))
    assert set(re.findall(r"FP-\d+", paper)) >= {number for number in seen if len(number) > 4}
    assert paper.count("wentwell") == sum(seen.values())


def test_titles_that_look_like_formulas_are_inert_and_literal(cast, sign_in):
    counted(cast, [True] * 5)
    ServiceRequest.objects.update(title="=HYPERLINK(1) #import *x* $y$")
    address, client = reverse("insight-team-behind", args=[cast.facilities.pk, "promises_kept"]), sign_in(cast.cleo)
    rows = table(client.get(f"{address}figures.csv"))
    assert {row["Title"] for row in rows} == {"'=HYPERLINK(1) #import *x* $y$"}
    assert printed(client.get(f"{address}page.pdf")).count("=HYPERLINK(1)#import*x*$y$") == 5


def test_the_list_of_pages_is_what_the_reader_may_open(cast, sign_in):
    client = sign_in(cast.ben)
    rows = table(client.get(reverse("insight-csv")))
    assert {row["Team"] for row in rows} == {team.name for team, _services in client.get("/insight/").context["teams"]}
    assert all("".join(row["Service"].split()) in printed(client.get(reverse("insight-pdf"))) for row in rows)


@pytest.mark.parametrize("name", ["insight-team", "insight-service", "insight-person"])
def test_pages_lead_to_their_files(cast, sign_in, name):
    counted(cast, [True] * 6)
    thing = {"insight-team": cast.facilities, "insight-service": cast.move, "insight-person": cast.ben}[name]
    address, client = reverse(name, args=[thing.pk]), sign_in(cast.cleo)
    page = client.get(address, {"weeks": 52}).content.decode()
    assert f'href="{address}figures.csv?weeks=52"' in page
    assert f'href="{address}page.pdf?weeks=52"' in page
    behind = client.get(f"{address}promises_kept/", {"counted": "yes"}).content.decode()
    assert 'href="figures.csv?counted=yes"' in behind


@pytest.mark.parametrize("file", ["figures.csv", "page.pdf"])
@pytest.mark.parametrize("wrong", ["nothing/", "promises_kept/", "promises_kept/?week=2020-01-01"])
def test_what_is_not_there_is_not_there_as_a_file_either(cast, sign_in, file, wrong):
    address = reverse("insight-team", args=[cast.facilities.pk])
    path, _, query = wrong.partition("?")
    expected = 200 if wrong == "promises_kept/" else 404
    assert sign_in(cast.cleo).get(f"{address}{path}{file}?{query}").status_code == expected
