"""What is asked in a talk about one's service, in which order, and what helps to listen?"""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

MOST = 14
OWN: Final = "own"  # the key of a question that somebody adds begins with it


@dataclass(frozen=True)
class Question:
    """One question as it is asked."""

    key: str
    text: str


def usual() -> list[Question]:
    """An opener, the seven of the worksheet in their order, and a last one."""
    texts = {
        "begin": _("When did I last do something for you that really helped?"),
        "need": _("Which service or product do you need from me to do your job well?"),
        "depend": _("Why do you depend on me for it?"),
        "improve": _("What should I improve?"),
        "affects": _("How does this affect your work?"),
        "concentrate": _("Where should I concentrate?"),
        "no_longer": _("What do I give you that you no longer need?"),
        "anything": _("Is there anything else?"),
        "help": _("What could you do that would help me to serve you well?"),
    }
    return [Question(key, text) for key, text in texts.items()]


def asked_in(kept: list[Any]) -> list[Question]:
    """The questions of one talk, as they were written for it; the usual ones where nothing was."""
    return [Question(str(key), str(text)) for key, text in kept] or usual()


def listening(key: str) -> list[str]:
    """What helps to listen to the answer to this question."""
    own = {
        "begin": _("Make it safe: say that you want to learn, and that nobody comes to harm by what they say."),
        "need": _("Reflect: say back in a few words what you heard, and ask whether that is it."),
        "depend": _("Listen for what is below the surface: what would happen to their work without it?"),
        "improve": _("Invite an honest view: “What would I not like to hear, and should?” Then wait."),
        "affects": _("Paraphrase: “So when that happens, you have to …”. Let them correct you."),
        "concentrate": _("Prime if they hold back: offer a guess of your own, and let it be wrong."),
        "no_longer": _("Be glad about every answer: what nobody needs can be stopped."),
        "anything": _("Count to five in silence. What comes last is often what matters most."),
        "help": _("Ask for one thing, and write it down as they say it."),
    }
    return [own.get(key, _("Reflect, paraphrase, and let silence do its work."))]


def always() -> list[str]:
    """What holds all through the talk."""
    return [
        _("Thank, don’t defend: no explanations now, however right they are."),
        _("Let them finish. Do not cut them off."),
        _("Stay calm: no anger, and nothing that hurts. Pause if it gets hot."),
        _("Do not argue with a conclusion. Ask what was done or said that led to it."),
    ]
