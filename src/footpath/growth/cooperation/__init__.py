"""How does somebody practice to gain co-operation: talks to play, scenarios of their own, a list of what helps?"""
