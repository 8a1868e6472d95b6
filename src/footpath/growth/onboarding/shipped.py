"""With which plan for new people does Footpath come, until a champion writes another one?

Services, values, people, standards: six lessons and a checklist, in our own words.
"""

from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.syllabus import ITEM, LESSON, Part, parts_of


def shipped() -> list[Part]:
    """Its parts, in the language of whoever asks first; from then on they are the house's own."""
    told = [*_knowledge(), *_practice(), *_first_days(), *_first_weeks(), *_later()]
    return parts_of({"parts": [{"id": number, **facts} for number, facts in enumerate(told, start=1)]})


def _lesson(due: int, minutes: int, title: str, **texts: str) -> dict[str, Any]:
    return {"kind": LESSON, "title": title, "due": due, "minutes": minutes, "asks": bool(texts.get("check")), **texts}


def _item(due: int, title: str, who: str = "hire", *, asks: bool = False, link: str = "") -> dict[str, Any]:
    return {"kind": ITEM, "title": title, "due": due, "who": who, "asks": asks, "link": link}


def _knowledge() -> list[dict[str, Any]]:
    return [
        _lesson(
            1, 20, _("We serve each other"),
            objective=_("You can say who your internal customers are, and what they would miss without you."),
            text=_(
                "Nobody here works alone. Somebody needs what you do before they can go on, and you need what somebody "
                "else does. Those who wait for your work are your customers, even when they sit next door. How they "
                "are served by you is how people outside are served by all of us."
            ),
            link="/my-customers/",
            practice=_("Look at who asks your team for what. Pick one of them and follow one request to its end."),
            check=_("Who notices first when your team is late, and what can they not do then?"),
        ),
        _lesson(
            3, 15, _("What we offer, and what we agreed"),
            objective=_("You know what your team offers, by when, and which agreements hold with others."),
            text=_(
                "Each service says what it needs to start and when it is usually there. An agreement between two teams "
                "can say more than that. Read both before you say a day to anybody: a promise counts for the team."
            ),
            link="/agreements/",
            practice=_("Read one service of your team as if you were about to ask for it. Is anything unclear?"),
            check=_("Which agreement of your team would you break most easily, and how would you notice?"),
        ),
        _lesson(
            5, 15, _("Our standards"),
            objective=_("You know which standards you are held to, and how they are looked at."),
            text=_(
                "A standard is one thing that somebody does for somebody else and that both see: an answer by noon, a "
                "call before a delay. It is agreed by both and looked at again. It says nothing about what kind of "
                "person anybody is."
            ),
            link="/standards/",
            practice=_("Take one standard of your team and watch for a day how often it is kept."),
            check=_("Which standard would you want from somebody whom you depend on?"),
        ),
    ]  # fmt: skip


def _practice() -> list[dict[str, Any]]:
    return [
        _lesson(
            10, 30, _("Yes, I can"),
            objective=_("You can answer a request with what is possible, by when, and through whom."),
            text=_(
                "A closed answer ends the talk. An open one says what you can do, gives a day, and names somebody "
                "where it is not yours. An honest limit is fine, as long as a way on comes with it."
            ),
            link="/practice/",
            practice=_("Take three situations with your buddy and answer each of them twice: closed, then open."),
            check=_("Write down one answer that you gave this week, and how you would say it now."),
        ),
        _lesson(
            15, 30, _("When somebody asks on a Friday at four"),
            objective=_("You find out first what is really needed, and end with something both can live with."),
            text=_(
                "Under pressure it is tempting to say yes to everything or no at once. Both cost trust. Ask what "
                "happens when, look together at what can move, and say what you will do next and when you call."
            ),
            practice=_("Play the scene with your buddy in both roles: once you ask, once you are asked."),
            check=_("What did you hear in the role of whoever asked?"),
        ),
        _lesson(
            20, 20, _("When something went wrong"),
            objective=_("You can own a mistake, put it right, and tell those whom it touched."),
            text=_(
                "Mistakes happen here, too. What counts is that whoever waits hears it from us first, that one person "
                "sees to it, and that we ask afterwards whether it is right. Nobody asks whose fault it was."
            ),
            link="/recoveries/",
            practice=_("Ask your team for one mistake of this year, and what came of it."),
            check=_("What would you say in the first minute to whoever was let down?"),
        ),
    ]  # fmt: skip


def _first_days() -> list[dict[str, Any]]:
    return [
        _item(1, _("Sign in, and say on your own page what you do and how you like to be reached"), link="/people/"),
        _item(1, _("Be shown around: people, rooms, where things are"), "buddy"),
        _item(1, _("A welcome by whoever leads the team, with what is expected in the first month"), "lead"),
        _item(2, _("Learn how work comes in: the board of the team, and who takes what"), "buddy"),
        _item(3, _("Ask for something of another team in Footpath, as a customer")),
        _item(5, _("Meet everybody in the team for ten minutes each")),
        _item(5, _("Look back at the first week together: what helped, what was missing"), "buddy"),
    ]


def _first_weeks() -> list[dict[str, Any]]:
    return [
        _item(8, _("Sit beside somebody who serves, for half a day, and say what you saw"), asks=True),
        _item(10, _("Serve a first request with your buddy beside you"), asks=True),
        _item(10, _("Go through the agreements of the team with somebody who signed one"), "checker"),
        _item(15, _("Practice “Yes, I can” with three real requests of the team")),
        _item(20, _("Keep the two-week contact log in weeks three and four; it is yours alone")),
        _item(20, _("Say what surprised you: what a newcomer sees, the others stopped seeing")),
        _item(25, _("Serve a request from beginning to end by yourself"), asks=True),
    ]


def _later() -> list[dict[str, Any]]:
    return [
        _item(30, _("A talk after thirty days: how it goes, what is next, what we can do better"), "lead"),
        _item(45, _("Agree on one standard with somebody whom you serve")),
        _item(60, _("Ask one customer how your service is, and listen"), asks=True),
        _item(90, _("A talk after ninety days: what you would tell the next new colleague"), "lead"),
    ]
