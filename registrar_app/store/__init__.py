"""The encrypted register: the only room that knows SQLite."""
