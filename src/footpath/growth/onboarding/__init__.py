"""How does somebody new learn to serve here, the same way as everybody before them?"""
