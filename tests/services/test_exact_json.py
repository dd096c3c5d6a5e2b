"""JSON that travels signed has one form; every other spelling of the same value is refused."""

from __future__ import annotations

import pytest

from registrar_app.services.exact_json import SIZE_LIMIT, read_exact


def test_the_one_form_is_read() -> None:
    assert read_exact('{"a":1,"b":["䶮",null,true]}'.encode()) == {"a": 1, "b": ["䶮", None, True]}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b'{"a":1',
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'{"a":1.0}',
        b'{"a":1e2}',
        b'{"a":NaN}',
        b'{"a":"\\u4e2d"}',
        b'{"a":"\\ud800"}',
        b'\xef\xbb\xbf{"a":1}',
        b'{"a":1}\n',
        b'{"\xe4\xb8\xad":1}',
        b"[" * 21 + b"]" * 21,
        b"[" * 100_000,
        b'"\xff"',
        b'"' + b"a" * SIZE_LIMIT + b'"',
        b"9" * 5000,
        b"9007199254740992",
        b"-9007199254740992",
    ],
    ids=lambda text: repr(text[:20]),
)
def test_every_other_form_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError):
        read_exact(text)
