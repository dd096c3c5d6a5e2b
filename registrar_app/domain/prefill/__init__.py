"""Reads a contract's own text and proposes what the fields of the form could hold; a person confirms each."""
