"""What follows what, and what stands where, from rooms that do not know each other?

By name: a lower room never imports a higher one (docs/map.md). site/settings.py takes these in.
"""

EVENT_REACTIONS = [
    "footpath.requests.chain_reactions.tell_what_waits",
    "footpath.requests.reactions.refresh_queue",
    "footpath.requests.looking_ahead.look_ahead_again",
    "footpath.requests.reactions.learn_anew",
    "footpath.requests.reactions.index_request",
    "footpath.people.reactions.make_findable",
    "footpath.catalog.reactions.make_findable",
    "footpath.requests.reactions.note_pace",
    "footpath.requests.reactions.note_outcome",
    "footpath.requests.reactions.note_time_spent",
    "footpath.requests.reactions_overtaken.ask_for_promises",
    "footpath.requests.reactions_overtaken.look_for_habits",
    "footpath.requests.reactions.hand_over",
    "footpath.requests.reactions.find_hands",
    "footpath.notifications.reactions.tell_people",
    "footpath.notifications.reactions.tell_webhooks",
]
NAVIGATION = [
    "footpath.insight.navigation.home",
    "footpath.catalog.navigation.services",
    "footpath.catalog.navigation.snippets",
    "footpath.catalog.navigation.agreements",
    "footpath.requests.navigation.board",
    "footpath.requests.navigation.words",
    "footpath.requests.navigation.heads_ups",
    "footpath.people.navigation.people",
    "footpath.requests.navigation.commitments",
    "footpath.insight.navigation.figures",
    "footpath.people.navigation.my_profile",
    "footpath.people.navigation.roles",
    "footpath.people.navigation.organization",
    "footpath.people.navigation.working_hours",
    "footpath.people.sign_in.navigation.safety",
    "footpath.people.sign_in.navigation.tokens",
    "footpath.demo.navigation.switcher",
    "footpath.demo.navigation.mailbox",
    "footpath.notifications.navigation.notices",
    "footpath.notifications.navigation.preferences",
    "footpath.notifications.navigation.outbox",
    "footpath.requests.navigation.mail_texts",
    "footpath.mailroom.navigation.mail_in",
    "footpath.mailroom.navigation.addresses",
    "footpath.notifications.navigation.webhooks",
    "footpath.notifications.navigation.calendar",
    "footpath.insight.navigation.kept",
]
PANELS: dict[str, list[str]] = {
    "home": ["footpath.requests.panels.home", "footpath.requests.ends_panels.home", "footpath.mailroom.panels.home"],
    "person": [
        "footpath.insight.panels.person",
        "footpath.people.sign_in.panels.invitation",
        "footpath.people.sign_in.panels.factors",
        "footpath.requests.panels.person",
        "footpath.requests.ends_panels.person",
        "footpath.requests.serves.panel",
    ],
    "team": [
        "footpath.insight.panels.team",
        "footpath.requests.panels.what_if",
        "footpath.requests.panels.heads_up_to",
        "footpath.requests.ends_panels.team",
        "footpath.catalog.panels.team",
        "footpath.catalog.panels.agreements",
        "footpath.requests.overtaking_lines.team_lane",
        "footpath.requests.panels.team",
        "footpath.notifications.panels.team",
        "footpath.requests.serves.panel",
    ],
    "service": [
        "footpath.requests.panels.heads_up",
        "footpath.catalog.panels.duties",
        "footpath.catalog.panels.known",
        "footpath.insight.panels.service",
    ],
    "request": [
        "footpath.requests.checklist.panel",
        "footpath.requests.outside.panel",
        "footpath.mailroom.panels.on_request",
        "footpath.requests.panels.call_backs",
        "footpath.requests.served.panel",
    ],
    "request_people": ["footpath.requests.served.nothing_said", "footpath.requests.around.around"],  # below its people
    "request_more": ["footpath.requests.talk_facts.of_request"],  # what holds beside it, last
    "request_messages": ["footpath.mailroom.panels.of_messages"],  # beside single messages: how a mail came
    "request_main": [  # above its timeline: what an emergency cost it, what is being agreed, what it needs
        "footpath.requests.merge_panel.merged",
        "footpath.requests.merge_panel.nudged",
        "footpath.requests.merge_panel.looks_like",
        "footpath.requests.overtaken_panels.on_request",
        "footpath.requests.overtaking_lines.panel",
        "footpath.requests.referral_panel.panel",
        "footpath.requests.negotiation_panel.panel",
        "footpath.requests.links_panel.panel",
    ],
    "emergency": [  # beside the decision on an emergency
        "footpath.requests.overtaken_panels.on_emergency",
        "footpath.insight.panels.emergency",
    ],
    "pair": [],
    "agreement": ["footpath.insight.agreement_panel.panel"],  # how it goes, on both sides
    "agreements": ["footpath.requests.talk_facts.without"],  # teams that ask each other often and have none
    "agreement_wording": ["footpath.requests.fitting.wording"],  # a wording before it is proposed or signed
    "agreement_talk": ["footpath.requests.fitting.talk", "footpath.requests.talk_facts.facts"],  # for the talk about it
    "pairs": ["footpath.requests.serves.editor"],
    "leaving": ["footpath.requests.panels.leaving"],
    "directory": ["footpath.catalog.panels.directory"],
    "sign_in": ["footpath.demo.panels.sign_in"],
    "kept": [
        "footpath.people.kept.kept",
        "footpath.catalog.kept.kept",
        "footpath.catalog.kept.known",
        "footpath.requests.kept.kept",
        "footpath.insight.kept.kept",
        "footpath.notifications.kept.kept",
        "footpath.mailroom.kept.kept",
    ],
}
# Mails with words that an administrator can edit; each names a function `() -> list[Editable]` of requests.mail_texts.
MAILS = ["footpath.notifications.mail_examples.mails", "footpath.mailroom.mail_examples.mails"]
# Figures by key, in the order in which they are shown; each a footpath.ui.measures.Measure.
_ELSEWHERE = {"asks_avoided": "answer_measures", "referred_early": "referral_measures"}
MEASURES = {
    key: f"footpath.requests.{_ELSEWHERE.get(key, 'measures')}.{key}"
    for key in (
        "promises_kept", "promises_kept_else", "kept_early", "first_response", "right_first_time", "satisfaction",
        "late_questions", "nudges", "referred_early", "asks_avoided", "complete_first", "lead_honored", "announced",
        "answers_in_time",
    )
}  # fmt: skip
SCHEDULE = "footpath.site.schedule.SCHEDULE"
