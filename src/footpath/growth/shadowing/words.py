"""How is it said why a visitor and a place go together?"""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def reasons(codes: Iterable[str]) -> list[str]:
    """The reasons in words, the strongest first."""
    words = {
        "depends": _("the two teams depend on each other"),
        "wanted": _("the visitor named this team"),
        "mutual": _("somebody there would like to see the visitor's team, too"),
        "apart": _("the two see the same service differently"),
        "never_met": _("people of the two teams have not met lately"),
        "unseen": _("nobody of the one department has been to the other yet"),
        "-same_department": _("both are of one department, which counts less"),
        "-load": _("the host has had guests lately, which counts less"),
    }
    return [words[one] for one in codes if one in words]


def parts() -> dict[str, str]:
    """Whose yes it takes, in words."""
    return {
        "own_lead": _("who leads the visitor"),
        "host": _("the host"),
        "host_lead": _("who leads the host"),
    }
