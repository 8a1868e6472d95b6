"""What is done again and again, and when?"""

from datetime import time

from footpath.jobs import Daily, Every

SCHEDULE: list[Daily | Every] = [
    Daily(at=time(2, 10), task="footpath.site.tasks.sweep_files"),
    Daily(at=time(2, 20), task="footpath.jobs.tasks.tidy"),
]
