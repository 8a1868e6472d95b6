"""What can be done with mail that comes in?"""

from footpath.mailroom.actions.take_in import take_in

__all__ = ["take_in"]
