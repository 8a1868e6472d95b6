"""How do eight to ten customers together say what a service is like for them, and what comes of it?"""
