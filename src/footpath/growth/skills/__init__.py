"""Which tasks of a team are done by one person alone?"""
