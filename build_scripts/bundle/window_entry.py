"""Starts the window of the frozen program."""

import sys

from registrar_app.app import run_window

sys.exit(run_window())
