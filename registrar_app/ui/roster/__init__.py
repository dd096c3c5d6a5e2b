"""The roster page: who may sign what, and the taking in of a newer roster."""
