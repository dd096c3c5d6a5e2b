"""The guide that sets a register up at the first start, brings one back from a backup, or makes the practice world."""
