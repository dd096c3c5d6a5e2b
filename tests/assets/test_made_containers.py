"""More than 213 odd and evil containers, made anew at every run: none is taken, none leaves anything anywhere."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.assets import tools
from tests.assets.case import Case, distinct
from tests.assets.container_cases import container_cases
from tests.assets.judges import Judge
from tests.assets.make_assets import tool_verdicts
from tests.assets.scene import Scene
from tests.fuzz.refusals import SECONDS, logical_hash
from tests.practice_keys import folder, root
from tests.services.test_batch import as_pem

ODD_OR_EVIL = 213


@pytest.fixture(scope="module")
def cases(scene: Scene) -> list[Case]:
    return distinct(container_cases(scene))


def tree(top: Path) -> set[str]:
    """Every name under a folder, links not followed."""
    return {path.relative_to(top).as_posix() for path in top.rglob("*")}


def test_each_has_the_verdict_that_was_foretold_and_leaves_nothing(
    cases: list[Case], judge: Judge, scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files lie three folders deep and the program stands in the innermost, so that what climbs out is seen."""
    place = tmp_path / "a" / "b" / "c"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    wrong, refused = [], [case for case in cases if not case.accepted]
    for case in refused:
        (place / case.name).write_bytes(case.content)
    before, stores = tree(tmp_path), [logical_hash(judge.bureau), logical_hash(scene.office)]
    for case in refused:
        start = time.process_time()
        verdict = judge.verdict(place / case.name)
        assert time.process_time() - start < SECONDS, case.name
        if not case.fits(verdict):
            wrong.append((case.name, case.ours, verdict))
    assert wrong == []
    assert tree(tmp_path) == before
    assert [logical_hash(judge.bureau), logical_hash(scene.office)] == stores
    assert not [path for path in (Path("/tmp/evil.sh"), Path("/etc/evil.sh")) if path.exists()]
    assert len(refused) >= ODD_OR_EVIL


def test_the_honest_ones_are_taken_by_us_and_by_every_tool(
    cases: list[Case], judge: Judge, tmp_path: Path
) -> None:
    tools.need("unzip", "openssl")
    (tmp_path / "root.pem").write_bytes(as_pem(root().certificate))
    for case in cases:
        if case.accepted:
            path = tmp_path / case.name
            path.write_bytes(case.content)
            assert judge.verdict(path) == "accepted", case.name
            for tool, verdict in tool_verdicts(
                path, tmp_path / "root.pem", folder() / "root-S-01.p12", tmp_path
            ):
                assert verdict == tools.ACCEPTS[tool], (case.name, tool)
