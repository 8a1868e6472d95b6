"""Who gets in, how, and how are others kept out?"""
