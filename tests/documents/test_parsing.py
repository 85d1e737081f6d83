"""What is not JSON of the strict kind is refused with the place and the rule."""

import json

import pytest

from provisions.documents import MAX_BYTES, MAX_DEPTH, RefusedError, parse


@pytest.mark.parametrize(
    ("raw", "pointer", "code"),
    [
        (b"", "", "malformed_json"),
        (b"{", "", "malformed_json"),
        (b'{"a": 1,}', "", "malformed_json"),
        (b"\xef\xbb\xbf{}", "", "malformed_json"),
        (b'{"a": "\xff"}', "", "not_utf8"),
        ('{"a": 1}'.encode("utf-16"), "", "not_utf8"),
        (b"\xc0\xae", "", "not_utf8"),
        (b'{"a": NaN}', "/a", "not_an_integer"),
        (b'{"a": -Infinity}', "/a", "not_an_integer"),
        (b'{"a": 1e400}', "/a", "not_an_integer"),
        (b'{"a": [0, 1.0]}', "/a/1", "not_an_integer"),
        (b'{"a": ' + b"9" * 5000 + b"}", "", "number_too_long"),
        (b'{"a": "\\u0000"}', "/a", "null_character"),
        (b'{"a": {"b\\u0000": 1}}', "/a", "null_character"),
        (b'{"a": "\\ud800"}', "/a", "lone_surrogate"),
        (b'{"a": {"x/y": 1, "x/y": 2}}', "/a/x~1y", "repeated_key"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "/0" * MAX_DEPTH, "too_deep"),
        (b"[" * 1_000_000, "", "too_deep"),
        (b" " * (MAX_BYTES + 1), "", "too_large"),
    ],
    ids=lambda value: repr(value)[:30] if isinstance(value, bytes) else None,
)
def test_strict_form_is_required(raw: bytes, pointer: str, code: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        parse(raw)
    assert [(fault.pointer, fault.code) for fault in refusal.value.faults] == [(pointer, code)]


def test_no_more_faults_are_looked_for_than_are_told() -> None:
    with pytest.raises(RefusedError) as refusal:
        parse(b"[" + b"1.5," * 1_000 + b"1.5]")
    assert [fault.pointer for fault in refusal.value.faults] == [f"/{n}" for n in range(100)]


@pytest.mark.parametrize("depth", [1, MAX_DEPTH])
def test_nesting_up_to_the_limit_is_read(depth: int) -> None:
    value = parse(b"[" * depth + b"]" * depth)
    for _ in range(depth - 1):
        (value,) = value
    assert value == []


def test_text_is_kept_to_the_byte() -> None:
    text = "a\u0301 \U0001f1ee\U0001f1f7 \u202e\ufffe\r\n\t\x7f"
    assert parse(("[" + json.dumps(text) + "]").encode()) == [text]
