"""Who of two teams that depend on each other, and never met, has lunch together?"""
