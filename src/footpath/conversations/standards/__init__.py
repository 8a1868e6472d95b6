"""How do two people agree on what a service is to be, and how does that live on?"""
