"""How many people come, leave and are absent, team by team and month by month, without a name?"""
