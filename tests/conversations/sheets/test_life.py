"""What happens to a worksheet by itself, where does it stand, and what is left of somebody who is erased?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.conversations.rating import REASON, answer, looked_at_again, opened, seal, sent, sheet_of

from footpath.conversations.actions import begin_round, propose_standard, rate_again, stop_work, tell_of_sheet
from footpath.conversations.models import Standard, StoppedWork, Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.erasing import erase
from footpath.conversations.sheets.tasks import look_after_sheets
from footpath.conversations.sheets.waiting import sheet_lines
from footpath.people.models import Organization

SIXTY = MONDAY + timedelta(days=60)


def test_every_day_it_is_sent_once_there_is_room_runs_out_and_is_looked_at_again(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    sent(cast)
    look_after_sheets.func(now=MONDAY)
    assert sheet_of(cast.ana).state == "sealed"
    Organization.objects.update(question_minutes=60)
    look_after_sheets.func(now=MONDAY)
    assert {sheet_of(one).state for one in (cast.ana, cast.dov)} == {"sent"}
    answer(sheet_of(cast.ana))
    look_after_sheets.func(now=MONDAY + timedelta(days=15))
    assert (sheet_of(cast.ana).state, sheet_of(cast.dov).state) == ("revealed", "expired")
    look_after_sheets.func(now=SIXTY)
    assert sheet_of(cast.ana).state == "recheck"


def test_one_that_is_sealed_alone_waits_for_the_second_one(cast):
    begun = begin_round(customers=[cast.ana, cast.dov], by=cast.ben, now=MONDAY)
    seal(begun.sheets.select_related("provider", "customer", "round").get(customer=cast.ana))
    look_after_sheets.func(now=MONDAY)
    assert sheet_of(cast.ana).state == "sealed"


def test_it_stands_on_the_home_page_of_whoever_is_asked(cast, sign_in):
    sheet = sent(cast)
    [line] = sheet_lines(cast.ana, MONDAY)
    assert (line.url, line.act) == (f"/worksheets/{sheet.pk}/", "Look")
    assert sheet_lines(cast.ben, MONDAY) == []
    assert "Ben would like to serve you better" in sign_in(cast.ana).get("/").content.decode()
    answer(sheet)
    assert sheet_lines(cast.ana, MONDAY) == []


def test_sixty_days_later_it_is_one_number_each(cast, sign_in):
    sheet = looked_at_again(cast)
    assert [one.act for one in sheet_lines(cast.ben, SIXTY)] == ["Rate"]
    rate_again(sheet, rating=7, by=cast.ben, now=SIXTY)
    assert sheet_lines(cast.ben, SIXTY) == []
    ana = sign_in(cast.ana)
    assert "One number again" in ana.get(f"/worksheets/{sheet.pk}/").content.decode()
    assert ana.post(f"/worksheets/{sheet.pk}/again/", {"rating": 12}).status_code == 422
    assert ana.post(f"/worksheets/{sheet.pk}/again/", {"rating": 8}).status_code == 302
    page = ana.get(f"/worksheets/{sheet.pk}/").content.decode()
    assert "Ana: 5 then, 8 now. Ben: 9 then, 7 now. The gap was 4 and is 1." in page


def test_from_what_is_not_needed_to_the_talk_the_standard_and_sixty_days(cast, sign_in):
    sheet = opened(cast)
    ben, address = sign_in(cast.ben), f"/worksheets/{sheet.pk}/"
    page = ben.get(address).content.decode()
    assert f'href="/interviews/new/?to={cast.ana.pk}"' in page
    assert "OBSIDIAN" in page.partition('name="what"')[2][:400]  # as the customer wrote it
    typed = {"what": "The list", "minutes_a_week": 45}
    assert ben.post(f"{address}stop/", typed | {"minutes_a_week": "many"}).status_code == 422
    assert ben.post(f"{address}stop/", typed).status_code == 302
    assert "45 minutes a week given back" in sign_in(cast.ana).get(address).content.decode()
    assert ben.post(f"{address}talked/").status_code == 302
    assert f'href="/standards/new/?worksheet={sheet.pk}"' in ben.get(address).content.decode()
    assert ben.get(f"/standards/new/?worksheet={sheet.pk}").status_code == 200
    assert ben.post(f"{address}settle/").status_code == 302
    assert ben.post(f"{address}talked/").status_code == 409
    assert Worksheet.objects.get(pk=sheet.pk).state == "settled"
    assert ben.get(f"{address}page.pdf").content.startswith(b"%PDF")


def test_a_worksheet_has_three_standards_at_most_and_none_before_it_is_open(cast):
    sheet = sent(cast)

    def propose() -> Standard:
        return propose_standard(
            provider=cast.ben, customer=cast.ana, behavior="Ben names a day when he takes a request.",
            measure="Days named", unit="of ten", target=9, noticed="It stands on the request.", origin="worksheet",
            origin_pk=sheet.pk, by=cast.ben, now=MONDAY,
        )  # fmt: skip

    with pytest.raises(Exception, match="read the worksheet first"):
        propose()
    answer(sheet)
    for _n in range(3):
        propose()
    with pytest.raises(Exception, match="3 standards"):
        propose()


def test_there_is_nothing_on_paper_before_it_is_open(cast, sign_in):
    assert sign_in(cast.ben).get(f"/worksheets/{sent(cast).pk}/page.pdf").status_code == 404


def test_a_lead_reads_that_there_is_one_only_if_both_say_so(cast, sign_in):
    sheet = opened(cast)
    cleo, address = sign_in(cast.cleo), f"/people/{cast.ben.pk}/"
    for person in (cast.ben, cast.ana):
        assert "Service worksheets</h" not in cleo.get(address).content.decode()
        assert sign_in(person).post(f"/worksheets/{sheet.pk}/tell/", {"tells": "on"}).status_code == 302
    page = cleo.get(address).content.decode()
    assert "Both of them say that you may know of it." in page
    assert "QUARTZ" not in page
    assert cleo.get(f"/worksheets/{sheet.pk}/").status_code == 404
    tell_of_sheet(sheet, tells=False, by=cast.ana, now=MONDAY)
    assert "Both of them" not in cleo.get(address).content.decode()


def test_it_is_said_what_is_kept(cast, sign_in):
    sent(cast)
    assert "Worksheets on which you and one other person rate" in sign_in(cast.ana).get("/kept/").content.decode()


@pytest.mark.parametrize("who", ["ana", "ben"])
@pytest.mark.parametrize("stage", [sent, opened, looked_at_again])
def test_somebody_is_erased_in_the_middle(cast, sign_in, who, stage):
    sheet, gone = stage(cast), getattr(cast, who)
    other = sheet.other(gone)
    if stage is opened:
        stop_work(sheet, what="Ana Ferreira's list", minutes_a_week=45, by=cast.ben, now=MONDAY)
    erase(gone, SIXTY)
    erase(gone, SIXTY)  # where there is nothing left it does nothing
    found = Worksheet.objects.get(pk=sheet.pk)
    assert found.state in states.OVER
    mine, theirs = ("sealed", "answered") if gone == cast.ben else ("answered", "sealed")
    assert getattr(found, mine) == ""
    assert bool(getattr(found, theirs)) == (stage is not sent)
    assert (found.gap == 4) == (stage is not sent)  # figures of many do not change
    assert [str(one) for one in StoppedWork.objects.all()] == ([""] if stage is opened else [])
    assert sign_in(other).get(f"/worksheets/{sheet.pk}/").status_code == 200
    assert sign_in(other).get("/worksheets/").status_code == 200


def test_their_name_goes_from_what_the_other_one_wrote(cast):
    sheet = opened(cast)
    assert REASON
    Worksheet.objects.filter(pk=sheet.pk).update(answered=locked_with("Ben Okafor is quick; ask Ben."))
    erase(cast.ben, SIXTY)
    assert "Ben" not in str(sheet_of(cast.ana).customer_words)


def locked_with(text: str) -> str:
    """An answer as it lies in the database."""
    from footpath.conversations.locked import lock

    return lock({"need": text})
