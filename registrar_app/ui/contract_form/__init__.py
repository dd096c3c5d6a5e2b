"""The screen on which one contract is typed, checked and decided."""
