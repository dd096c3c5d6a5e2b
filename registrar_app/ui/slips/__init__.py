"""Slips of many contracts at once."""
