"""The encrypted register: the only room that knows SQLite; nothing heavy is loaded before a store is opened."""
