"""Numbers that identify: each module has compact, validate, is_valid and format."""
