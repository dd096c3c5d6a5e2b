"""The screen for files that travel: batches out and in, receipts back."""
