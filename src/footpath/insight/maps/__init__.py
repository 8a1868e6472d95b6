"""Who depends on whom, who meets, and how does the work of everybody reach an outside customer?"""
