"""Starts the command line of the frozen program."""

import sys

from registrar_app.app import run_command_line

sys.exit(run_command_line())
