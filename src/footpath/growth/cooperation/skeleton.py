"""With which talk does somebody begin who writes their own: small, without faults, ready to be filled?"""

from django.utils.translation import gettext as _

from footpath.pure.role_play import Choice, End, Node, Scenario, Side

RULES = ("find_out", "listen", "ways", "agree")


def skeleton(*, situation: str = "", says: str = "", needs: str = "", title: str = "") -> Scenario:
    """Three moments and three ends; words that are given stand in the first one."""
    return Scenario(
        title=title or _("My own talk"),
        about=_("What it is about, in two sentences."),
        you=Side(_("You"), _("What only you know when it begins.")),
        other=Side(_("Your colleague"), needs or _("What only they know: what it is for, what is in the way.")),
        start="begin",
        rules=RULES,
        nodes=(_begin(situation, says), _told(), _hot()),
        ends=(
            End("agreed", "good", _("They understand, and it is agreed."), understands=True, agrees=True),
            End("vague", "mixed", _("They understand, and nothing is agreed."), understands=True, agrees=False),
            End("over", "bad", _("Nothing is agreed, and it is harder than before."), understands=False, agrees=False),
        ),
    )  # fmt: skip


def _begin(situation: str, says: str) -> Node:
    return Node(
        "begin", situation or _("Where and when it begins."), says or _("What your colleague says."),
        (
            Choice("a", _("A question that finds out what it is for."), "find_out", -8, _("Why that helps."), "told"),
            Choice("b", _("A sentence that defends you."), "defend", 12, _("Why that heats."), "hot"),
            Choice("c", _("A sentence that puts it off."), "put_off", 8, _("Why that heats."), "hot"),
        ),
        temperature=60,
    )  # fmt: skip


def _told() -> Node:
    return Node(
        "told", _("They tell you what it is for."), _("What is behind it."),
        (
            Choice("a", _("Who does what by when. Does that work?"), "agree", -10, _("Why that holds."), "agreed"),
            Choice("b", _("It will work out."), "soothe", 0, _("What is missing."), "vague"),
        ),
    )  # fmt: skip


def _hot() -> Node:
    return Node(
        "hot", _("It has got hotter."), _("What they say now."),
        (
            Choice("a", _("You say what you heard, and ask."), "listen", -10, _("It is hardly ever too late."), "told"),
            Choice("b", _("You have the last word."), "power", 12, _("What that costs."), "over"),
        ),
    )  # fmt: skip
