"""Keeps what is asked of the finished program, on Windows (or Wine) and on Linux: see ``smoke_test.py``."""
