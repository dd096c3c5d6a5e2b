"""What technology-contract registration is: pure rules and values, no files, no clock, no window, no database."""
