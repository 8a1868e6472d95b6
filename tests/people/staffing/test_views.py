"""Do the pages of turnover and absence take a file, keep what could not be used, and take a month back?"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from footpath.people.models import StaffingMonth

PAGE = "/organization/staffing/"
GOOD = "team,month,people,left,absent_days\nFacilities,2026-10,12,1,7\nSales,2026-10,3,0,1\n"


def test_a_file_comes_in_and_says_of_which_teams_nothing_is_shown_alone(sign_in, cast):
    client = sign_in(cast.eve)
    assert client.post(PAGE, {"file": SimpleUploadedFile("s.csv", GOOD.encode())}).status_code == 302
    page = client.get(PAGE)
    assert "October 2026" in page.text
    assert StaffingMonth.objects.filter(is_there=True).count() == 2


def test_text_that_cannot_be_used_stands_as_it_was_beside_what_to_mend(sign_in, cast):
    bad = GOOD.replace("12,1,7", "12,one,7")
    page = sign_in(cast.eve).post(PAGE, {"text": bad})
    assert page.status_code == 422
    assert "Facilities,2026-10,12,one,7" in page.text
    assert "a whole number is asked here" in page.text
    assert not StaffingMonth.objects.exists()


def test_a_file_that_cannot_be_used_can_be_mended_as_text(sign_in, cast):
    bad = GOOD.replace("Facilities", cast.ana.name)
    page = sign_in(cast.eve).post(PAGE, {"file": SimpleUploadedFile("s.csv", bad.encode())})
    assert page.status_code == 422
    assert "2026-10,12,1,7" in page.text
    assert "this is a person" in page.text


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"a;b\n1;2\n", b"\x00" * 20, b"=1+1,\n"])
def test_what_is_no_such_file_is_said_and_breaks_nothing(sign_in, cast, content):
    page = sign_in(cast.eve).post(PAGE, {"file": SimpleUploadedFile("s.csv", content)})
    assert page.status_code == 422
    assert not StaffingMonth.objects.exists()


def test_a_month_is_taken_back(sign_in, cast):
    client = sign_in(cast.eve)
    client.post(PAGE, {"text": GOOD})
    assert client.post(f"{PAGE}2026-10/take-back/").status_code == 302
    assert not StaffingMonth.objects.filter(is_there=True).exists()
    assert client.post(f"{PAGE}2026-10/take-back/", follow=True).status_code == 200
    assert client.post(f"{PAGE}2026-99/take-back/").status_code == 404


def test_it_is_nobody_elses_page(sign_in, cast):
    client = sign_in(cast.cleo)
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"text": GOOD}).status_code == 403
