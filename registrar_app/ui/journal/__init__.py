"""The journal page: who did, opened, exported and printed what; and the change of the store's password."""
