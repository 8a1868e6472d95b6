"""Which “I can't” do people at Northfield say differently by now?"""

from datetime import datetime

from footpath.demo.organization import told
from footpath.demo.stage import Stage, Story
from footpath.growth import actions
from footpath.growth.models import Card, Polish
from footpath.people.queries import members_of

LIMIT = "We are five for four buildings, and two of us know the old wiring."


def facilities_phrases(stage: Stage) -> Story:
    """Over half a year people of Facilities give their team twelve lines; each was polished by a coworker first."""
    team = stage.northfield.teams["Facilities"]
    crew = list(members_of(team, stage.now.date()).order_by("pk"))
    helper = stage.who("ana")
    for number, one in enumerate(told("phrases")["phrase"]):
        now = yield stage.ago(days=one["days"], hours=2)
        giver, peer = crew[number % len(crew)], crew[(number + 1) % len(crew)]
        texts = {"says": one["says"], "rewritten": one["first"], "limit": LIMIT, "can": one["first"]}
        card = actions.keep_card(None, situation=one["situation"], texts=texts, by=giver, now=now)
        asked = actions.ask_polish(card, helper=peer if number % 4 else helper, by=giver, now=now)
        polish = actions.suggest_polish(asked, line=one["line"], note="", by=asked.helper, now=now)
        actions.accept_polish(polish, by=giver, now=now)
        phrase = actions.give_phrase(card, team=team, text=one["line"], named=one["named"], by=giver, now=now)
        for _ in range(one["uses"]):
            actions.use_phrase(phrase, by=stage.who("ben"), now=now)


def anas_cards(stage: Stage) -> Story:
    """Ana has three cards: one that Ben has polished and she has not taken yet, one of her own, one that is begun."""
    ana = stage.who("ana")
    now = yield stage.ago(days=6, hours=4)
    waiting = _card(
        stage, "later", now, says="I can't give you the crew list before the weekend.",
        when="Fridays, when the roster moves once more.",
        limit="The list is only sure when the last swap is confirmed, at six on Saturday.",
        can="The list as it stands, with the swaps marked.", by_when="Friday at four; the final one on Saturday.",
        alternatives="The two flights that are sure, right away.", who="Jonas Weber on Saturday",
        rewritten="You get the list as it stands at four, and the final one on Saturday.",
    )  # fmt: skip
    asked = actions.ask_polish(waiting, helper=stage.who("ben"), by=ana, now=now)
    now = yield stage.ago(days=4, hours=2)
    line = (
        "At four I can send you the list as it stands, with the open swaps marked; the final one follows on Saturday. "
        "Which flight do you need first?"
    )
    note = "The question helped me most: often it is only one flight."
    actions.suggest_polish(Polish.objects.get(pk=asked.pk), line=line, note=note, by=stage.who("ben"), now=now)
    now = yield stage.ago(days=2, hours=3)
    _card(
        stage, "other_field", now, says="You'll have to ask Ground handling.", when="When a gate changes late.",
        limit="The gate is theirs; I only hear of it.", who="Viktor",
        rewritten="Viktor in Ground handling decides about it. I will call him now; you hear from me in ten minutes.",
    )  # fmt: skip
    now = yield stage.ago(days=1, hours=5)
    _card(stage, "", now, says="I don't know, I only have the slots.", when="On the phone with the airlines.")
    now = yield stage.ago(days=1, hours=1)
    theirs = actions.keep_card(
        None, situation="after_hours", by=stage.who("lena"), now=now,
        texts={"says": "The workshop is closed.", "rewritten": "We open at seven, the key for the tug is at gate 4."},
    )  # fmt: skip
    actions.ask_polish(theirs, helper=ana, by=stage.who("lena"), now=now)


def _card(stage: Stage, situation: str, now: datetime, **texts: str) -> Card:
    return actions.keep_card(None, situation=situation, texts=texts, by=stage.who("ana"), now=now)


STORIES = [facilities_phrases, anas_cards]
