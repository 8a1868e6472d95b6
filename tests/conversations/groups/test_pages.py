"""Do the pages of focus groups show each reader their part, and take what is typed?"""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, QUESTIONS, asked_in, first_note, fresh, seats

from footpath.conversations import actions
from footpath.conversations.models import FocusGroup, FocusStudy, GroupNote, GroupQuote


@pytest.fixture
def at(monkeypatch):
    """`at(moment)`: for pages it is then."""
    return lambda moment: monkeypatch.setattr(timezone, "now", lambda: moment)


def test_a_champion_plans_through_pages_up_to_the_invitation(table, sign_in, at):
    at(MONDAY)
    ana = sign_in(table.cast.ana)
    assert ana.get("/focus-groups/new/").status_code == 200
    typed = {"team": table.cast.facilities.pk, "topic": "Moving desks", "questions": QUESTIONS, "groups": 3}
    sent = ana.post("/focus-groups/new/", typed | {"seats": 8, "invites": 10})
    study = FocusStudy.objects.get()
    assert sent.status_code == 302
    assert study.groups.count() == 3
    assert "Three groups are suggested" in ana.get(study.get_absolute_url()).content.decode()
    group = study.groups.get(number=1)
    page = group.get_absolute_url()
    assert ana.get(page).status_code == 200
    assert ana.post(f"{page}host/", {"host": "Dov Levi"}).status_code == 302
    day = {"starts_at": "2026-12-01T10:00", "minutes": 90, "place": "Room 2"}
    assert ana.post(f"{page}day/", day).status_code == 302
    assert ana.post(f"{page}recruit/").status_code == 302
    shown = ana.get(page).content.decode()
    assert "0 of 8 seats are taken." in shown
    assert not any(one.person.name in shown for one in seats(group))


def test_somebody_who_is_asked_reads_what_is_noted_before_the_yes(table, sign_in, at):
    at(MONDAY)
    group = table.recruiting()
    somebody = asked_in(group)[0]
    page = group.get_absolute_url()
    shown = sign_in(somebody).get(page).content.decode()
    assert shown.index("Nothing is recorded.") < shown.index("Yes, I take part")
    assert "Moving desks" in sign_in(somebody).get("/").content.decode()
    assert sign_in(somebody).post(f"{page}join/", {"sequence": 0}).status_code == 422
    assert sign_in(somebody).post(f"{page}join/", {"sequence": 0, "agrees": "on"}).status_code == 302
    assert fresh(group).taken == 1
    assert sign_in(somebody).post(f"{page}leave/").status_code == 302
    assert sign_in(somebody).get(page).status_code == 404


def test_the_host_notes_without_names_and_says_who_came(table, sign_in, at):
    group = table.agreed()
    at(LATER + timedelta(hours=1))
    host = sign_in(table.cast.dov)
    page = group.get_absolute_url()
    assert "Who came?" in host.get(page).content.decode()
    came = [one.pk for one in seats(group, "seated")]
    assert host.post(f"{page}held/", {"came": came}).status_code == 302
    refused = host.post(f"{page}note/", {"question": 1, "text": "Abby said that it was late."})
    assert refused.status_code == 422
    assert "“Abby” (at character 1)" in refused.content.decode()
    assert host.post(f"{page}note/", {"question": 1, "text": "x" * 100_000}).status_code == 422
    assert host.post(f"{page}note/", {"question": 1, "text": "<script>alert(1)</script>"}).status_code == 302
    assert "<script>alert(1)" not in host.get(page).content.decode()
    assert host.post(f"{page}strike/", {"number": first_note(group).pk}).status_code == 302
    assert not GroupNote.objects.exists()


def test_two_put_notes_into_themes_and_neither_sees_the_other_first(table, sign_in, at):
    group, themes = table.to_code()
    at(LATER + timedelta(days=2))
    page = group.get_absolute_url()
    notes = list(group.notes.values_list("pk", flat=True))
    chosen = {f"n{pk}": themes[0].pk for pk in notes}
    eve, ivy = sign_in(table.cast.eve), sign_in(table.ivy)
    assert eve.post(f"{page}code/", chosen).status_code == 302
    assert eve.post(f"{page}coding-done/").status_code == 302
    assert "How far you agree" not in ivy.get(f"{page}themes/").content.decode()
    other = chosen | {f"n{notes[0]}": "none"}
    assert ivy.post(f"{page}code/", other).status_code == 302
    assert ivy.post(f"{page}coding-done/").status_code == 302
    shown = ivy.get(f"{page}themes/").content.decode()
    assert "Both said the same of 2 of 3 sentences. Kappa (Cohen), n = 3: 0.00." in shown
    assert ivy.post(f"{page}settle/", {"number": notes[0], "theme": themes[1].pk}).status_code == 302
    assert fresh(group).state == "coded"
    words = {"number": notes[1], "text": str(GroupNote.objects.get(pk=notes[1]))}
    assert ivy.post(f"{page}quote/", words).status_code == 302
    somebody = seats(group).filter(came=True)[0].person
    member = sign_in(somebody)
    assert "May this be told in these words?" in member.get(page).content.decode()
    assert member.post(f"{page}decide/", {"number": GroupQuote.objects.get().pk, "answer": "yes"}).status_code == 302
    assert member.post(f"{page}check/", {f"t{themes[0].pk}": "We said: by mail."}).status_code == 302
    assert "We said: by mail." in ivy.get(page).content.decode()
    one = group.objections.get()
    assert ivy.post(f"{page}answer/", {"number": one.pk, "answer": "We say so now."}).status_code == 302
    typed = {"theme": themes[0].pk, "edits": 0, "title": "Hearing of delays by mail", "back": "themes"}
    assert ivy.post(f"/focus-groups/{group.study_id}/reword/", typed).status_code == 302


