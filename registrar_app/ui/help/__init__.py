"""What helps: the manual, the keys, what the program is made of, its log, and the report of an error."""
