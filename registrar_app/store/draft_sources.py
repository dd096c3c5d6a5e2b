"""Keeps where the fields of a draft were read from, beside the draft; with it they go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from registrar_app.domain.prefill.field_source import FieldSource
from registrar_app.domain.text import Text
from registrar_app.store.connection import StoreConnection


def keep_sources(connection: StoreConnection, uid: str, sources: Iterable[FieldSource]) -> None:
    """Keep sources, each in place of what its field had, inside a writing transaction."""
    connection.run_many(
        "INSERT OR REPLACE INTO draft_source (uid, path, value, file, sentence, place_zh, place_en)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                uid, each.path, json.dumps(each.value, ensure_ascii=False), each.file, each.sentence,
                each.place.zh, each.place.en,
            )
            for each in sources
        ],
    )  # fmt: skip


def sources_of(connection: StoreConnection, uid: str) -> Mapping[str, FieldSource]:
    """Return the sources of a draft by field."""
    return {
        row["path"]: FieldSource(
            path=row["path"],
            value=json.loads(row["value"]),
            file=row["file"],
            sentence=row["sentence"],
            place=Text(row["place_zh"], row["place_en"]),
        )
        for row in connection.rows("SELECT * FROM draft_source WHERE uid = ?", (uid,))
    }
