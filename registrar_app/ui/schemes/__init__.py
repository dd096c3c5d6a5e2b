"""The scheme page: who may receive what in a year under a city scheme, and why."""
