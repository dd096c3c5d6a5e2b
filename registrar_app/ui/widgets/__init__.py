"""The window's own building blocks: they know the theme and nothing of contracts."""
