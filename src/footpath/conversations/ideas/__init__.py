"""How are ideas answered and credited, advice asked, and obstacles reviewed?"""
