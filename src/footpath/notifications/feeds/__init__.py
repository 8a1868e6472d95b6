"""How does somebody see in their own calendar what waits here?"""
