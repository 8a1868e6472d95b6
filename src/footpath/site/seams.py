"""What follows what, and what stands where, from rooms that do not know each other?

By name: a lower room never imports a higher one (docs/map.md). site/settings.py takes these in; which panels stand on
which page is in panel_seams.py.
"""

EVENT_REACTIONS = [
    "footpath.requests.chain_reactions.tell_what_waits",
    "footpath.requests.reactions.refresh_queue",
    "footpath.requests.looking_ahead.look_ahead_again",
    "footpath.requests.reactions.learn_anew",
    "footpath.requests.reactions.index_request",
    "footpath.people.reactions.make_findable",
    "footpath.catalog.reactions.make_findable",
    "footpath.conversations.ideas.findable.make_findable",
    "footpath.requests.reactions.note_pace",
    "footpath.requests.reactions.note_outcome",
    "footpath.requests.reactions.note_time_spent",
    "footpath.requests.reactions_overtaken.ask_for_promises",
    "footpath.requests.reactions_overtaken.look_for_habits",
    "footpath.requests.reactions.hand_over",
    "footpath.recovery.reactions.hand_on",
    "footpath.conversations.ideas.reactions.hand_on",
    "footpath.conversations.standards.reactions.go_on_without",
    "footpath.growth.coaching.reactions.learned",
    "footpath.growth.onboarding.reactions.go_on_without",
    "footpath.growth.shadowing.reactions.go_on_without",
    "footpath.growth.interdepartmental.reactions.go_on_without",
    "footpath.growth.program.reactions.go_on_without",
    "footpath.recognition.reactions.credit",
    "footpath.requests.reactions.find_hands",
    "footpath.notifications.reactions.tell_people",
    "footpath.notifications.reactions.tell_webhooks",
    "footpath.notifications.reactions.remind_of_surveys",
]
NAVIGATION = [
    "footpath.insight.navigation.home",
    "footpath.catalog.navigation.services",
    "footpath.catalog.navigation.snippets",
    "footpath.catalog.navigation.agreements",
    "footpath.bids.navigation.bids",
    "footpath.requests.navigation.board",
    "footpath.requests.navigation.words",
    "footpath.requests.navigation.heads_ups",
    "footpath.surveys.navigation.surveys",
    "footpath.conversations.navigation.contact_points",
    "footpath.appraisals.navigation.appraisals",
    "footpath.recovery.navigation.recoveries",
    "footpath.conversations.sheets.navigation.worksheets",
    "footpath.conversations.navigation.talks",
    "footpath.conversations.navigation.focus_groups",
    "footpath.conversations.navigation.standards",
    "footpath.conversations.navigation.ideas",
    "footpath.conversations.navigation.obstacles",
    "footpath.conversations.tables.navigation.round_tables",
    "footpath.growth.navigation.action_plans",
    "footpath.growth.navigation.practice",
    "footpath.growth.coaching.navigation.coaching",
    "footpath.growth.shadowing.navigation.visits",
    "footpath.growth.navigation.workbook",
    "footpath.growth.onboarding.navigation.onboarding",
    "footpath.growth.interdepartmental.navigation.across",
    "footpath.growth.program.navigation.program",
    "footpath.recognition.navigation.thanks",
    "footpath.recognition.rewards.navigation.rewards",
    "footpath.people.navigation.people",
    "footpath.people.navigation.my_customers",
    "footpath.requests.navigation.commitments",
    "footpath.insight.navigation.figures",
    "footpath.insight.navigation.outside",
    "footpath.insight.maps.navigation.maps",
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
    "footpath.people.navigation.asked_of_me",
    "footpath.insight.navigation.kept",
]
# What can be done about a moment of service with one tap; each a function `(point, person) -> Way | None`.
EXITS = [
    "footpath.recognition.exits.say_thanks",
    "footpath.conversations.exits.ask_them",
    "footpath.conversations.interviews.panels.invite_them",
    "footpath.conversations.exits.look_at_services",
    "footpath.recovery.exits.put_right",
    "footpath.conversations.ideas.exits.name_obstacle",
    "footpath.conversations.ideas.exits.offer_idea",
    "footpath.growth.exits.make_a_plan",
]
# What somebody did that is worth praise, as far as the reader may see it: functions `(person, reader, since, until) ->
# list[people.praise.Fact]`, for talks of those who lead.
WORTH_PRAISE: list[str] = ["footpath.recognition.praise.facts"]
# Where people of two teams meet: each a people.meetings.Part, all of which are asked in one question.
MEETINGS: list[str] = [
    "footpath.catalog.agreements.meetings.met",
    "footpath.conversations.groups.panels.met",
    "footpath.conversations.interviews.meetings.met",
    "footpath.conversations.sheets.meetings.met",
    "footpath.recovery.meetings.met",
    "footpath.conversations.tables.meetings.met",
    "footpath.growth.interdepartmental.meetings.met",
    "footpath.growth.workshops.meetings.met",
    "footpath.growth.shadowing.met.visits",
    "footpath.growth.lunches.met.lunches",
]
# What was introduced when: functions `(scope, since, until, reader, now) -> Iterable[ui.marks.Mark]`.
MARKS: list[str] = [
    "footpath.catalog.marks.marks",
    "footpath.conversations.standards.marks.marks",
    "footpath.growth.marks.marks",
    "footpath.growth.program.marks.marks",
]
# What a team of all departments may have to talk about: functions `(person, now) -> list[people.agenda.Topic]`.
AGENDA: list[str] = [
    "footpath.insight.agenda.needs",
    "footpath.insight.agenda.obstacles",
    "footpath.insight.agenda.habits",
    "footpath.insight.agenda.stuck",
    "footpath.insight.maps.agenda.pairs",
]
# Mails with words that an administrator can edit; each names a function `() -> list[Editable]` of requests.mail_texts.
MAILS = ["footpath.notifications.mail_examples.mails", "footpath.mailroom.mail_examples.mails"]
# Figures by key, in the order in which they are shown; each a footpath.ui.measures.Measure.
_ELSEWHERE = {
    "asks_avoided": "requests.answer_measures",
    "referred_early": "requests.referral_measures",
    "declined_with_way": "growth.practice.declines",
    "emergencies": "requests.emergency_measures",
    "thanks_said": "recognition.measures",
}
MEASURES = {
    key: f"footpath.{_ELSEWHERE.get(key, 'requests.measures')}.{key}"
    for key in (
        "promises_kept", "promises_kept_else", "kept_early", "first_response", "right_first_time", "satisfaction",
        "late_questions", "nudges", "referred_early", "asks_avoided", "declined_with_way", "complete_first",
        "lead_honored", "announced", "emergencies", "answers_in_time", "thanks_said",
    )
} | {
    key: f"footpath.surveys.measures.{key}" for key in ("would_choose", "favorable", "they_and_i")
} | {
    key: f"footpath.conversations.ideas.measures.{key}" for key in ("ideas_answered", "obstacles_decided")
} | {
    key: f"footpath.recovery.measures.{key}" for key in ("mistakes_owned", "put_right")
} | {
    "standard_kept": "footpath.growth.standards.standard_kept",
    "seen_by_others": "footpath.appraisals.measures.seen_by_others",
}  # fmt: skip
# Names of addresses where people answer without their name: what is sent there is nowhere remembered as sent once.
UNREMEMBERED: frozenset[str] = frozenset(
    {"survey-answer", "survey-link", "survey-send", "survey-try", "workbook-step", "workbook-later", "appraisal-answer"}
)
# Whose presence is shown nowhere right now: `(numbers of people) -> those of them who are hidden`.
HIDES_PRESENCE = ["footpath.surveys.hiding.hidden_now", "footpath.appraisals.hiding.hidden_now"]
# What each room does when somebody is erased (people.actions.erase_person): `(person, now) -> None`, from the top room
# down. What is private goes, what they owe goes on or ends, what is shared stays as a former colleague's; where their
# name stands in texts, the last one replaces it by itself. Safe to run where there is nothing.
ERASERS = [
    "footpath.mailroom.erasing.erase",
    "footpath.notifications.erasing.erase",
    "footpath.recognition.rewards.erasing.erase",
    "footpath.bids.erasing.erase",
    "footpath.growth.erasing.erase",
    "footpath.growth.workshops.erasing.erase",
    "footpath.growth.practice.erasing.erase",
    "footpath.growth.cooperation.erasing.erase",
    "footpath.recognition.erasing.erase",
    "footpath.growth.coaching.erasing.erase",
    "footpath.growth.shadowing.erasing.erase",
    "footpath.growth.onboarding.erasing.erase",
    "footpath.growth.interdepartmental.erasing.erase",
    "footpath.growth.program.erasing.erase",
    "footpath.appraisals.erasing.erase",
    "footpath.recovery.erasing.erase",
    "footpath.conversations.standards.erasing.erase",
    "footpath.conversations.interviews.erasing.erase",
    "footpath.conversations.groups.erasing.erase",
    "footpath.conversations.tables.erasing.erase",
    "footpath.conversations.sheets.erasing.erase",
    "footpath.conversations.erasing.erase",
    "footpath.surveys.erasing.erase",
    "footpath.requests.erasing.erase",
    "footpath.catalog.erasing.erase",
    "footpath.conversations.ideas.erasing.erase",
    "footpath.people.erasing.erase",  # the last: it takes the name that the others look for
]
# Columns in which a name stays where it stands: what was signed or released is what its hash says.
WORD_FOR_WORD = frozenset({"catalog.AgreementVersion.content", "surveys.Release.figures", "bids.Bid.criteria"})
SCHEDULE = "footpath.site.schedule.SCHEDULE"
