"""Keeps the trial of the Windows installer under Wine: what is done, what is looked at, what was declared."""
