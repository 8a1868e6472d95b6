"""What is a customer asked on a worksheet, and in which order?"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

NEED, DEPEND, IMPROVE, EFFECT, FOCUS, SURPLUS, ELSE = "need", "depend", "improve", "effect", "focus", "surplus", "else"
KEYS = (NEED, DEPEND, IMPROVE, EFFECT, FOCUS, SURPLUS, ELSE)
NEEDED = (NEED, IMPROVE)  # the others may stay empty


@dataclass(frozen=True)
class Question:
    """One of the seven."""

    key: str
    text: str
    hint: str = ""

    @property
    def can_be_left(self) -> bool:
        """Whether it may stay empty."""
        return self.key not in NEEDED


def questions(provider: str) -> list[Question]:
    """The seven, as the customer of `provider` reads them."""
    name = {"name": provider}
    return [
        Question(NEED, _("Which service or product do you need from %(name)s to do your own work well?") % name),
        Question(DEPEND, _("Why do you depend on %(name)s for it?") % name),
        Question(
            IMPROVE,
            _("What should %(name)s improve?") % name,
            _("What would a camera see? What is done or said, not what somebody is like."),
        ),
        Question(EFFECT, _("How does that affect your work?")),
        Question(FOCUS, _("Where should %(name)s concentrate?") % name),
        Question(
            SURPLUS,
            _("What does %(name)s give you that you no longer need?") % name,
            _("A report, a copy, a check, a meeting: it can be stopped, and the hours are given back."),
        ),
        Question(ELSE, _("Is there anything else?")),
    ]


def rating_question(provider: str) -> str:
    """The eighth: a number."""
    return _("All in all, how good is the service that you get from %(name)s?") % {"name": provider}
