"""The window: the only room that knows Qt; one folder a screen."""

from registrar_app.ui.lasting_singletons import keep_singletons

keep_singletons()
