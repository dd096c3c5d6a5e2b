"""Keeps how the Windows program is made on Linux: Windows' Python under Wine, in a Debian 13 of its own."""
