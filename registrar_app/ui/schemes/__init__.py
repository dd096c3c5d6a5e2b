"""The screen for the subsidy schemes, year by year."""
