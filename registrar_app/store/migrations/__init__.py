"""Keeps the numbered steps of the schema in order; each module ``mNNNN_…`` changes it once and is never edited again."""

from __future__ import annotations

from typing import Any

from registrar_app.store.migrations import (
    m0001_register,
    m0002_examination,
    m0003_alarm,
    m0004_ruling,
    m0005_journal,
    m0006_returned_acts,
    m0007_search_index,
    m0008_list,
    m0009_unfinished_work,
    m0010_intermediaries,
    m0011_table_mapping,
    m0012_draft_source,
    m0013_national_place,
    m0014_short_pages,
    m0016_handed_out,
)

STEPS = (
    m0001_register, m0002_examination, m0003_alarm, m0004_ruling, m0005_journal, m0006_returned_acts,
    m0007_search_index, m0008_list, m0009_unfinished_work, m0010_intermediaries, m0011_table_mapping,
    m0012_draft_source, m0013_national_place, m0014_short_pages, m0016_handed_out,
)  # fmt: skip
NEWEST = STEPS[-1].VERSION


def migrate(database: Any) -> None:
    """Apply every step that the database (sqlite-utils) has not seen, each in one transaction."""
    from sqlite_utils import Migrations

    migrations = Migrations("registrar")
    for step in STEPS:
        migrations(name=step.NAME)(step.apply)
    migrations.apply(database)
