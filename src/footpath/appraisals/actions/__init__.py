"""What can be done with an appraisal? One verb, one file."""

from footpath.appraisals.actions.agree_outcome import agree_outcome
from footpath.appraisals.actions.approve_raters import approve_raters
from footpath.appraisals.actions.ask_more_raters import ask_more_raters
from footpath.appraisals.actions.begin_appraisal import begin_appraisal
from footpath.appraisals.actions.begin_pulse import begin_pulse
from footpath.appraisals.actions.cancel_appraisal import cancel_appraisal
from footpath.appraisals.actions.close_appraisal import close_appraisal
from footpath.appraisals.actions.draw_raters import draw_raters
from footpath.appraisals.actions.drop_peer import drop_peer
from footpath.appraisals.actions.follow_supervisor import follow_supervisor
from footpath.appraisals.actions.hand_in import hand_in
from footpath.appraisals.actions.name_coach import name_coach
from footpath.appraisals.actions.propose_peer import propose_peer
from footpath.appraisals.actions.rate import rate
from footpath.appraisals.actions.release_report import release_report
from footpath.appraisals.actions.remind_raters import remind_raters
from footpath.appraisals.actions.share_report import share_report
from footpath.appraisals.actions.strike_customer import strike_customer

__all__ = [
    "agree_outcome",
    "approve_raters",
    "ask_more_raters",
    "begin_appraisal",
    "begin_pulse",
    "cancel_appraisal",
    "close_appraisal",
    "draw_raters",
    "drop_peer",
    "follow_supervisor",
    "hand_in",
    "name_coach",
    "propose_peer",
    "rate",
    "release_report",
    "remind_raters",
    "share_report",
    "strike_customer",
]