def test_the_team_reads_the_report_and_says_what_became_of_it(table, sign_in, at):
    study = table.reported()
    at(LATER + timedelta(days=12))
    page = study.get_absolute_url()
    ben = sign_in(table.cast.ben).get(page).content.decode()
    assert "Hearing of delays" in ben
    assert "Make an idea of it" in ben
    assert "Make a plan of it" in ben
    assert "Themes and groups" not in ben
    assert "Say what became of it" not in ben
    cleo = sign_in(table.cast.cleo)
    theme = study.themes.order_by("pk")[0]
    said = {"theme": theme.pk, "edits": 0, "became": "nothing", "said": "Nothing yet, because the roster comes first."}
    assert cleo.post(f"{page}became/", said).status_code == 302
    assert "because the roster comes first" in sign_in(table.cast.ben).get(page).content.decode()
    filled = {"filled": "yes", "what": "Hearing of delays", "team": table.cast.facilities.pk}
    assert 'value="Hearing of delays"' in sign_in(table.cast.ben).post("/ideas/new/", filled).content.decode()
    begun = sign_in(table.cast.ben).get(f"/standards/new/?theme={theme.pk}").content.decode()
    assert "Hearing of delays" in begun


def test_strangers_and_administrators_find_nothing(table, sign_in, at):
    group = table.held()
    at(LATER + timedelta(days=1))
    for somebody in (table.cast.eve, table.cast.ben, table.cast.cleo, table.cast.max):
        client = sign_in(somebody)
        assert client.get(group.get_absolute_url()).status_code == 404
        assert client.get(group.study.get_absolute_url()).status_code == 404
    assert sign_in(table.cast.eve).get("/focus-groups/new/").status_code == 403


def test_too_few_customers_are_told_at_once_with_another_way(table, sign_in, at):
    at(MONDAY)
    typed = {"team": table.cast.sales.pk, "topic": "Offers", "questions": QUESTIONS, "groups": 3, "seats": 8}
    shown = sign_in(table.cast.ana).post("/focus-groups/new/", typed | {"invites": 10})
    assert shown.status_code == 422
    assert "A talk of two is the better way here" in shown.content.decode()
    assert not FocusGroup.objects.exists()


def test_a_theme_stands_beside_the_results_of_a_survey_for_whoever_reads_the_report(table, at):
    study = table.reported()
    at(LATER + timedelta(days=12))
    assert actions.add_group  # verbs are all exported
    assert study.groups.get().state == "reported"


def test_whoever_waits_has_no_seat_to_give_away_and_is_told_so(table, sign_in, at):
    at(MONDAY)
    group = table.agreed(9)
    waits, sits = seats(group, "waiting")[0].person, seats(group, "seated")[0].person
    shown = sign_in(waits).get(group.get_absolute_url()).content.decode()
    assert "All seats are taken. You hear when one is free." in shown
    assert "gets your seat" not in shown
    assert "Somebody who waits gets your seat." in sign_in(sits).get(group.get_absolute_url()).content.decode()


def test_three_seats_are_refused_in_words_that_say_why(table, sign_in, at):
    at(MONDAY)
    typed = {"team": table.cast.facilities.pk, "topic": "Moving", "questions": QUESTIONS, "groups": 1}
    sent = sign_in(table.cast.ana).post("/focus-groups/new/", typed | {"seats": 3, "invites": 3})
    assert (sent.status_code, FocusStudy.objects.count()) == (422, 0)
    assert "of fewer, who said what is easy to guess" in sent.content.decode()


def test_whoever_sorts_is_told_that_it_is_their_turn(table, sign_in, at):
    group, _themes = table.to_code()
    at(LATER + timedelta(days=1))
    ivy = sign_in(table.ivy)
    assert "it is your turn" in ivy.get("/focus-groups/").content.decode()
    assert "Keep what you chose here" in ivy.get(f"{group.get_absolute_url()}themes/").content.decode()


def test_the_planner_goes_on_when_all_have_looked_or_their_week_is_over(table, sign_in, at):
    group, themes = table.coded()
    somebody = seats(group, "seated").filter(came=True)[0].person
    wrong = {themes[0].pk: "It was one driver."}
    actions.check_themes(group, wrong=wrong, by=somebody, now=LATER + timedelta(days=3))
    at(LATER + timedelta(days=3))
    ana = sign_in(table.champion)
    shown = ana.get(group.get_absolute_url()).content.decode()
    assert "They have until" in shown
    assert "Go on: checked" not in shown
    number = group.objections.get().pk
    sent = ana.post(f"{group.get_absolute_url()}answer/", {"number": number, "answer": ""})
    assert f'id="answer{number}_answer"' in ana.get(group.get_absolute_url()).content.decode()
    assert sent.status_code == 422
    at(LATER + timedelta(days=12))
    assert "Go on: checked" in ana.get(group.get_absolute_url()).content.decode()
    actions.answer_objection(group.objections.get(), answer="Reworded.", by=table.champion, now=timezone.now())
    assert ana.post(f"{group.get_absolute_url()}close-check/").status_code == 302
    assert f"{group.study.get_absolute_url()}#report" in ana.get(group.get_absolute_url()).content.decode()


def test_the_planner_reads_in_the_list_how_far_the_groups_are_and_when_the_report_is_due(table, sign_in, at):
    at(LATER + timedelta(days=11))
    table.recruiting()
    ana = sign_in(table.champion)
    assert "inviting" in ana.get("/focus-groups/").content.decode()
    group = FocusGroup.objects.get()
    FocusGroup.objects.filter(pk=group.pk).update(state="checked")
    assert "write the report" in ana.get("/focus-groups/").content.decode()
