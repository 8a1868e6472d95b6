"""Which way do an idea, a piece of advice and an obstacle take?"""

from typing import Final

# An idea
OFFERED: Final = "offered"  # its team owes an answer, by a date
AGREED: Final = "agreed"  # yes: somebody does it, by a date
SET_ASIDE: Final = "set_aside"  # not now, with the reason
DONE: Final = "done"
CREDITED: Final = "credited"  # those who had a part in it are named
TAKEN_BACK: Final = "taken_back"

IDEA_AHEAD: dict[str, tuple[str, ...]] = {
    OFFERED: (AGREED, SET_ASIDE, TAKEN_BACK),
    AGREED: (DONE, SET_ASIDE, TAKEN_BACK),
    SET_ASIDE: (AGREED,),
    DONE: (CREDITED,),
    CREDITED: (),
    TAKEN_BACK: (),
}
IDEA_OPEN = (OFFERED, AGREED, DONE)  # somebody still owes something
IDEA_WANTED = (OFFERED, AGREED, SET_ASIDE)  # others can say that they want it, too

# Advice
WAITING: Final = "waiting"  # until their budget of questions has room
ASKED: Final = "asked"
ANSWERED: Final = "answered"
DECLINED: Final = "declined"
LAPSED: Final = "lapsed"

ADVICE_AHEAD: dict[str, tuple[str, ...]] = {
    WAITING: (ASKED, TAKEN_BACK),
    ASKED: (ANSWERED, DECLINED, LAPSED, TAKEN_BACK),
    ANSWERED: (CREDITED,),
    LAPSED: (ANSWERED,),
    DECLINED: (),
    CREDITED: (),
    TAKEN_BACK: (),
}
ADVICE_OPEN = (WAITING, ASKED)

# An obstacle
NAMED: Final = "named"  # it has no owner yet
OWNED: Final = "owned"  # somebody looks at it, by a date
CHANGED: Final = "changed"
KEPT: Final = "kept"  # with the reason
WORKED_AROUND: Final = "worked_around"

DECIDED = (CHANGED, KEPT, WORKED_AROUND)
OBSTACLE_AHEAD: dict[str, tuple[str, ...]] = {
    NAMED: (OWNED, TAKEN_BACK),
    OWNED: (OWNED, *DECIDED, TAKEN_BACK),
    CHANGED: (NAMED,),  # it still stands in the way
    KEPT: (NAMED,),
    WORKED_AROUND: (NAMED,),
    TAKEN_BACK: (),
}
OBSTACLE_OPEN = (NAMED, OWNED)
