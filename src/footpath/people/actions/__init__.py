"""What can be done about persons, teams and working hours?"""

from footpath.people.actions.add_person import add_person
from footpath.people.actions.add_team import add_team
from footpath.people.actions.count_try import count_try
from footpath.people.actions.end_sessions import end_sessions
from footpath.people.actions.forgive_tries import forgive_tries
from footpath.people.actions.invite import invite
from footpath.people.actions.join_team import join_team
from footpath.people.actions.keep_session import keep_session
from footpath.people.actions.know_place import know_place
from footpath.people.actions.right_try import right_try
from footpath.people.actions.save_hours import save_hours
from footpath.people.actions.set_password import set_password
from footpath.people.actions.tidy_sign_in import tidy_sign_in

__all__ = [
    "add_person",
    "add_team",
    "count_try",
    "end_sessions",
    "forgive_tries",
    "invite",
    "join_team",
    "keep_session",
    "know_place",
    "right_try",
    "save_hours",
    "set_password",
    "tidy_sign_in",
]
