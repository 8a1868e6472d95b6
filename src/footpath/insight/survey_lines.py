"""How do surveys that wait for somebody stand on the home page?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.word_queries import Line
from footpath.surveys.answering.waiting import minutes_words, waiting_for
from footpath.surveys.running.waiting import waits_for_runner

SHOWN = 50  # as of each list on the home page; the badge counts the same


def survey_lines(person: Person, now: datetime) -> list[Line]:
    """What they are asked, with how long it takes."""
    return [
        Line(
            _("A survey waits for you (%(minutes)s)") % {"minutes": minutes_words(one.minutes)},
            _("%(title)s · %(mode)s, %(until)s") % {"title": one.title, "mode": one.mode, "until": one.detail},
            one.url,
            _("Answer"),
            one.title,
            strong=False,
        )
        for one in waiting_for(person, now)[:SHOWN]
    ] + [
        Line(one.words, one.title, one.url, _("Look"), one.title, strong=False)
        for one in waits_for_runner(person, now)[:SHOWN]
    ]
