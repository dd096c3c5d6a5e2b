"""The window: the only room that knows Qt; one folder a screen."""
