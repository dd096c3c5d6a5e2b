"""The technology-contract registrar's desk; this file keeps only the version, the rooms keep the program."""

from __future__ import annotations

__version__ = "0.1.0"
RELEASED_ON = "2026-11-01"
"""No clock that is right says an earlier day; renewed with the version."""
