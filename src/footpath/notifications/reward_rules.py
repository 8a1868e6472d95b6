"""Who is told of small rewards and notes for the review, and what can a notice about them lead to?"""

from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind
from footpath.recognition.models import Commendation, Reward, RewardBudget
from footpath.recognition.rewards.rights import visible_budgets, visible_commendations, visible_rewards

REWARD_KINDS: dict[str, Kind] = {
    Reward.subject_kind: Kind(
        every=lambda: Reward.objects.select_related("asked_by", "recipient", "approver"),
        visible=visible_rewards,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    RewardBudget.subject_kind: Kind(
        every=lambda: RewardBudget.objects.select_related("team"),
        visible=visible_budgets,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    Commendation.subject_kind: Kind(
        every=lambda: Commendation.objects.select_related("person", "written_by"),
        visible=visible_commendations,
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
}


def decider(reward: Reward, _event: Event) -> set[int | None]:
    """Whom it waits for."""
    return {reward.approver_id}


def giver(reward: Reward, _event: Event) -> set[int | None]:
    """Who gives it."""
    return {reward.asked_by_id}


def recipient(reward: Reward, _event: Event) -> set[int | None]:
    """Whom it is for, once they know of it."""
    return {reward.recipient_id} if reward.given_at else set()


def owner(budget: RewardBudget, _event: Event) -> set[int | None]:
    """Who answers for it: the owner of the team's budget, else its lead."""
    return {budget.team.budget_owner_id or budget.team.lead_id}


def praised(note: Commendation, _event: Event) -> set[int | None]:
    """Whose review it is for."""
    return {note.person_id}


def praising(note: Commendation, _event: Event) -> set[int | None]:
    """Who wrote it."""
    return {note.written_by_id}


REWARD_RULES: dict[str, dict[Audience, Group]] = {
    "reward.asked": {decider: Group.WAITS_FOR_ME},
    "reward.handed_on": {decider: Group.WAITS_FOR_ME},
    "reward.approved": {giver: Group.WAITS_FOR_ME},
    "reward.refused": {giver: Group.MINE_MOVES},
    "reward.given": {recipient: Group.WORDS},
    "reward.declined": {giver: Group.MINE_MOVES},
    "reward.taken_back": {recipient: Group.WORDS},
    "reward.expired": {giver: Group.MINE_MOVES},
    "reward_budget.saved": {owner: Group.MY_TEAM},
    "reward_budget.ended": {owner: Group.MY_TEAM},
    "commendation.asked": {praised: Group.WAITS_FOR_ME},
    "commendation.kept": {praising: Group.MINE_MOVES},
    "commendation.refused": {praising: Group.MINE_MOVES},
}
