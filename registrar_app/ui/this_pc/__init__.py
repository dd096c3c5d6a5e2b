"""What concerns this PC and its register as a whole: password, lock."""
