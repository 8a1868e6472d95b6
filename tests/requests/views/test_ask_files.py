"""Are files kept as soon as they are chosen, and seen by the right people alone?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.urls import reverse
from tests.cast import ANSWERS, Cast, ask

from footpath.files.models import StoredFile
from footpath.requests.models import Attachment, ServiceRequest
from footpath.requests.states import State

pytestmark = pytest.mark.django_db
TYPED = {"title": "Six places", **{f"answer_{key}": answer for key, answer in ANSWERS.items()}}


def file(name: str = "plan.png", content: bytes = b"a plan") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.fixture
def ana(cast: Cast, sign_in) -> Client:
    return sign_in(cast.ana)


def choose(client: Client, cast: Cast, *files: SimpleUploadedFile, number: int = 5, **facts: object):
    """Choose files in a box as htmx sends them; the fifth question of the story asks for a plan."""
    name = "file_plan" if number == 5 else "file_"
    sent = {"key": "0b5b3a0e-0000-4000-8000-000000000001", name: list(files), **facts}
    return client.post(reverse("ask-files", args=[cast.move.pk]), sent, headers={"HX-Target": f"files-{number}"})


def test_a_file_is_kept_at_once(cast: Cast, ana: Client) -> None:
    box = choose(ana, cast, file(), file("side.png"), title="Six places")
    draft = ServiceRequest.objects.get()
    assert (box.status_code, box["HX-Trigger-After-Settle"]) == (200, '{"kept": {}}')
    assert b"plan.png" in box.content
    assert b'id="files-5"' in box.content
    assert (draft.state, draft.title, draft.answers["plan"]) == (State.DRAFT, "Six places", "side.png")
    assert [one.requirement for one in draft.attachments.all()] == ["plan", "plan"]


def test_a_file_that_answers_nothing_is_kept_too(cast: Cast, ana: Client) -> None:
    assert b'id="files-0"' in choose(ana, cast, file("note.txt"), number=0).content
    assert Attachment.objects.get().requirement == ""


def test_typing_on_does_not_lose_it(cast: Cast, ana: Client) -> None:
    choose(ana, cast, file())
    key = ServiceRequest.objects.get().form_key
    ana.post(reverse("ask-draft", args=[cast.move.pk]), {**TYPED, "key": key, "answer_plan": "typed by hand"})
    assert ServiceRequest.objects.get().answers["plan"] == "plan.png"
    ana.post(reverse("ask", args=[cast.move.pk]), {**TYPED, "key": key, "do": "ask"})
    assert ServiceRequest.objects.get().answers["plan"] == "plan.png"


def test_a_file_is_taken_off_again(cast: Cast, ana: Client) -> None:
    choose(ana, cast, file(), file("side.png"))
    first, second = Attachment.objects.order_by("pk")
    choose(ana, cast, remove=second.pk)
    assert ServiceRequest.objects.get().answers["plan"] == "plan.png"
    box = choose(ana, cast, remove=first.pk)
    assert b"plan.png" not in box.content
    assert ServiceRequest.objects.get().answers["plan"] == ""
    assert not StoredFile.objects.exists()


def test_without_scripts_files_come_and_go_with_the_form(cast: Cast, ana: Client) -> None:
    address = reverse("ask", args=[cast.move.pk])
    page = ana.post(address, {**TYPED, "answer_places": "six", "file_plan": file(), "do": "ask"})
    assert page.status_code == 422
    assert b"plan.png" in page.content
    draft, kept = ServiceRequest.objects.get(), Attachment.objects.get()
    gone = ana.post(address, {**TYPED, "key": draft.form_key, "remove": kept.pk})
    assert gone["Location"] == reverse("draft", args=[draft.pk])
    assert not Attachment.objects.exists()


@override_settings(MAX_UPLOAD_MB=1)
def test_what_cannot_be_kept_is_named_and_the_rest_stays(cast: Cast, ana: Client) -> None:
    box = choose(ana, cast, file(), file("empty.png", b""), file("huge.png", b"x" * (1024 * 1024 + 1)))
    assert box.status_code == 422
    assert "“empty.png” is empty." in box.content.decode()
    assert "“huge.png” is too large." in box.content.decode()
    assert [one.file.name for one in Attachment.objects.all()] == ["plan.png"]
    assert StoredFile.objects.count() == 1


def test_twenty_files_are_enough(cast: Cast, ana: Client) -> None:
    box = choose(ana, cast, *(file(f"{n}.png") for n in range(21)))
    assert "A request holds at most 20 files." in box.content.decode()
    assert Attachment.objects.count() == StoredFile.objects.count() == 20


def test_files_come_too_late_for_what_was_asked(cast: Cast, ana: Client) -> None:
    choose(ana, cast, file())
    key = ServiceRequest.objects.get().form_key
    ana.post(reverse("ask", args=[cast.move.pk]), {**TYPED, "key": key, "do": "ask"})
    box = choose(ana, cast, file("late.png"), key=key)
    assert box.status_code == 422
    assert Attachment.objects.count() == 1


def fetch(client: Client, attachment: Attachment):
    return client.get(reverse("attachment", args=[attachment.request_id, attachment.pk]))


def test_the_file_of_a_draft_is_its_author_s(cast: Cast, ana: Client, sign_in) -> None:
    choose(ana, cast, file())
    kept = Attachment.objects.get()
    got = fetch(ana, kept)
    assert b"".join(got.streaming_content) == b"a plan"
    assert got["Content-Disposition"] == 'attachment; filename="plan.png"'
    for other in (cast.ben, cast.cleo, cast.dov, cast.eve, cast.max):
        assert fetch(sign_in(other), kept).status_code == 404


def test_the_file_of_a_request_is_for_all_who_see_it(cast: Cast, ana: Client, sign_in) -> None:
    choose(ana, cast, file())
    key = ServiceRequest.objects.get().form_key
    ana.post(reverse("ask", args=[cast.move.pk]), {**TYPED, "key": key, "do": "ask"})
    kept = Attachment.objects.get()
    seen = {
        name: fetch(sign_in(getattr(cast, name)), kept).status_code for name in ("ana", "ben", "cleo", "dov", "max")
    }
    assert seen == {"ana": 200, "ben": 200, "cleo": 200, "dov": 404, "max": 200}


def test_a_file_is_found_under_its_own_request_alone(cast: Cast, ana: Client) -> None:
    choose(ana, cast, file())
    other = ask(cast, ServiceRequest.objects.get().drafted_at)
    kept = Attachment.objects.get()
    assert ana.get(reverse("attachment", args=[other.pk, kept.pk])).status_code == 404
