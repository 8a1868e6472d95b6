"""What can be done about persons, teams and working hours?"""

from footpath.people.actions.add_person import add_person
from footpath.people.actions.add_team import add_team
from footpath.people.actions.join_team import join_team
from footpath.people.actions.save_hours import save_hours

__all__ = ["add_person", "add_team", "join_team", "save_hours"]
