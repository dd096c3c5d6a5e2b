"""Keeps what goes into the frozen program, on Windows and on Linux alike."""
