"""What is done again and again, and when?"""

from datetime import time

from footpath.jobs import Daily, Every

SCHEDULE: list[Daily | Every] = [
    Every(minutes=15, task="footpath.requests.tasks.refresh_all"),
    Every(minutes=15, task="footpath.requests.looking_ahead.look_at_all"),
    Every(minutes=10, task="footpath.requests.tasks.let_silence_speak"),
    Every(minutes=30, task="footpath.requests.tasks.chase"),
    Every(minutes=30, task="footpath.requests.tasks.let_offers_lapse"),
    Every(minutes=30, task="footpath.requests.tasks.look_after_sign_offs"),
    Every(minutes=15, task="footpath.requests.tasks_hands.find_hands"),
    Every(minutes=15, task="footpath.requests.tasks.look_after_emergencies"),
    Every(minutes=30, task="footpath.requests.tasks.chase_referrals"),
    Every(minutes=60, task="footpath.requests.presence.forget_presence"),
    Every(minutes=60, task="footpath.requests.tasks.ask_about_heads_ups"),
    Every(minutes=30, task="footpath.requests.tasks.remind_of_vendors"),
    Every(minutes=1, task="footpath.notifications.tasks.push_mail"),
    Every(minutes=1, task="footpath.mailroom.tasks.fetch_mail"),
    Every(minutes=1, task="footpath.notifications.tasks.push_deliveries"),
    Every(minutes=5, task="footpath.notifications.tasks.make_digests"),
    Daily(at=time(2, 30), task="footpath.notifications.tasks.tidy_mail"),
    Daily(at=time(2, 35), task="footpath.notifications.tasks.tidy_deliveries"),
    Daily(at=time(6, 0), task="footpath.catalog.tasks.look_after_reviews"),
    Daily(at=time(1, 40), task="footpath.requests.tasks.note_paces"),
    Daily(at=time(1, 50), task="footpath.requests.tasks.note_outcomes"),
    Daily(at=time(2, 0), task="footpath.requests.tasks.note_time_spent"),
    Daily(at=time(2, 0), task="footpath.requests.tasks_overtaken.look_for_habits"),
    Daily(at=time(3, 10), task="footpath.requests.tasks.learn_all"),
    Daily(at=time(2, 10), task="footpath.site.tasks.sweep_files"),
    Daily(at=time(2, 15), task="footpath.site.tasks.mend_index"),
    Daily(at=time(2, 20), task="footpath.jobs.tasks.tidy"),
    Daily(at=time(2, 25), task="footpath.requests.tasks_bulk.tidy_bulks"),
    Daily(at=time(2, 30), task="footpath.people.tasks.tidy_sign_in"),
]
