"""The commands that bring documents in and out, as an editor at a terminal meets them."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from provisions.models import Treaty
from tests.factories import TreatyFactory

TOPICS = {
    "topics": [
        {"code": "low", "label": "Low", "definition": "Below.", "parent": "top"},
        {"code": "top", "label": "Top", "definition": "Above."},
    ]
}
TREATY = {"slug": "pact", "title": "Pact", "instrument_type": "treaty", "topics": ["low"]}


def write(file: Path, value: Any) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(value if isinstance(value, str) else json.dumps(value))
    return file


def load(*paths: Path) -> tuple[str, str, bool]:
    """What the command writes to standard output and error, and whether it says that all went well."""
    out, err = StringIO(), StringIO()
    try:
        call_command("load", *map(str, paths), stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), f"{err.getvalue()}{error}", False
    return out.getvalue(), err.getvalue(), True


def test_folder_is_loaded_in_the_order_of_references(db: None, tmp_path: Path) -> None:
    write(tmp_path / "a-treaties" / "pact.json", TREATY)
    write(tmp_path / "z-topics.json", TOPICS)
    assert load(tmp_path) == ("3 documents: 3 created, 0 changed, 0 unchanged, 0 refused.\n", "", True)
    assert load(tmp_path) == ("3 documents: 0 created, 0 changed, 3 unchanged, 0 refused.\n", "", True)
    write(tmp_path / "a-treaties" / "pact.json", {**TREATY, "title": "Accord"})
    assert load(tmp_path) == ("3 documents: 0 created, 1 changed, 2 unchanged, 0 refused.\n", "", True)


def test_documents_that_refer_to_one_another_are_loaded_together(db: None, tmp_path: Path) -> None:
    for slug, other in (("first", "second"), ("second", "third"), ("third", "first")):
        relation = {"kind": "refers_to", "to_treaty": other}
        write(tmp_path / f"{slug}.json", {**TREATY, "slug": slug, "topics": [], "relations": [relation]})
    assert load(tmp_path)[0] == "3 documents: 3 created, 0 changed, 0 unchanged, 0 refused.\n"


def test_refusal_names_file_pointer_and_rule_and_spares_the_rest(db: None, tmp_path: Path) -> None:
    topics = write(
        tmp_path / "topics.json",
        {"topics": [{"code": "a", "label": "A"}, {"code": "b", "label": "B", "definition": "B."}]},
    )
    broken = write(tmp_path / "broken.json", '{"slug": "x", "slug": "y"}')
    out, err, went_well = load(tmp_path)
    assert out == "3 documents: 1 created, 0 changed, 0 unchanged, 2 refused.\n"
    assert err.splitlines() == [
        f"{broken}#/slug: The key 'slug' stands twice. [repeated_key]",
        f"{topics}#/topics/0/definition: This field is required. [required]",
        "Some documents were refused; nothing of them was recorded.",
    ]
    assert not went_well


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "#: A file holds a JSON object. [wrong_type]"),
        ('{"topics": {}}', "#: Beside 'topics', which holds a list, the file holds nothing. [wrong_type]"),
        ('{"topics": [], "more": 1}', "#: Beside 'topics', which holds a list, the file holds nothing. [wrong_type]"),
        ('{"topics": [7]}', "#/topics/0: Must be an object. [wrong_type]"),
        ('{"slug": 7}', "#/slug: Must be a text. [wrong_type]"),
        ("{", "#: Not valid JSON: "),
    ],
)
def test_file_of_another_kind_is_refused(db: None, tmp_path: Path, content: str, message: str) -> None:
    _, err, went_well = load(write(tmp_path / "file.json", content))
    assert message in err
    assert not went_well


def test_documents_of_one_name_are_refused(db: None, tmp_path: Path) -> None:
    first = write(tmp_path / "a.json", TREATY | {"topics": []})
    write(tmp_path / "b.json", {**TREATY, "topics": [], "title": "Accord"})
    out, err, _ = load(tmp_path)
    assert out == "2 documents: 0 created, 0 changed, 0 unchanged, 2 refused.\n"
    assert err.splitlines()[0] == f"{first}#/slug: pact is given twice. [listed_twice]"
    assert load(first, tmp_path / "a.json")[0] == "1 document: 1 created, 0 changed, 0 unchanged, 0 refused.\n"


def test_folder_named_like_a_file_is_looked_into(db: None, tmp_path: Path) -> None:
    write(tmp_path / "x.json" / "topics.json", TOPICS)
    assert load(tmp_path)[0] == "2 documents: 2 created, 0 changed, 0 unchanged, 0 refused.\n"


def test_what_a_terminal_would_obey_is_shown_as_text(db: None, tmp_path: Path) -> None:
    _, err, _ = load(write(tmp_path / "pact.json", {**TREATY, "topics": [], "\x1b[31m\n": 1}))
    assert "#/\\x1b[31m\\n: There is no field" in err
    assert len(err.splitlines()) == 2


def test_load_that_gets_no_turn_says_so(db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provisions.management.commands.load.PATIENCE", "10ms")
    file = write(tmp_path / "pact.json", {**TREATY, "topics": []})
    writer = connection.copy()
    try:
        with transaction.atomic(), writer.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(1648)")
            out, err, _ = load(file)
    finally:
        writer.close()
    assert out == "1 document: 0 created, 0 changed, 0 unchanged, 1 refused.\n"
    assert err.splitlines()[0] == f"{file}#: Others have been recording for 10ms; try again later. [busy]"


def test_missing_file_and_empty_folder_are_told(tmp_path: Path) -> None:
    assert load(tmp_path)[1] == f"No .json file in {tmp_path}."
    assert load(tmp_path / "none.json")[1] == f"{tmp_path}/none.json: No such file or directory."


def test_dump_is_what_load_reads(db: None, tmp_path: Path) -> None:
    load(write(tmp_path / "in" / "topics.json", TOPICS), write(tmp_path / "in" / "pact.json", TREATY))
    call_command("dump", "--to", str(tmp_path / "out"))
    assert sorted(file.name for file in (tmp_path / "out").rglob("*.json")) == [
        "pact.json",
        "parties.json",
        "sources.json",
        "topics.json",
    ]
    assert load(tmp_path / "out")[0] == "3 documents: 0 created, 0 changed, 3 unchanged, 0 refused.\n"
    Treaty.objects.all().delete()
    assert load(tmp_path / "out")[0] == "3 documents: 1 created, 0 changed, 2 unchanged, 0 refused.\n"


def test_one_treaty_is_dumped_to_standard_output(db: None) -> None:
    TreatyFactory(slug="pact", title="Pact")
    out = StringIO()
    call_command("dump", "pact", stdout=out)
    assert json.loads(out.getvalue())["title"] == "Pact"


def test_dump_into_no_folder_is_told(db: None, tmp_path: Path) -> None:
    file = write(tmp_path / "file", "")
    with pytest.raises(CommandError, match="file/treaties: Not a directory"):
        call_command("dump", "--to", str(file))


def test_dump_leaves_white_space_out_of_what_would_be_too_large(
    db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    TreatyFactory(slug="pact")
    monkeypatch.setattr("provisions.management.commands.dump.MAX_BYTES", 100)
    call_command("dump", "--to", str(tmp_path))
    assert b"\n" not in (tmp_path / "treaties" / "pact.json").read_bytes()
    assert (tmp_path / "topics.json").read_text() == '{\n  "topics": []\n}\n'


@pytest.mark.parametrize("arguments", [[], ["pact", "--to", "folder"]])
def test_dump_wants_one_treaty_or_a_folder(arguments: list[str]) -> None:
    with pytest.raises(CommandError, match="Give either"):
        call_command("dump", *arguments)


def test_dump_of_an_unknown_treaty_is_told(db: None) -> None:
    with pytest.raises(CommandError, match="There is no treaty 'nothing'"):
        call_command("dump", "nothing")
