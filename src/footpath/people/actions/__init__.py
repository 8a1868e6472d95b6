"""What can be done about persons, teams and working hours?"""

from footpath.people.actions.add_person import add_person
from footpath.people.actions.add_team import add_team
from footpath.people.actions.cancel_absence import cancel_absence
from footpath.people.actions.change_organization import change_organization
from footpath.people.actions.change_person import change_person
from footpath.people.actions.change_team import change_team
from footpath.people.actions.count_try import count_try
from footpath.people.actions.deactivate import deactivate
from footpath.people.actions.draw import draw
from footpath.people.actions.draw_for_all import draw_for_all
from footpath.people.actions.drop_factors import drop_factors
from footpath.people.actions.end_sessions import end_sessions
from footpath.people.actions.erase_person import erase_person
from footpath.people.actions.forget_pair import forget_pair
from footpath.people.actions.forgive_tries import forgive_tries
from footpath.people.actions.give_role import give_role
from footpath.people.actions.import_people import import_people
from footpath.people.actions.invite import invite
from footpath.people.actions.join_team import join_team
from footpath.people.actions.keep_session import keep_session
from footpath.people.actions.know_place import know_place
from footpath.people.actions.leave_team import leave_team
from footpath.people.actions.let_go import let_go
from footpath.people.actions.look_through import look_through
from footpath.people.actions.make_token import make_token
from footpath.people.actions.name_deciders import name_deciders
from footpath.people.actions.name_lead import name_lead
from footpath.people.actions.note_pair import note_pair
from footpath.people.actions.prefer_customer import prefer_customer
from footpath.people.actions.reactivate import reactivate
from footpath.people.actions.remind_of_list import remind_of_list
from footpath.people.actions.revoke_tokens import revoke_tokens
from footpath.people.actions.right_try import right_try
from footpath.people.actions.save_hours import save_hours
from footpath.people.actions.say_away import say_away
from footpath.people.actions.set_password import set_password
from footpath.people.actions.set_photo import set_photo
from footpath.people.actions.state_pair import state_pair
from footpath.people.actions.take_back_staffing import take_back_staffing
from footpath.people.actions.take_in_staffing import take_in_staffing
from footpath.people.actions.take_role import take_role
from footpath.people.actions.tidy_answers import tidy_answers
from footpath.people.actions.tidy_budget import tidy_budget
from footpath.people.actions.tidy_sign_in import tidy_sign_in
from footpath.people.actions.use_token import use_token

__all__ = [
    "add_person",
    "add_team",
    "cancel_absence",
    "change_organization",
    "change_person",
    "change_team",
    "count_try",
    "deactivate",
    "draw",
    "draw_for_all",
    "drop_factors",
    "end_sessions",
    "erase_person",
    "forget_pair",
    "forgive_tries",
    "give_role",
    "import_people",
    "invite",
    "join_team",
    "keep_session",
    "know_place",
    "leave_team",
    "let_go",
    "look_through",
    "make_token",
    "name_deciders",
    "name_lead",
    "note_pair",
    "prefer_customer",
    "reactivate",
    "remind_of_list",
    "revoke_tokens",
    "right_try",
    "save_hours",
    "say_away",
    "set_password",
    "set_photo",
    "state_pair",
    "take_back_staffing",
    "take_in_staffing",
    "take_role",
    "tidy_answers",
    "tidy_budget",
    "tidy_sign_in",
    "use_token",
]
