"""Do figures leave through one function alone, whatever they are shown on? (AN-16, AN-15)"""

import ast

import pytest
from tests.architecture.house import SRC
from tests.surveys.releases import open_wave, released_with
from tests.surveys.results.released import without_token

# Who computes, stores and hands out figures; everybody else asks surveys.release.
AT_THE_EXIT = {"release.py", "releasing.py", "figures.py", "earlier_waves.py"}
PAGES = ("", "all/", "over-time/", "sides/", "../plan/", "figures.csv", "page.pdf")


def test_an_16_stored_figures_are_read_in_one_place():
    readers = set()
    for file in SRC.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            rows = isinstance(node, ast.ImportFrom) and (node.module or "").startswith("footpath.surveys.models")
            if rows and {"Release", "released"} & {one.name for one in node.names}:
                readers.add(file.relative_to(SRC).as_posix())
    assert readers - {"surveys/models/__init__.py"} == {f"surveys/{name}" for name in AT_THE_EXIT}


@pytest.fixture
def wave(cast):
    """Twelve of Flight operations, six of Facilities, and four of Sales, who wrote a word that must never be read."""
    wave = open_wave(cast, {cast.flight_operations: 11, cast.facilities: 5, cast.sales: 5})
    said = {cast.flight_operations: 12, cast.facilities: 6, cast.sales: 4}
    answers = {
        str(team.pk): [
            {"answers-fast": 1 + n % 5, "used": "yes", "one-thing": "CANARY" if team == cast.sales else f"more {n}"}
            for n in range(count)
        ]
        for team, count in said.items()
    }
    answers[str(cast.facilities.pk)][0].pop("one-thing")
    released_with(wave, answers, cast)
    return wave


def test_an_16_no_page_file_or_paper_has_anything_of_a_hidden_group(wave, cast, sign_in):
    for reader in (cast.dov, cast.cleo, cast.eve, cast.max):
        client = sign_in(reader)
        for page in PAGES:
            answer = client.get(f"/surveys/{wave.pk}/results/{page}")
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert b"CANARY" not in body
            assert f"team={cast.sales.pk}".encode() not in body


def test_an_15_a_hidden_group_is_answered_like_one_that_does_not_exist(wave, cast, sign_in):
    client = sign_in(cast.cleo)
    hidden, unknown = (
        client.get(f"/surveys/{wave.pk}/results/", {"group": f"team={team}"}) for team in (cast.sales.pk, 99999)
    )
    assert (hidden.status_code, without_token(hidden)) == (unknown.status_code, without_token(unknown))
