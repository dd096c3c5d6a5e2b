"""Composes the printed sheets (文书) of a registration office from cases and acts; pages are drawn in ``documents``."""
