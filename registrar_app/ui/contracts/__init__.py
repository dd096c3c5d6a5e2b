"""The screen that lists and finds contracts."""
