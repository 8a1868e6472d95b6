"""Who is told what in the parts that have rules of their own, and what can a notice about them be about?"""

from footpath.notifications.across_rules import ACROSS_KINDS, ACROSS_RULES
from footpath.notifications.appraisal_rules import APPRAISAL_KINDS, APPRAISAL_RULES
from footpath.notifications.audiences import Audience
from footpath.notifications.bid_rules import BID_KINDS, BID_RULES
from footpath.notifications.coaching_rules import COACHING_KINDS, COACHING_RULES
from footpath.notifications.focus_rules import FOCUS_KINDS, FOCUS_RULES
from footpath.notifications.groups import Group
from footpath.notifications.growth_rules import GOAL_RULES, GROWTH_KINDS
from footpath.notifications.idea_rules import IDEA_RULES
from footpath.notifications.kind import Kind
from footpath.notifications.onboarding_rules import ONBOARDING_RULES
from footpath.notifications.practice_rules import PRACTICE_KINDS, PRACTICE_RULES
from footpath.notifications.program_rules import PROGRAM_RULES
from footpath.notifications.recovery_audiences import RECOVERY_RULES
from footpath.notifications.reward_rules import REWARD_KINDS, REWARD_RULES
from footpath.notifications.standard_rules import STANDARD_RULES
from footpath.notifications.table_rules import TABLE_KINDS, TABLE_RULES
from footpath.notifications.talk_rules import TALK_RULES
from footpath.notifications.thanks_rules import THANKS_KINDS, THANKS_RULES
from footpath.notifications.visit_rules import VISIT_KINDS, VISIT_RULES
from footpath.notifications.workshop_rules import WORKSHOP_KINDS, WORKSHOP_RULES

PART_RULES: dict[str, dict[Audience, Group]] = {
    **APPRAISAL_RULES,
    **ACROSS_RULES,
    **BID_RULES,
    **COACHING_RULES,
    **FOCUS_RULES,
    **GOAL_RULES,
    **IDEA_RULES,
    **ONBOARDING_RULES,
    **PRACTICE_RULES,
    **PROGRAM_RULES,
    **RECOVERY_RULES,
    **REWARD_RULES,
    **STANDARD_RULES,
    **TABLE_RULES,
    **TALK_RULES,
    **THANKS_RULES,
    **VISIT_RULES,
    **WORKSHOP_RULES,
}
PART_KINDS: dict[str, Kind] = {
    **APPRAISAL_KINDS,
    **BID_KINDS,
    **ACROSS_KINDS,
    **COACHING_KINDS,
    **FOCUS_KINDS,
    **GROWTH_KINDS,
    **PRACTICE_KINDS,
    **REWARD_KINDS,
    **TABLE_KINDS,
    **THANKS_KINDS,
    **VISIT_KINDS,
    **WORKSHOP_KINDS,
}
