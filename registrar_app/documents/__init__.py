"""Printed pages: the only room that knows reportlab."""
