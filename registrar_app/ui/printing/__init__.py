"""Paper: which printer, how far its sheets are off, and how a signed file gets onto them."""
