"""The journal page: who did, opened, exported and printed what."""
