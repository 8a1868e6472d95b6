"""Who is told what of ideas, advice and obstacles?"""

from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.idea_audiences import (
    advice_seeker,
    adviser,
    idea_answerer,
    idea_doer,
    idea_in_hand,
    idea_named,
    idea_offerer,
    idea_supporters,
    obstacle_keepers,
    obstacle_owner,
    obstacle_sufferers,
)

_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM

IDEA_RULES: dict[str, dict[Audience, Group]] = {
    "idea.offered": {idea_answerer: _waits},
    "idea.agreed": {idea_doer: _waits, idea_offerer: _moves, idea_supporters: _moves},
    "idea.set_aside": {idea_offerer: _moves, idea_supporters: _moves},
    "idea.done": {idea_offerer: _moves, idea_answerer: _team, idea_supporters: _moves},
    "idea.credited": {idea_named: _moves, idea_supporters: _moves},
    "idea.credit_added": {idea_named: _moves},
    "idea.taken_back": {idea_in_hand: _team},
    "idea.due_soon": {idea_in_hand: _waits},
    "idea.overdue": {idea_in_hand: _waits, idea_answerer: _waits, idea_offerer: _moves},
    "idea.handed_on": {idea_answerer: _waits},
    "advice.asked": {adviser: _waits},
    "advice.put": {adviser: _waits, advice_seeker: _moves},
    "advice.due_soon": {adviser: _waits},
    "advice.answered": {advice_seeker: _moves},
    "advice.declined": {advice_seeker: _moves},
    "advice.lapsed": {advice_seeker: _moves},
    "advice.used": {adviser: _moves},
    "advice.taken_back": {adviser: _moves},
    "obstacle.named": {obstacle_keepers: _waits},
    "obstacle.owned": {obstacle_owner: _waits, obstacle_sufferers: _moves},
    "obstacle.decided": {obstacle_sufferers: _moves, obstacle_owner: _team},
    "obstacle.back": {obstacle_keepers: _waits},
    "obstacle.taken_back": {obstacle_owner: _team},
    "obstacle.overdue": {obstacle_owner: _waits, obstacle_keepers: _waits},
    "obstacle.handed_on": {obstacle_keepers: _waits},
}
