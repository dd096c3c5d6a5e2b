"""The whole journey on practice data, step by step, each step proved; made for newcomers, training and smoke tests."""
