"""How is it said what is wrong with a scenario, or with the file of one, and where?"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from footpath.pure.role_play import Scenario
from footpath.pure.role_play_check import Fault
from footpath.pure.role_play_file import Unreadable

FIELDS: Mapping[str, str | Promise] = {
    "title": gettext_lazy("the title"), "you": gettext_lazy("your name in it"),
    "other": gettext_lazy("the other’s name"),
    "situation": gettext_lazy("the situation, or what is said"), "text": gettext_lazy("the words"),
    "feedback": gettext_lazy("what the choice does"),
}  # fmt: skip
SENTENCES: Mapping[str, str | Promise] = {
    "no_start": gettext_lazy("Say with which moment it begins."),
    "orphan": gettext_lazy("Nothing leads to “%(place)s”. Let a choice lead there, or take it out."),
    "loop": gettext_lazy("It goes in a circle: %(detail)s. Let one of them lead on."),
    "no_end": gettext_lazy("No end is reached from “%(place)s”."),
    "no_choices": gettext_lazy("“%(place)s” has nothing to choose. Add a choice, or make it an end."),
    "many_choices": gettext_lazy("“%(place)s” has %(detail)s choices; six are the most."),
    "nowhere": gettext_lazy("Choice %(choice)s of “%(place)s” leads nowhere. Choose where it leads."),
    "too_long": gettext_lazy("The longest way has %(detail)s steps; twelve are the most."),
    "too_many": gettext_lazy("Forty moments and twelve ends are the most."),
    "degrees": gettext_lazy("Choice %(choice)s of “%(place)s” can lead to %(detail)s degrees; stay within 0 and 100."),
    "delta": gettext_lazy("Choice %(choice)s of “%(place)s” changes %(detail)s degrees at once; 40 are the most."),
    "temperature": gettext_lazy("“%(place)s” has %(detail)s degrees; it has to be within 0 and 100."),
    "start_temperature": gettext_lazy("Say how hot it is at the start, in “%(place)s”."),
    "behavior": gettext_lazy("Choice %(choice)s of “%(place)s”: choose which behavior it is."),
    "empty": gettext_lazy("%(where)s: %(field)s is missing."),
    "twice": gettext_lazy("%(where)s: this name is there twice."),
    "key": gettext_lazy("%(where)s: a name has small letters, digits and hyphens, 40 at most."),
    "same_words": gettext_lazy("Two choices of “%(place)s” say the same."),
    "picture": gettext_lazy("“%(place)s”: there is no such picture."),
    "no_alt": gettext_lazy("“%(place)s”: say in words what the picture shows."),
    "kind": gettext_lazy("End “%(place)s”: say whether it is good, mixed or bad."),
    "verdicts": gettext_lazy(
        "End “%(place)s”: it is good if they understand and agree, bad if nothing is agreed, mixed else."
    ),
    "rules": gettext_lazy("Choose four to six rules that are practiced here."),
    "rule": gettext_lazy("“%(detail)s” is no rule that helps."),
    "audience": gettext_lazy("Say whom it is for: everyone, or supervisors."),
    "no_good_end": gettext_lazy("Write at least one good end."),
    "find_out_first": gettext_lazy("Let at least one good end be reached by whoever finds out first."),
    "run": gettext_lazy("The %(detail)s run does not go where it should: good to a good end, poor to another."),
}  # fmt: skip
FILES: Mapping[str, str | Promise] = {
    "too_big": gettext_lazy("The file is too big: %(detail)s kB at most."),
    "not_text": gettext_lazy("This is no text file in UTF-8."),
    "not_json": gettext_lazy("This is no JSON; it breaks off at line and sign %(detail)s."),
    "too_deep": gettext_lazy("This is nested too deeply to be a scenario."),
    "not_ours": gettext_lazy("This is no scenario of a role-play: it does not say “footpath-role-play”."),
    "version": gettext_lazy("It is of version %(detail)s, which this Footpath does not know. It knows version 1."),
    "not_object": gettext_lazy("Under “%(detail)s” something else stands than expected."),
    "not_list": gettext_lazy("“%(detail)s” is no list, or too long a one."),
    "not_a_text": gettext_lazy("“%(detail)s” is no text."),
    "long_text": gettext_lazy("“%(detail)s” is too long."),
    "broken_sign": gettext_lazy("“%(detail)s” has a broken or invisible sign in it."),
    "not_a_number": gettext_lazy("“%(detail)s” is no whole number."),
    "not_yes_no": gettext_lazy("“%(detail)s” is neither true nor false."),
    "named_twice": gettext_lazy("“%(detail)s” stands there twice."),
}


def sentence(fault: Fault, scenario: Scenario) -> str:
    """What is wrong, where, and what to do."""
    where = _("“%(place)s”") % {"place": fault.place} if fault.place else _("The whole")
    if fault.choice:
        where = _("Choice %(choice)s of “%(place)s”") % {"choice": fault.choice, "place": fault.place}
    facts = {"place": fault.place, "choice": fault.choice, "detail": fault.detail, "where": where}
    facts["field"] = str(FIELDS.get(fault.detail, fault.detail))
    return str(SENTENCES[fault.code]) % facts


def refusal(error: Unreadable) -> str:
    """Why a file cannot be taken in."""
    return str(FILES[error.code]) % {"detail": error.detail}
