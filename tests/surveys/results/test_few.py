"""Is nothing told of five to nine answers but the range and the middle one, whatever shows them?"""

import re
from contextlib import suppress

from django.db import transaction
from tests.cast import MONDAY
from tests.programs import program
from tests.surveys.results.released import asked_again, block, frequency, full, out
from tests.surveys.waves import anew, crowd, opened, waiting

from footpath.people.models import Person
from footpath.surveys.actions import answer, close_wave, release


def test_an_10_no_drawing_file_or_label_tells_more_of_few_than_the_range(cast, sign_in):
    few = {"promptly-asking": frequency(0, 1, 2, 3, 1)}
    wave = out(asked_again(cast), [block("all", 31, full()), block("team=5", 7, few, name="Legal")])
    client, group = sign_in(cast.max), {"group": "team=5"}
    page = client.get(f"/surveys/{wave.pk}/results/all/", group).text
    own = page.partition("<main")[2].partition("</main>")[0]
    assert "41 to 60%" in own
    assert 'class="drawing' not in own
    table = b"".join(client.get(f"/surveys/{wave.pk}/results/figures.csv", group).streaming_content).decode()
    told = frequency(0, 1, 2, 3, 1)
    (line,) = (one for one in table.splitlines() if one.startswith("Legal"))
    assert [cell for cell in line.split(",") if cell and cell[0].isdigit()] == ["7", told["band"], str(told["median"])]


def test_an_10_the_report_of_a_small_team_is_the_same_byte_for_byte_whichever_few_said_what(cast, sign_in, tuesday):
    """What is told of 5, 5, 5, 5, 5, 3 and of six times 5 may not differ anywhere: page, report with what it says of
    itself, table, program. The control is the group of all eighteen, of which everything is told.
    """
    crowd(cast.sales, 6, "Seller")
    Person.objects.filter(pk=cast.dov.pk).update(is_active=False)
    wave = opened(cast, people=12, audience={"teams": [cast.flight_operations.pk, cast.sales.pk]}, cuts=["team"])
    group, first = f"team={cast.sales.pk}", waiting(wave)
    readers = sign_in(cast.cleo), program(cast.cleo)
    worlds = []
    for odd in (3, 5):
        with suppress(Undone), transaction.atomic():
            for place, one in enumerate(first):
                one.done, few = False, one.cells["team"] == str(cast.sales.pk)
                step = odd if place == len(first) - 1 else 5 if few else 1 + place % 5
                answer(one, answers={"answers-fast": step}, now=MONDAY)
            release(close_wave(anew(wave), by=None, now=MONDAY), by=None, now=MONDAY)
            worlds.append([_renderings(*readers, wave, key) for key in (group, "all")])
            raise Undone
    (pages, whole), (others, other_whole) = worlds
    assert b"%PDF" in pages["page.pdf"]
    assert "80 to 100%" in pages["all/"]
    assert pages == others
    assert all(whole[name] != other_whole[name] for name in ("page.pdf", "figures.csv", "all/", "api"))


MOMENT = re.compile(  # when it was printed, and the marks that are made of it
    rb"\(D:\d{14}Z\)|\d{4}-\d\d-\d\dT[\d:]+Z?|/ID\[.*?\]|<xmpMM:(?:Doc|Inst)\w+>[^<]*<|, \d+:\d\d"
)


class Undone(Exception):
    """Back to before anybody answered."""


def _renderings(client, machine, wave, group):
    found = {}
    for name in ("", "all/", "figures.csv", "page.pdf"):
        sent = client.get(f"/surveys/{wave.pk}/results/{name}", {"group": group})
        assert sent.status_code == 200
        found[name] = sent.getvalue()
    for name in ("", "all/"):
        found[name] = re.sub(r'csrfmiddlewaretoken" value="\w+"', "", found[name].decode()).partition("<main")[2]
    found["page.pdf"] = MOMENT.sub(b"", found["page.pdf"])
    figures = machine.get(f"/api/v1/surveys/{wave.pk}/figures").json()["figures"]
    found["api"] = next(block for block in figures["blocks"] if block["key"] == group)
    return found
