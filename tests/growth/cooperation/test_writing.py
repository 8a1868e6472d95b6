"""Does somebody write a talk of their own, from a skeleton, a file or a moment, and hear what is wrong?"""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.conversations.keeping import BETTER, diary, note
from tests.growth.rehearsing import KEY, written
from tests.pure.talks import scenario

from footpath.growth.cooperation.library import opened
from footpath.growth.cooperation.names import stripped
from footpath.growth.cooperation.shipped import shipped
from footpath.growth.models import RolePlay
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import as_data, write

pytestmark = pytest.mark.django_db
NEW = "/role-plays/own/"


def file(text, name="talk.json"):
    """What a browser uploads."""
    return {"file": SimpleUploadedFile(name, text if isinstance(text, bytes) else text.encode())}


def node_form(row, **more):
    """The form of a moment with one choice."""
    typed = {"situation": "At the gate", "says": "Hm.", "temperature": "60", "edits": row.edits}
    said = {"text": "What for?", "behavior": "find_out", "delta": "-5", "to": "agreed", "feedback": "You ask."}
    typed |= {f"c0-{name}": value for name, value in said.items()}
    return typed | more


def test_a_skeleton_is_without_faults_and_each_place_can_be_written(cast, sign_in, tuesday):
    ana = sign_in(cast.ana)
    address = ana.post(f"{NEW}new/", {"title": "The tug"}).headers["Location"]
    row = RolePlay.objects.get()
    assert faults(opened(row)) == []
    assert "It can be played." in ana.get(address).content.decode()
    assert ana.post(f"{address}places/told/", node_form(row, says="At six.")).status_code == 302
    row = RolePlay.objects.get()
    assert opened(row).places["told"].says == "At six."
    assert "Nothing leads to" in ana.get(address).content.decode()  # its other choice is gone, and the end with it
    end = {"text": "Done.", "kind": "good", "understands": "on", "agrees": "on", "edits": row.edits}
    assert ana.post(f"{address}places/agreed/", end).status_code == 302
    assert (
        ana.post(f"{address}places/agreed/", end).status_code == 409
    )  # in another window, with what stood there before


def test_what_is_wrong_is_said_while_one_types_and_nothing_is_kept(cast, sign_in, tuesday):
    ana, row = sign_in(cast.ana), written(cast.ana)
    address = f"{row.get_absolute_url()}places/start/"
    said = ana.post(f"{address}check/", node_form(row, **{"c0-to": "then", "c0-delta": "-5"})).content.decode()
    assert "Nothing leads to “over”" not in said
    said = ana.post(f"{address}check/", node_form(row)).content.decode()
    assert "Nothing leads to “then”" in said
    assert "<html" not in said
    assert "cannot be read yet" in ana.post(f"{address}check/", node_form(row, temperature="x")).content.decode()
    assert "cannot be read yet" in ana.post(f"{address}check/", node_form(row, **{"c0-to": "moon"})).content.decode()
    assert opened(RolePlay.objects.get()) == scenario()


def test_a_place_comes_and_goes(cast, sign_in, tuesday):
    ana, row = sign_in(cast.ana), written(cast.ana)
    address = row.get_absolute_url()
    way = ana.post(f"{address}add/", {"name": "He calls back!", "kind": "node", "edits": 0}).headers["Location"]
    assert way.endswith("/places/he-calls-back/")
    assert ana.post(f"{address}add/", {"name": "He calls back", "kind": "node", "edits": 1}).status_code == 302
    assert "he-calls-back-2" in opened(RolePlay.objects.get()).places
    assert ana.post(f"{address}places/he-calls-back/drop/", {"edits": 2}).status_code == 302
    assert ana.get(f"{address}places/he-calls-back/").status_code == 404
    assert ana.post(f"{address}add/", {"name": "", "kind": "node", "edits": 3}).status_code == 422
    assert ana.post(f"{address}places/start/drop/", {"edits": 0}).status_code == 409


