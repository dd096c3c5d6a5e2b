"""The formulas of the schemes, one a file; their parameters come from the packs."""
