"""Which words of this room can a template use?"""
