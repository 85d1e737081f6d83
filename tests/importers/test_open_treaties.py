"""The texts of treaties, as the collection open-treaties has them."""

import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from provisions.documents import SOURCE, TREATY
from provisions.importers import clauses, open_treaties
from provisions.importers.open_treaties import article_number
from provisions.importers.report import Report
from provisions.models import Article, Treaty

SAMPLES = Path(__file__).parent / "samples" / "open_treaties"
DIGITS = "零一二三四五六七八九"
CITED = {"source": "open-treaties", "stance": "supports"}


def treaties(folder: Path, report: Report) -> dict[str, dict[str, Any]]:
    items = list(open_treaties.documents(folder, report))
    assert [document for shape, document in items if shape is SOURCE] == clauses.sources()
    return {document["slug"]: document for shape, document in items if shape is TREATY}


def run(folder: Path, *options: str) -> list[str]:
    out = StringIO()
    call_command("import_open_treaties", str(folder), *options, stdout=out, stderr=out)
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    "written, number",
    [
        ("一", "1"),
        ("十", "10"),
        ("十七", "17"),
        ("二十", "20"),
        ("九十九", "99"),
        ("一百", "100"),
        ("一百零一", "101"),
        ("一百一十", "110"),
        ("三百二十", "320"),
        ("一〇〇", "100"),
        ("三二〇", "320"),
        (" 八之二 ", "8bis"),
        ("十五之三", "15ter"),
        ("", None),
        ("零", None),
        ("8", None),
        ("之二", None),
        ("八之九", None),
        ("last", None),
    ],
)
def test_chinese_numeral_of_an_article(written: str, number: str | None) -> None:
    assert article_number(written) == number


def in_words(number: int) -> str:
    """As treaties print it: `一百零三`, `一百一十`, but `十七`."""
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    words = f"{DIGITS[hundreds]}百" if hundreds else ""
    if hundreds and not tens and units:
        words += "零"
    if tens:
        words += ("" if tens == 1 and not hundreds else DIGITS[tens]) + "十"
    return words + (DIGITS[units] if units else "")


@given(st.integers(min_value=1, max_value=999))
def test_both_ways_of_writing_a_number_are_read(number: int) -> None:
    assert article_number(in_words(number)) == str(number)
    assert article_number("".join(DIGITS[int(digit)] for digit in str(number))) == str(number)


def test_file_becomes_a_treaty_with_articles_in_both_languages() -> None:
    report = Report()
    assert treaties(SAMPLES, report)["harbour-lights"] == {
        "slug": "harbour-lights",
        "title": "Convention on Harbour Lights",
        "instrument_type": "other",
        "article_count": 4,
        "text_status": "authentic_text",
        "identifiers": {},
        "publication": "published",
        "articles": [
            {
                "eid": "preamble",
                "kind": "preamble",
                "number": None,
                "text_status": "authentic_text",
                "texts": [
                    {
                        "language": "en",
                        "heading": None,
                        "text": "The Parties,\nwishing ships to find their way home,",
                    },
                    {"language": "zh-Hant", "heading": None, "text": "本公約締約國茲議定如下"},
                ],
                "citations": [CITED],
            },
            {
                "eid": "art_1",
                "kind": "article",
                "number": "1",
                "text_status": "authentic_text",
                "texts": [
                    {
                        "language": "en",
                        "heading": "Use of terms",
                        "text": '1. "Light" means a lamp at a port.\n\n2. It burns at night.',
                    },
                    {"language": "zh-Hant", "heading": "用語", "text": "「燈光」指港口之燈。"},
                ],
                "citations": [CITED],
            },
            {
                "eid": "art_8bis",
                "kind": "article",
                "number": "8 bis",
                "text_status": "authentic_text",
                "texts": [
                    {"language": "en", "heading": None, "text": "No light shall be put out."},
                    {"language": "zh-Hant", "heading": None, "text": "燈光不得熄滅。"},
                ],
                "citations": [CITED],
            },
            {
                "eid": "art_103",
                "kind": "article",
                "number": "103",
                "text_status": "authentic_text",
                "texts": [
                    {
                        "language": "en",
                        "heading": "Entry into force",
                        "text": "This Convention enters into force on the third deposit.",
                    }
                ],
                "citations": [CITED],
            },
        ],
        "citations": [CITED],
    }
    assert [str(line) for line in report.lines] == [
        "harbour-lights.json, article 3, content_zh: It holds no text.",
        "harbour-lights.json, article 4: 'last' cannot be read as a number; the article was left out.",
        "refugee.json, preamble: A remark in brackets stands in the place of a preamble; it was left out.",
    ]
    assert report.counts == {"treaties": 2, "articles": 4, "texts": 7}


