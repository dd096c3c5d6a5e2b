"""The exchange page: batches out and receipts in at an office, batches in and receipts out at the bureau."""
