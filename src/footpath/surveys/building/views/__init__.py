"""Which pages make an instrument?"""
