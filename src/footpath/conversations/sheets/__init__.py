"""How do two people see the same service, each for themself, and what do they change?"""
