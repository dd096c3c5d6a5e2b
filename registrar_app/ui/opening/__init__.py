"""The dialog that opens a register."""
