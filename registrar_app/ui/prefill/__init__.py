"""The window that shows what a contract file says for the form, and takes what is confirmed."""
