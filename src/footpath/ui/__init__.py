"""How do pages look, and how are dates and numbers said?"""
