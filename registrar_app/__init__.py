"""The technology-contract registrar's desk; this file keeps only the version, the rooms keep the program."""

from __future__ import annotations

__version__ = "0.1.0"
