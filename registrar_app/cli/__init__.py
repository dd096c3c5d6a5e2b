"""The command line: one file a noun, over the same services as the window."""
