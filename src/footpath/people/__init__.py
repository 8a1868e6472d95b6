"""Who works here, in which team, and when are they there?"""
