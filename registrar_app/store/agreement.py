"""Proves that what is written down beside the acts agrees with them: list, content, search, parties, slip numbers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from registrar_app.domain.act import ActKind
from registrar_app.domain.registration import CaseEntry
from registrar_app.domain.text import Text
from registrar_app.store.case_rows import case_of_acts, draft_of, fallen_of_device, overlay
from registrar_app.store.chain import UNFIT, Stream, slip_row
from registrar_app.store.connection import StoreConnection
from registrar_app.store.projection import COLUMNS, grams_of_row, rows_of
from registrar_app.store.rosters import RosterShelf
from registrar_app.store.search import codes_in

_CASES_AT_ONCE = 500


@dataclass
class Agreement:
    """Compares every case with a fresh fold of its acts; ``tell`` is called with code, place and problem."""

    connection: StoreConnection
    own: Stream
    tell: Callable[[str, str, Text], None]

    def judge(self) -> None:
        """Compare all cases, then the rows that belong to none, then the slip numbers."""
        known: set[str] = set()
        slips: dict[str, tuple[Any, ...]] = {}
        codes = {int(row[0]) for row in self.connection.rows("SELECT code FROM case_initial")}
        for uids in self._uids():
            known.update(uids)
            kept = {table: self._kept(table, uids) for table in COLUMNS}
            for uid in uids:
                self._case(uid, {table: rows.get(uid, []) for table, rows in kept.items()}, codes, slips)
        for table in COLUMNS:
            extra = {str(row[0]) for row in self.connection.rows(f"SELECT uid FROM {table}")} - known
            for uid in sorted(extra):
                self._differs(table, uid)
        self._index()
        self._note_slips(fallen_of_device(self.connection, self.own.device, ActKind.REGISTER), slips)
        self._slips(slips)

    def _uids(self) -> Iterable[list[str]]:
        rows = self.connection.rows(
            "SELECT case_uid FROM act WHERE stands = 1 UNION SELECT uid FROM draft ORDER BY 1"
        )
        uids = [str(row[0]) for row in rows]
        return (uids[start : start + _CASES_AT_ONCE] for start in range(0, len(uids), _CASES_AT_ONCE))

    def _kept(self, table: str, uids: Sequence[str]) -> dict[str, list[tuple[Any, ...]]]:
        kept: dict[str, list[tuple[Any, ...]]] = {}
        rows = self.connection.rows(
            f"SELECT {', '.join(COLUMNS[table])} FROM {table} WHERE uid IN (SELECT value FROM json_each(?))",
            (json.dumps(uids),),
        )
        for row in rows:
            kept.setdefault(row["uid"], []).append(tuple(row))
        return kept

    def _case(
        self,
        uid: str,
        kept: dict[str, list[tuple[Any, ...]]],
        codes: set[int],
        slips: dict[str, tuple[Any, ...]],
    ) -> None:
        try:
            acted = case_of_acts(self.connection, uid)
            draft = draft_of(self.connection, uid)
            self._note_slips(acted.history if acted is not None else (), slips)
        except UNFIT:
            self.tell(
                "CASE-ACTS",
                f"case {uid}",
                Text("记录彼此矛盾或读不出", "its acts or draft contradict or cannot be read"),
            )
            return
        case = overlay(uid, acted, draft)
        assert case is not None
        fresh = rows_of(case, draft.changed_at if draft is not None else None, self.own.office)
        for table, rows in fresh.items():
            if sorted(map(repr, kept[table])) != sorted(map(repr, rows)):
                self._differs(table, uid)
        if not codes_in(str(fresh["case_search"][0][2])) <= codes:
            self._differs("case_initial", uid)

    def _index(self) -> None:
        """Compare the index of the search with one made anew: the same numbers, each piece of text as often."""
        run, rows = self.connection.run, self.connection.rows
        strays = rows("SELECT rowid FROM case_grams EXCEPT SELECT id FROM case_search") + rows(
            "SELECT id FROM case_search EXCEPT SELECT rowid FROM case_grams"
        )
        run(
            "CREATE VIRTUAL TABLE temp.fresh USING fts5 (words, initials, content = '', tokenize = 'trigram case_sensitive 1')"
        )
        try:
            for row in rows("SELECT id, uid, words, initials FROM case_search"):
                run(
                    "INSERT INTO temp.fresh (rowid, words, initials) VALUES (?, ?, ?)",
                    (row[0], *grams_of_row(tuple(row)[1:])),
                )
            for name, table in (("kept_terms", "main, case_grams"), ("fresh_terms", "temp, fresh")):
                run(f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab ({table}, row)")
            for one, other in (("kept_terms", "fresh_terms"), ("fresh_terms", "kept_terms")):
                strays += rows(f"SELECT term FROM temp.{one} EXCEPT SELECT term FROM temp.{other} LIMIT 1")
            strays += rows(
                "SELECT term FROM temp.kept_terms k JOIN temp.fresh_terms f USING (term) WHERE k.doc <> f.doc OR k.cnt <> f.cnt LIMIT 1"
            )
        finally:
            for name in ("kept_terms", "fresh_terms", "fresh"):
                run(f"DROP TABLE IF EXISTS temp.{name}")
        if strays:
            self._differs("case_grams", "")

    def _note_slips(self, entries: Iterable[CaseEntry], slips: dict[str, tuple[Any, ...]]) -> None:
        for entry in entries:
            if entry.act.kind is ActKind.REGISTER:
                slips[entry.hash] = slip_row(entry.hash, entry.act)

    def _slips(self, slips: dict[str, tuple[Any, ...]]) -> None:
        rows = self.connection.rows("SELECT slip_no, device, serial, act FROM slip_taken")
        kept = {row["act"]: tuple(row) for row in rows}
        for act_hash in sorted({*kept, *slips}):
            if kept.get(act_hash) != slips.get(act_hash):
                where = f"slip_taken {(kept.get(act_hash) or slips[act_hash])[0]}"
                self.tell(
                    "SLIP-NUMBER",
                    where,
                    Text("已用凭单号与登记记录不符", "it does not agree with the registering act"),
                )
        blocks = RosterShelf(self.connection).blocks_ever()
        for number, device, serial, _ in slips.values():
            if not any(block.first <= serial <= block.last for block in blocks.get(device, [])):
                self.tell(
                    "SLIP-BLOCK",
                    f"slip {number}",
                    Text("不在该机获配的号段内", "it is outside the blocks leased to its device"),
                )

    def _differs(self, table: str, uid: str) -> None:
        self.tell(
            "PROJECTION",
            f"{table} {uid}",
            Text(
                "与记录重算结果不符；可运行 store rebuild",
                "it differs from its acts; store rebuild makes it again",
            ),
        )
