"""How is an instrument made, read, compared and tried before it is sent?"""
