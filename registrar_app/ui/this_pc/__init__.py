"""What concerns this PC and its register as a whole: the password, the lock, and the menu that leads there."""
