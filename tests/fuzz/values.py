"""Changes one value somewhere inside plain JSON, into a near one or into one of another type."""

from __future__ import annotations

import random
from typing import Any

from registrar_app.domain.act import canonical_json


def edit(chance: random.Random, value: dict[str, Any] | list[Any]) -> None:
    """Change one value somewhere inside a value that is not empty."""
    name: Any = chance.choice(sorted(value)) if isinstance(value, dict) else chance.randrange(len(value))
    inner: Any = value[name]  # type: ignore[call-overload]
    if isinstance(inner, dict | list) and inner and chance.random() < 0.9:
        edit(chance, inner)
    else:
        value[name] = other(chance, inner)  # type: ignore[call-overload]


def other(chance: random.Random, value: Any) -> Any:
    """Return another value, of the same type or not."""
    near: list[Any] = [None, True, 0, -1, 2**53 - 1, "", "x" * 1000, "0" * 64, [], {}, [[[[]]]], {"a": 1}]
    if isinstance(value, int):
        near += [value + 1, value - 1, str(value)] * 3
    if isinstance(value, str):
        near += [value + "0", value[::-1] + "1", value[1:]] * 3
    return chance.choice([one for one in near if canonical_json(one) != canonical_json(value)])
