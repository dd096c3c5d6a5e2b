"""Verifying slips: a file that is dropped, or the text of a QR code."""
