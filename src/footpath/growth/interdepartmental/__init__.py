"""Who speaks with each other for all departments, about what, and what came of it?"""
