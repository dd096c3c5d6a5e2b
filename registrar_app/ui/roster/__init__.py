"""The screen that shows the roster in force."""
