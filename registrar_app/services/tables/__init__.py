"""Lays what the program lists out as tables to write to a file; each list is made elsewhere, writing is in ``export_table``."""
