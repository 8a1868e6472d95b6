"""Is a photo made small and harmless, and does it go when it is taken off?"""

from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.cast import MONDAY

from footpath.files.disk import path_of
from footpath.files.models import StoredFile
from footpath.history.models import Event
from footpath.people import actions
from footpath.people.models import Person
from footpath.people.photos import SIDE


def picture(kind="PNG", size=(900, 600), **more):
    written = BytesIO()
    Image.new("RGB", size, "teal").save(written, kind, **more)
    return SimpleUploadedFile(f"me.{kind.lower()}", written.getvalue())


def set_photo(person, upload, by):
    return actions.set_photo(person, upload, by=by, now=MONDAY)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_it_becomes_a_small_jpeg(cast, kind):
    set_photo(cast.ben, picture(kind), cast.ben)
    photo = Person.objects.get(pk=cast.ben.pk).photo
    kept = Image.open(path_of(photo.pk))
    assert (kept.format, max(kept.size)) == ("JPEG", SIDE)


def test_where_it_was_taken_is_gone(cast):
    exif = Image.Exif()
    exif[0x010E], exif[0x8825] = "a secret place", {1: "N", 2: (52.0, 31.0, 0.0)}
    set_photo(cast.ben, picture("JPEG", exif=exif), cast.ben)
    kept = path_of(Person.objects.get(pk=cast.ben.pk).photo_id).read_bytes()
    assert b"secret" not in kept
    assert not Image.open(BytesIO(kept)).getexif()


def test_it_is_recorded(cast):
    set_photo(cast.ben, picture(), cast.ben)
    assert Event.objects.latest("id").facts == {"fields": ["photo"]}


def test_a_new_one_replaces_the_old_one_and_none_takes_it_off(cast):
    set_photo(cast.ben, picture(), cast.ben)
    set_photo(cast.ben, picture(size=(20, 20)), cast.eve)
    assert StoredFile.objects.count() == 1
    set_photo(cast.ben, None, cast.ben)
    assert (StoredFile.objects.count(), Person.objects.get(pk=cast.ben.pk).photo) == (0, None)
    set_photo(cast.ben, None, cast.ben)


@pytest.mark.parametrize("role", ["ana", "cleo", "dov", "max"])
def test_a_stranger_sets_no_photo(cast, role):
    with pytest.raises(PermissionDenied):
        set_photo(cast.ben, picture(), getattr(cast, role))
    assert StoredFile.objects.count() == 0


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("me.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        SimpleUploadedFile("me.jpg", b"<html><script>alert(1)</script>"),
        SimpleUploadedFile("me.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50),
        SimpleUploadedFile(
            "me.gif", b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,"
        ),
    ],
    ids=["svg", "html", "broken", "gif"],
)
def test_what_is_no_picture_is_refused_by_name(cast, upload):
    with pytest.raises(ValidationError) as refused:
        set_photo(cast.ben, upload, cast.ben)
    assert list(refused.value.message_dict) == ["photo"]


def test_a_small_file_that_claims_to_be_huge_is_refused_before_it_is_read(cast):
    bomb = BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    with pytest.raises(ValidationError) as refused:
        set_photo(cast.ben, SimpleUploadedFile("me.png", bomb.getvalue()), cast.ben)
    assert refused.value.error_dict["photo"][0].code == "too_many_pixels"
