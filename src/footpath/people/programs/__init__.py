"""How do programs come in for a person, and what do they get?"""
