"""Keeps the form of our slip number (凭单号), e.g. ``371002-01-2026-000123``; which serials are free is the roster's.

``OFFICE-DEVICE-YEAR-SERIAL``: six digits of the office, two of the device within the office, four of the year, six of
the serial from the device's leased block. Two devices can therefore never make the same number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from registrar_app.domain.identifiers import writing
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError
from registrar_app.domain.text import Text

LARGEST_SERIAL = 999_999

_GROUPS = re.compile(r"([0-9]{6})([0-9]{2})([0-9]{4})([0-9]{6})")
_DEVICE = re.compile(r"[1-9][0-9]{5}-[0-9]{2}")
_FIRST_YEAR = 2000


@dataclass(frozen=True, slots=True)
class SlipNumber:
    """The parts of a slip number; ``device_id`` is the roster's, e.g. ``371002-01``."""

    device_id: str
    year: int
    serial: int

    @property
    def office(self) -> str:
        """Code of the office that the device belongs to."""
        return self.device_id[:6]

    def __str__(self) -> str:
        """Return the number as it is printed."""
        return f"{self.device_id}-{self.year:04d}-{self.serial:06d}"


def compose(device_id: str, year: int, serial: int) -> str:
    """Return the slip number of a device's serial in a year.

    Raises:
        WrongPartError: the device id is not ``OFFICE-NN``, or year or serial lies outside its digits.
    """
    if not _DEVICE.fullmatch(device_id):
        raise WrongPartError(
            Part.DEVICE, Text("登记机编号应形如 371002-01", "a device id looks like 371002-01")
        )
    return str(_require_ranges(SlipNumber(device_id, year, serial)))


def parse(number: str) -> SlipNumber:
    """Return the parts of a slip number.

    Raises:
        WrongPartError: the number has another form.
    """
    groups = _GROUPS.fullmatch(compact(number))
    if groups is None:
        raise WrongPartError(
            Part.SHAPE,
            Text("凭单号应形如 371002-01-2026-000123", "a slip number looks like 371002-01-2026-000123"),
        )
    office, device, year, serial = groups.groups()
    if office.startswith("0"):
        raise WrongPartError(
            Part.OFFICE, Text("前 6 位不是机构代码", "the first six digits are no office code")
        )
    return _require_ranges(SlipNumber(f"{office}-{device}", int(year), int(serial)))


def compact(number: str) -> str:
    """Return the 18 digits without hyphens and spaces."""
    return writing.compact(number)


def validate(number: str) -> str:
    """Return the compact number.

    Raises:
        WrongPartError: the number has another form.
    """
    parse(number)
    return compact(number)


def is_valid(number: str) -> bool:
    """Whether the text has the form of a slip number."""
    return writing.passes(parse, number)


def format(number: str) -> str:  # noqa: A001 - all identifiers share these four names
    """Return the number with its hyphens.

    Raises:
        WrongPartError: the number has another form.
    """
    return str(parse(number))


def _require_ranges(number: SlipNumber) -> SlipNumber:
    if not _FIRST_YEAR <= number.year <= 9999:
        raise WrongPartError(
            Part.YEAR, Text("年份应在 2000 至 9999 之间", "the year lies between 2000 and 9999")
        )
    if not 1 <= number.serial <= LARGEST_SERIAL:
        raise WrongPartError(
            Part.SERIAL, Text("顺序号应在 1 至 999999 之间", "the serial lies between 1 and 999999")
        )
    return number
