"""The window from which a contract is carried over into the national system, field by field."""
