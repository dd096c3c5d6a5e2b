"""Keeps all packs together: which folders they come from, which one wins, reading once; the kinds are read elsewhere.

A folder holds the packs in ``codes``, ``rulebooks``, ``calendars`` and ``schemes``. Of two packs with one id the
folder given first wins; the shipped ones come last, so that a pack can be replaced without touching the program.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from registrar_app import paths
from registrar_app.domain.calendar import WorkCalendar
from registrar_app.domain.code_list import CodeList
from registrar_app.domain.errors import ASK_IT, ASK_SENDER, InputRefusedError
from registrar_app.domain.field_help import FieldHelp
from registrar_app.domain.national_form import NationalForm
from registrar_app.domain.rulebook import Rulebook
from registrar_app.domain.scheme import Scheme
from registrar_app.domain.text import Text
from registrar_app.packs.calendars import read_calendar
from registrar_app.packs.code_lists import read_code_list
from registrar_app.packs.field_help import read_field_help
from registrar_app.packs.national_form import read_national_form
from registrar_app.packs.one_step import read_versions, whole_user_packs
from registrar_app.packs.rulebooks import read_rulebook
from registrar_app.packs.schemes import read_schemes
from registrar_app.packs.shelf import (
    check_contents,
    check_files,
    install_files,
    install_signed,
    sum_up_roots,
)
from registrar_app.services.pack_ports import PackSummary, PackVersion, SignedPack

CALENDAR = "cn"
T = TypeVar("T", CodeList, Rulebook)


class TomlPackLibrary:
    """The packs of one or more folders, each read when it is first asked for."""

    def __init__(self, directory: Path | None = None) -> None:
        """Choose the folders.

        Args:
            directory: Packs that come before the shipped ones; ``None`` means those the user installed.

        Raises:
            InputRefusedError: the folder given is not one.
        """
        if directory is not None and not directory.is_dir():
            raise InputRefusedError(
                "PACK-FOLDER",
                str(directory),
                Text("没有这个文件夹", "there is no such folder"),
                Text("给出放有规则包的文件夹", "give a folder that holds packs"),
                ASK_SENDER,
            )
        self._roots = (directory or whole_user_packs(), paths.resource())

    def code_lists(self) -> Mapping[str, CodeList]:
        """Return every code list by id."""
        return self._code_lists

    def rulebook_on(self, day: date) -> Rulebook:
        """Return the rulebook in force on ``day``; of several, the one in force from the latest day.

        Raises:
            InputRefusedError: none is in force on that day.
        """
        in_force = [rulebook for rulebook in self._rulebooks.values() if rulebook.is_in_force(day)]
        if not in_force:
            raise InputRefusedError(
                "PACK-NO-RULEBOOK",
                day.isoformat(),
                Text("这一天没有可用的认定规则", "no rulebook is in force on that day"),
                Text("核对日期，或安装相应的规则包", "check the date, or install the rulebook's pack"),
                ASK_IT,
            )
        return max(in_force, key=lambda rulebook: rulebook.in_force_from or date.min)

    def rulebook(self, rulebook_id: str) -> Rulebook:
        """Return one rulebook.

        Raises:
            KeyError: there is none of that id.
        """
        return self._rulebooks[rulebook_id]

    def work_calendar(self) -> WorkCalendar:
        """Return the calendar of public holidays and make-up working days."""
        return self._calendar

    def schemes(self) -> tuple[Scheme, ...]:
        """Return every scheme, in the order of the ids."""
        return self._schemes

    def field_help(self) -> Mapping[str, FieldHelp]:
        """Return the help on the form's fields by path; it comes with the program."""
        return self._field_help

    def national_form(self) -> NationalForm:
        """Return the form of the national system; it comes with the program."""
        return self._national_form

    def summaries(self) -> list[PackSummary]:
        """Return every pack in use, by kind and id."""
        summaries = sum_up_roots(self._roots)
        return [replace(pack, installed=pack.file.is_relative_to(self._roots[0])) for pack in summaries]

    def check_packs(self, path: Path) -> list[PackSummary]:
        """Return what a pack file, or all pack files of a folder, hold."""
        return [summary for summaries in check_files(path).values() for summary in summaries]

    def install_packs(self, path: Path) -> list[PackSummary]:
        """Check the pack file or folder, copy it to the user's packs, and return what it holds."""
        return [replace(summary, installed=True) for summary in install_files(path)]

    def signed_versions(self) -> Mapping[tuple[str, str], PackVersion]:
        """Return the versions of the packs that came in signed updates, by kind and file id."""
        return read_versions()

    def check_contents(self, contents: Sequence[bytes]) -> list[PackSummary]:
        """Return what each pack of an update is."""
        return check_contents(contents)

    def install_signed(self, packs: Sequence[SignedPack]) -> None:
        """Put the packs of an update among the user's packs in one step."""
        install_signed(packs)

    @cached_property
    def _code_lists(self) -> Mapping[str, CodeList]:
        return self._read("codes", read_code_list)

    @cached_property
    def _field_help(self) -> Mapping[str, FieldHelp]:
        return read_field_help(paths.resource("help", "fields.toml"))

    @cached_property
    def _national_form(self) -> NationalForm:
        return read_national_form(paths.resource("national", "seller-form.toml"))

    @cached_property
    def _rulebooks(self) -> Mapping[str, Rulebook]:
        return self._read("rulebooks", read_rulebook)

    @cached_property
    def _calendar(self) -> WorkCalendar:
        files = (root / "calendars" / f"{CALENDAR}.toml" for root in self._roots)
        return read_calendar(
            next((file for file in files if file.is_file()), paths.resource("calendars", "cn.toml"))
        )

    @cached_property
    def _schemes(self) -> tuple[Scheme, ...]:
        found: dict[str, Scheme] = {}
        for root in reversed(self._roots):
            if any((root / "schemes").glob("*.toml")):
                found |= {scheme.id: scheme for scheme in read_schemes(root / "schemes")}
        return tuple(found[scheme_id] for scheme_id in sorted(found))

    def _read(self, folder: str, read: Callable[[Path], T]) -> Mapping[str, T]:
        found: dict[str, T] = {}
        for root in reversed(self._roots):
            for file in sorted((root / folder).glob("*.toml")):
                pack = read(file)
                found[pack.id] = pack
        return dict(sorted(found.items()))
