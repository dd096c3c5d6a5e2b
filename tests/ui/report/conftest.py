"""Every page test begins in Chinese at 100 %."""

from tests.ui.schemes.page_checks import plain_look

__all__ = ["plain_look"]
