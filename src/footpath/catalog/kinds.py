"""What is each kind of answer called?"""

from django.utils.translation import gettext as _


def kind_words() -> dict[str, str]:
    """The words for the kinds of catalog.requirements.KINDS, in their order."""
    return {
        "text": _("one line"),
        "long_text": _("several lines"),
        "number": _("a number"),
        "date": _("a day"),
        "choice": _("one of some choices"),
        "choices": _("any of some choices"),
        "yes_no": _("yes or no"),
        "person": _("somebody who works here"),
        "file": _("a file"),
    }
