"""The declarations of the real register, where a folder with it is named."""

import os
from pathlib import Path

import pytest

from provisions.importers.declarations import read_declarations, with_caveats, with_declarations
from provisions.importers.report import Report

FOLDER = Path(os.environ.get("TREATY_DATA", "no folder")) / "mtdsg" / "declarations"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="TREATY_DATA names no folder with the register")


def declarations():
    """Texts by file, with the participants' names in place of codes."""
    return {file.stem: read_declarations(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.txt"))}


def test_every_text_of_the_register_is_read():
    assert sum(len(texts) for texts in declarations().values()) == 1261


def test_every_text_becomes_an_act_of_its_author():
    for texts in declarations().values():
        names = {name: str(number) for number, (name, _) in enumerate(texts)}
        coded = [(names[name], text) for name, text in texts]
        document = {"slug": "t", "title": "Convention", "caveats": []}
        read = with_declarations(document, coded, resolve=names.get, source="register", report=Report())
        assert {event["party"] for event in read["events"]} == set(names.values())
        assert with_caveats(with_caveats(read)) == with_caveats(read)


def test_a_text_without_objections_stays_verbatim():
    texts = declarations()["5-2"]
    coded = [(name, text) for name, text in texts if not name.startswith("Luxembourg")]
    read = with_declarations({"slug": "t"}, coded, resolve={}.get, source="register", report=Report())
    assert [event["text"] for event in read["events"]] == [text for _, text in coded]
