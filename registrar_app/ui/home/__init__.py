"""The screen that opens first."""
