"""What came of a month: you said, we did; promises both ways; hours given back; where outside lateness was born?"""
