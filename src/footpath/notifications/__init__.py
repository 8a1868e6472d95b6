"""Who is told what?"""