def test_treaty_that_the_register_has_too_takes_its_name_and_number() -> None:
    treaty = treaties(SAMPLES, Report())["refugee"]
    assert (treaty["title"], treaty["identifiers"], treaty["instrument_type"]) == (
        "Convention relating to the Status of Refugees",
        {"mtdsg": "V-2"},
        "convention",
    )
    assert [article["eid"] for article in treaty["articles"]] == ["art_43"]


ARTICLE = {"article": "一", "content_en": "One.", "content_zh": "壹。"}
WHOLE = {
    "treaty_en": "Pact",
    "total_articles": 1,
    "preamble_en": "They,",
    "preamble_zh": "彼等",
    "articles": [ARTICLE],
}


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("pact.json", "{", "pact.json: Not valid JSON: Expecting property name enclosed in double quotes at line 1, "),
        ("pact.json", [], "pact.json: It is no treaty of this format: treaty_en or a list of articles is missing."),
        ("pact.json", {**WHOLE, "articles": {}}, "pact.json: It is no treaty of this format: treaty_en or a list of"),
        ("pact.json", {**WHOLE, "treaty_en": " "}, "pact.json: treaty_en holds no title."),
        ("A pact.json", WHOLE, "A pact.json: The file's name cannot be the name of a treaty."),
        ("pact.json", {**WHOLE, "total_articles": "1"}, "pact.json, total_articles: '1' is no number of articles."),
        ("pact.json", {**WHOLE, "total_articles": 2}, "pact.json, total_articles: It declares 2 articles and holds 1."),
        ("pact.json", {**WHOLE, "articles": [ARTICLE, 1], "total_articles": 2}, "pact.json, article 2: It is no objec"),
        (
            "pact.json",
            {**WHOLE, "articles": [ARTICLE, ARTICLE], "total_articles": 2},
            "pact.json, article 2: '一' stands for the second time; the article was left out.",
        ),
        ("pact.json", {**WHOLE, "preamble_zh": None}, "pact.json, preamble, preamble_zh: It holds no text."),
    ],
)
def test_what_cannot_be_read_is_a_line_of_the_report(tmp_path: Path, name: str, content: Any, said: str) -> None:
    (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content))
    report = Report()
    treaties(tmp_path, report)
    assert [str(line)[: len(said)] for line in report.lines] == [said]


def test_folder_without_files_is_refused(db: None, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"^No .json file in "):
        run(tmp_path)


def test_import_is_idempotent_and_a_dry_run_records_nothing(db: None) -> None:
    created = f"{len(clauses.sources()) + 2} documents: {len(clauses.sources()) + 2} created"
    dry = run(SAMPLES, "--dry-run")
    assert dry[-1].startswith(created)
    assert not Treaty.objects.exists()
    assert run(SAMPLES) == dry
    assert Article.objects.count() == 5
    assert run(SAMPLES)[-1] == created.replace("created", "unchanged").replace(":", ": 0 created, 0 changed,") + (
        ", 0 refused."
    )


def test_article_that_is_gone_from_the_file_is_removed(db: None, tmp_path: Path) -> None:
    file = tmp_path / "pact.json"
    second = {**ARTICLE, "article": "二"}
    file.write_text(json.dumps({**WHOLE, "articles": [ARTICLE, second], "total_articles": 2}))
    run(tmp_path)
    assert list(Article.objects.values_list("eid", flat=True)) == ["preamble", "art_1", "art_2"]
    file.write_text(json.dumps({**WHOLE, "articles": [second], "preamble_en": "(None.)", "preamble_zh": ""}))
    run(tmp_path)
    assert list(Article.objects.values_list("eid", flat=True)) == ["art_2"]


@pytest.mark.skipif("TREATY_DATA" not in os.environ, reason="TREATY_DATA names no folder with the real collections")
def test_real_collection(db: None) -> None:
    folder = Path(os.environ["TREATY_DATA"]) / "open-treaties"
    assert run(folder)[:5] == [
        "icj-statute.json, preamble: A remark in brackets stands in the place of a preamble; it was left out.",
        "treaties: 28",
        "articles: 1914",
        "texts: 3828",
        "lines in the report: 1",
    ]
    assert Article.objects.filter(treaty__slug="rome-statute", eid="art_126", number="126").exists()
    assert Article.objects.filter(treaty__slug="unclos", kind="article").count() == 320
