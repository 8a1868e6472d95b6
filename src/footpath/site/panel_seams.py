"""What stands on which page, from rooms that do not know each other? By name, in this order; see seams.py."""

PANELS: dict[str, list[str]] = {
    "home": [
        "footpath.requests.panels.look_through",
        "footpath.requests.panels.home",
        "footpath.requests.ends_panels.home",
        "footpath.mailroom.panels.home",
        "footpath.growth.program.panels.home",
        "footpath.appraisals.panels.home",
        "footpath.growth.panels.home",
        "footpath.growth.coaching.panels.home",
        "footpath.growth.shadowing.panels.home",
        "footpath.growth.interdepartmental.panels.home",
        "footpath.growth.onboarding.panels.home",
        "footpath.conversations.standards.panels.home",
        "footpath.conversations.interviews.panels.home",
        "footpath.conversations.groups.panels.home",
        "footpath.recognition.panels.home",
    ],
    "person": [
        "footpath.insight.panels.person",
        "footpath.people.sign_in.panels.invitation",
        "footpath.people.sign_in.panels.factors",
        "footpath.conversations.interviews.quiet.panel",
        "footpath.requests.panels.person",
        "footpath.conversations.sheets.panels.person",
        "footpath.requests.ends_panels.person",
        "footpath.requests.serves.panel",
        "footpath.growth.coaching.panels.person",
        "footpath.conversations.standards.panels.with_person",
        "footpath.growth.onboarding.panels.person",
        "footpath.recognition.panels.person",
        "footpath.recognition.rewards.panels.person",
        "footpath.recognition.streaks.panels.person",
    ],
    "team": [
        "footpath.insight.panels.team",
        "footpath.insight.maps.panels.team",
        "footpath.recovery.panels.team",
        "footpath.growth.panels.team",
        "footpath.growth.skills.panels.team",
        "footpath.requests.panels.what_if",
        "footpath.requests.panels.heads_up_to",
        "footpath.requests.ends_panels.team",
        "footpath.catalog.panels.team",
        "footpath.conversations.ideas.panels.team",
        "footpath.catalog.panels.agreements",
        "footpath.requests.overtaking_lines.team_lane",
        "footpath.requests.panels.team",
        "footpath.recognition.panels.team",
        "footpath.recognition.streaks.panels.team",
        "footpath.notifications.panels.team",
        "footpath.requests.serves.panel",
    ],
    "service": [
        "footpath.requests.panels.heads_up",
        "footpath.catalog.panels.duties",
        "footpath.catalog.panels.known",
        "footpath.conversations.ideas.panels.service",
        "footpath.insight.panels.service",
        "footpath.bids.panels.service",
    ],
    "request": [
        "footpath.requests.checklist.panel",
        "footpath.requests.outside.panel",
        "footpath.mailroom.panels.on_request",
        "footpath.requests.panels.call_backs",
        "footpath.requests.served.panel",
        "footpath.recognition.panels.request",
        "footpath.recognition.rewards.panels.request",
        "footpath.recovery.panels.say_so",
    ],
    "request_people": ["footpath.requests.served.nothing_said", "footpath.requests.around.around"],  # below its people
    "request_more": [
        "footpath.conversations.ideas.panels.request",
        "footpath.requests.talk_facts.of_request",
        "footpath.bids.panels.request",
    ],  # what holds beside it, last
    "request_messages": ["footpath.mailroom.panels.of_messages"],  # beside single messages: how a mail came
    "request_main": [  # above its timeline: what an emergency cost it, what is being agreed, what it needs
        "footpath.requests.merge_panel.merged",
        "footpath.requests.merge_panel.nudged",
        "footpath.requests.merge_panel.looks_like",
        "footpath.requests.overtaken_panels.on_request",
        "footpath.requests.overtaking_lines.panel",
        "footpath.recovery.panels.heard",
        "footpath.recovery.panels.on_request",
        "footpath.requests.referral_panel.panel",
        "footpath.requests.negotiation_panel.panel",
        "footpath.requests.links_panel.panel",
    ],
    "word": ["footpath.recognition.panels.word"],  # beside a word between two
    "thanks_for": ["footpath.recognition.panels.thank_for"],  # for a people.praise.Occasion: a draft of a note
    "request_box": [  # below the box for a message: before it is sent
        "footpath.recovery.panels.writing",
        "footpath.growth.practice.panels.writing",
    ],
    "decline_box": ["footpath.growth.practice.panels.declining"],  # in the form of a no: before it is sent
    "emergency": [  # beside the decision on an emergency
        "footpath.requests.overtaken_panels.on_emergency",
        "footpath.insight.panels.emergency",
    ],
    "own_obstacles": ["footpath.conversations.ideas.panels.own_obstacles"],  # beside lines of somebody's own list
    "pair": ["footpath.conversations.standards.panels.pair"],  # beside the figures of two teams
    # beside what waits for somebody: the other way for small teams, results, what they run
    "surveys": [
        "footpath.surveys.talks.panel",
        "footpath.surveys.results.panel.results",
        "footpath.growth.panels.surveys",
        "footpath.surveys.panels.building",
    ],
    # where one reads what could be better: an action plan with one button
    "survey_results": ["footpath.growth.starts.survey_results"],
    "survey_wave": ["footpath.conversations.groups.panels.on_survey"],  # beside the results of a wave
    "focus_theme": ["footpath.growth.starts.focus_theme"],  # on a theme of focus groups, for the team it is about
    "would_choose": ["footpath.growth.starts.would_choose"],
    "worksheet": ["footpath.growth.starts.worksheet"],
    "talk": ["footpath.growth.starts.talk"],
    # on the page of a program, and without one on the page of all: what came of it month by month
    "program": ["footpath.insight.month.panels.program"],
    # beside a 360° report, for whoever reads it: coaching and a plan, a note for the review
    "appraisal": [
        "footpath.growth.starts.appraisal",
        "footpath.growth.coaching.panels.appraisal",
        "footpath.recognition.rewards.panels.appraisal",
    ],
    "coaching": [],  # on the page of coaching, for whoever reads it: what rooms beside have to say to it
    "commitment": ["footpath.insight.maps.panels.commitment", "footpath.bids.panels.commitment"],  # below its chain
    "agreement": ["footpath.insight.agreement_panel.panel"],  # how it goes, on both sides
    "agreements": ["footpath.requests.talk_facts.without"],  # teams that ask each other often and have none
    "agreement_wording": ["footpath.requests.fitting.wording"],  # a wording before it is proposed or signed
    "agreement_talk": ["footpath.requests.fitting.talk", "footpath.requests.talk_facts.facts"],  # for the talk about it
    "bid": ["footpath.growth.starts.would_choose"],  # of the team that serves: before work moves, a plan
    "pairs": ["footpath.requests.serves.editor"],
    "leaving": ["footpath.requests.panels.leaving"],
    "directory": ["footpath.catalog.panels.directory"],
    "sign_in": ["footpath.growth.workshops.panels.sign_in", "footpath.demo.panels.sign_in"],
    "kept": [
        "footpath.people.kept.kept",
        "footpath.catalog.kept.kept",
        "footpath.catalog.kept.known",
        "footpath.catalog.kept.outside",
        "footpath.requests.kept.kept",
        "footpath.conversations.kept.kept",
        "footpath.conversations.interviews.panels.kept",
        "footpath.conversations.groups.panels.kept",
        "footpath.recovery.kept.kept",
        "footpath.conversations.standards.kept.kept",
        "footpath.conversations.sheets.kept.kept",
        "footpath.conversations.ideas.kept.kept",
        "footpath.appraisals.kept.kept",
        "footpath.growth.kept.kept",
        "footpath.growth.workshops.kept.kept",
        "footpath.growth.practice.kept.kept",
        "footpath.recognition.rewards.kept.kept",
        "footpath.growth.cooperation.kept.kept",
        "footpath.recognition.kept.kept",
        "footpath.bids.kept.kept",
        "footpath.growth.coaching.kept.kept",
        "footpath.growth.shadowing.kept.kept",
        "footpath.growth.onboarding.kept.kept",
        "footpath.growth.interdepartmental.kept.kept",
        "footpath.conversations.tables.kept.kept",
        "footpath.growth.program.kept.kept",
        "footpath.surveys.kept.kept",
        "footpath.insight.kept.kept",
        "footpath.notifications.kept.kept",
        "footpath.mailroom.kept.kept",
    ],
}
