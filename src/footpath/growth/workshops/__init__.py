"""How does a group, or somebody alone, work through the workbook?"""
