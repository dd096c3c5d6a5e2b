"""Tells what an import made of drafts that came back with other content, field by field, in words and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registrar_app.cli.session import Session
from registrar_app.domain.draft_merge import Side
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.prefill.field_source import plain_at
from registrar_app.domain.text import Text
from registrar_app.services.desk import Desk
from registrar_app.services.merge_drafts import DraftMerge, MergedField, words_here, words_of
from registrar_app.services.sheets.words import in_both

_TAKEN = {
    Side.HERE: Text("保留本库", "kept as it is here"),
    Side.FILE: Text("取文件", "taken from the file"),
    None: Text("未取，整份退回", "not taken, refused"),
}
_CONFLICT = Text("，两边都改过", ", changed on both sides")


def say_merges(session: Session, desk: Desk, merges: Sequence[DraftMerge]) -> None:
    """Say every field that differs, with all three versions and from where it is taken."""
    codes = desk.packs.code_lists()
    for merge in merges:
        name = merge.here.name or merge.file.name or merge.uid
        session.say(Text(f"交回的草稿 {name}（{merge.uid}）", f"draft that came back: {name} ({merge.uid})"))
        for each in merge.fields:
            label, taken = label_of(each.path), _TAKEN[each.side]
            both = _CONFLICT if each.is_conflict else Text("", "")
            base, here, file = (
                in_both(words)
                for words in (
                    words_of(merge.base, each.path, codes),
                    words_here(merge, each.path, codes),
                    words_of(merge.file, each.path, codes),
                )
            )
            session.say(
                Text(
                    f"  {label.zh}：发出时“{base.zh}”，本库“{here.zh}”，文件“{file.zh}” → {taken.zh}{both.zh}",
                    f"  {label.en}: handed out “{base.en}”, here “{here.en}”, file “{file.en}” -> {taken.en}{both.en}",
                )
            )


def merge_value(merge: DraftMerge) -> dict[str, Any]:
    """Return one draft for the JSON document; values are in interchange form."""
    return {
        "uid": merge.uid,
        "where": merge.where,
        "base_known": merge.base is not None,
        "newer": "file" if merge.file_is_newer else "here",
        "refused": merge.is_refused,
        "fields": [_field_value(merge, each) for each in merge.fields],
    }


def _field_value(merge: DraftMerge, each: MergedField) -> dict[str, Any]:
    return {
        "path": each.path,
        "base": plain_at(merge.base, each.path) if merge.base is not None else None,
        "here": plain_at(merge.here, each.path),
        "file": plain_at(merge.file, each.path),
        "conflict": each.is_conflict,
        "taken": each.side.value if each.side is not None else None,
    }
