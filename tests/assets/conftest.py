"""The practice bureau of which the cases are made, once a module, and a tree in which nothing may appear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.assets.judges import Judge
from tests.assets.make_assets import judge_of
from tests.assets.scene import Scene, make_scene


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    made = make_scene(tmp_path_factory.mktemp("assets") / "scene")
    yield made
    made.close()


@pytest.fixture(scope="module")
def judge(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> Judge:
    return judge_of(scene, tmp_path_factory.mktemp("judge"))
