"""How do two teams come to agree what they expect of each other, and what do they read of it?"""
