"""Which programs outside are told what happens, and how do they know that it is true?"""