def test_title_sides_and_rules(cast, sign_in, tuesday):
    ana, row = sign_in(cast.ana), written(cast.ana)
    typed = {"title": "Mine", "you": "I", "other": "They", "start": "then", "audience": "everyone", "edits": 0}
    typed["rules"] = ["listen", "ways"]
    assert ana.post(f"{row.get_absolute_url()}about/", typed).status_code == 302
    page = ana.get(row.get_absolute_url()).content.decode()
    assert "Choose four to six rules" in page
    assert "Say how hot it is at the start, in “then”." in page
    assert ana.post(f"{row.get_absolute_url()}about/", {**typed, "rules": ["blame"], "edits": 1}).status_code == 422


def test_what_was_exported_is_taken_in_again_with_its_faults(cast, sign_in, tuesday):
    ana = sign_in(cast.ana)
    text = ana.get(f"/role-plays/{KEY}/scenario.json").content
    assert ana.post(f"{NEW}import/", file(text)).status_code == 302
    assert opened(RolePlay.objects.get()) == shipped()[KEY]
    broken = as_data(scenario())
    broken["nodes"][1]["choices"][0]["to"] = "start"
    broken["nodes"][0]["choices"] = broken["nodes"][0]["choices"][:1]
    address = ana.post(f"{NEW}import/", file(json.dumps(broken))).headers["Location"]
    page = ana.get(address).content.decode()
    assert "It goes in a circle" in page
    assert "Nothing leads to “agreed”" in page
    row = RolePlay.objects.first()
    assert ana.get(f"/role-plays/{row.key}/").status_code == 404  # what has faults is played by nobody
    team = {"to": "team", "team": cast.flight_operations.pk}
    assert ana.post(f"{row.get_absolute_url()}show/", team).status_code == 422
    assert ana.get(f"/role-plays/{row.key}/scenario.json").status_code == 200


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "empty"),
        (b"\xff\xfe", "no text file"),
        (b"{", "no JSON"),
        (b"{}", "no scenario"),
        (b'{"format": "footpath-role-play", "version": 7}', "version 7"),
        (b"[" * 5000, "nested too deeply"),
        (b"x" * 200_001, "too big"),
        (write(scenario()).replace('"delta": -5', '"delta": 1e400').encode(), "no whole number"),
        (write(scenario()).replace("A talk", "A talk\\ud800").encode(), "broken or invisible sign"),
    ],
)
def test_a_file_that_is_none_is_refused_with_a_sentence(cast, sign_in, text, said):
    answer = sign_in(cast.ana).post(f"{NEW}import/", file(text))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not RolePlay.objects.exists()


def test_a_moment_of_ones_own_becomes_a_talk_without_names(cast, sign_in, tuesday):
    facts = {**BETTER, "moment": "Ben Okafor rang on 3 March about FP-12.", "why": "Cleo said: later."}
    point = note(diary(cast.ana), **facts)
    ana = sign_in(cast.ana)
    address = f"{NEW}from-moment/{point.pk}/"
    page = ana.get(address).content.decode()
    for name in ("Okafor", "Cleo said", "3 March", "FP-12"):
        assert name not in page
    assert "somebody rang on one day about" in page
    typed = {"title": "The call", "situation": "Somebody rang.", "says": "Later.", "needs": ""}
    assert ana.post(address, typed).status_code == 422  # not read yet
    warned = ana.post(address, {**typed, "says": "Ask Cleo.", "read": "on"})
    assert "Cleo" in warned.content.decode()
    assert not RolePlay.objects.exists()
    assert ana.post(address, {**typed, "says": "Ask Cleo.", "read": "on", "seen": "Cleo"}).status_code == 302
    assert faults(opened(RolePlay.objects.get())) == []
    assert sign_in(cast.ben).get(address).status_code == 404


def test_stripping_leaves_the_rest():
    names = ["Ben Okafor", "Cleo Marin"]
    assert stripped("Ben Okafor and Cleo came at 5.", names) == "somebody and somebody came at 5."
    assert stripped("Nobody came.", names) == "Nobody came."
    assert stripped("", names) == ""


def test_scripts_in_words_stay_words(cast, sign_in, tuesday):
    ana = sign_in(cast.ana)
    row = written(cast.ana, title="<script>alert(1)</script>")
    for address in (row.get_absolute_url(), f"/role-plays/{row.key}/", "/role-plays/"):
        assert "<script>alert" not in ana.get(address).content.decode()
