"""open-treaties: the texts of core treaties in English and Chinese, a JSON file each, named after the treaty."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from provisions.choices import ArticleKind, InstrumentType, PublicationState, Stance, TextStatus
from provisions.documents import SOURCE, TREATY, Document, RefusedError, Shape, parse
from provisions.importers import clauses
from provisions.importers.report import Report, printable
from provisions.validators import KEBAB_CASE

LANGUAGES = {"en": "en", "zh": "zh-Hant"}
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_INSERTED = {"二": "bis", "三": "ter", "四": "quater", "五": "quinquies", "六": "sexies"}
_NUMBER = re.compile(rf"(?P<main>[{''.join((*_DIGITS, *_POWERS))}]+)(?:之(?P<after>[{''.join(_INSERTED)}]))?")
_REMARK = re.compile("[(\\uff08].*[)\\uff09]", re.DOTALL)  # in brackets, those of Chinese included
_SCHEMA = frozenset({"treaty_en", "articles"})


def documents(folder: Path, report: Report) -> Iterator[tuple[Shape, Document]]:
    """The sources, then a treaty for each file in the folder, or in its folder `data`."""
    held = folder / "data" if (folder / "data").is_dir() else folder
    files = sorted(held.glob("*.json"))
    if not files:
        raise CommandError(printable(f"No .json file in {held}."))
    for source in clauses.sources():
        yield SOURCE, source
    for file in files:
        content = _content(file, report)
        if content is not None:
            report.counts["treaties"] += 1
            yield TREATY, _treaty(file.stem, content, report)


def article_number(written: str) -> str | None:
    """`一百二十六` and `一二六` as `126`, `八之二` as `8bis`; None for anything else."""
    match = _NUMBER.fullmatch(written.strip())
    if match is None:
        return None
    main = match["main"]
    value = _by_powers(main) if any(sign in _POWERS for sign in main) else _by_place(main)
    return f"{value}{_INSERTED.get(match['after'], '')}" if value else None


def _by_place(digits: str) -> int:
    return int("".join(str(_DIGITS[sign]) for sign in digits))


def _by_powers(signs: str) -> int:
    """`一百零三`: each digit counts the power behind it; a power without one counts once."""
    total, digit = 0, 0
    for sign in signs:
        if sign in _POWERS:
            total += max(digit, 1) * _POWERS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit


def _content(file: Path, report: Report) -> dict[str, Any] | None:
    """What a file holds; None, and a line in the report, where it is not a treaty of this format."""
    try:
        content = parse(file.read_bytes())
    except OSError as error:
        report.note(file.name, f"The file cannot be read: {error.strerror}.")
        return None
    except RefusedError as refused:
        report.note(file.name, " ".join(fault.detail for fault in refused.faults))
        return None
    if not isinstance(content, dict) or not content.keys() >= _SCHEMA or not isinstance(content["articles"], list):
        report.note(file.name, "It is no treaty of this format: treaty_en or a list of articles is missing.")
    elif not _line(content["treaty_en"]):
        report.note(file.name, "treaty_en holds no title.")
    elif not re.fullmatch(KEBAB_CASE, file.stem):
        report.note(file.name, "The file's name cannot be the name of a treaty.")
    else:
        return content
    return None


def _treaty(slug: str, content: dict[str, Any], report: Report) -> Document:
    known = clauses.known(slug)
    articles = [*_preamble(slug, content, report), *_articles(slug, content["articles"], report)]
    return {
        "slug": slug,
        # As the register of the United Nations writes it, where it has the treaty, so that both agree.
        "title": known.get("title") or _line(content["treaty_en"]),
        "instrument_type": known.get("instrument_type", InstrumentType.OTHER),
        "article_count": _declared_count(slug, content, report),
        "text_status": TextStatus.AUTHENTIC_TEXT if articles else TextStatus.NOT_AVAILABLE,
        "identifiers": {"mtdsg": known["mtdsg"]} if "mtdsg" in known else {},
        "publication": PublicationState.PUBLISHED,
        "articles": articles,
        "citations": [_citation()],
    }


def _declared_count(slug: str, content: dict[str, Any], report: Report) -> int | None:
    declared = content.get("total_articles")
    held = len(content["articles"])
    if not isinstance(declared, int) or isinstance(declared, bool) or declared < 0:
        report.note(f"{slug}.json, total_articles", f"{declared!r} is no number of articles.")
        return None
    if declared != held:
        report.note(f"{slug}.json, total_articles", f"It declares {declared} articles and holds {held}.")
    return declared


def _preamble(slug: str, content: dict[str, Any], report: Report) -> Iterator[Document]:
    where = f"{slug}.json, preamble"
    texts = list(_texts(where, content, "preamble", None, report))
    remarks = [text for text in texts if _REMARK.fullmatch(str(text["text"]))]
    if remarks:
        report.note(where, "A remark in brackets stands in the place of a preamble; it was left out.")
    texts = [text for text in texts if text not in remarks]
    if texts:
        yield _unit("preamble", ArticleKind.PREAMBLE, None, texts)


def _articles(slug: str, items: list[Any], report: Report) -> Iterator[Document]:
    seen: set[str] = set()
    for place, item in enumerate(items, start=1):
        where = f"{slug}.json, article {place}"
        if not isinstance(item, dict):
            report.note(where, "It is no object.")
            continue
        number = article_number(str(item.get("article", "")))
        if number is None or number in seen:
            problem = "cannot be read as a number" if number is None else "stands for the second time"
            report.note(where, f"{item.get('article')!r} {problem}; the article was left out.")
            continue
        seen.add(number)
        texts = list(_texts(where, item, "content", "title", report))
        report.counts["articles"] += 1
        report.counts["texts"] += len(texts)
        yield _unit(f"art_{number}", ArticleKind.ARTICLE, re.sub(r"(?<=\d)(?=[a-z])", " ", number), texts)


def _texts(
    where: str, item: dict[str, Any], name: str, heading: str | None, report: Report
) -> Iterator[dict[str, str | None]]:
    """The wordings in both languages; a missing one is a line in the report."""
    for suffix, language in LANGUAGES.items():
        text = item.get(f"{name}_{suffix}")
        if not isinstance(text, str) or not text.strip():
            report.note(f"{where}, {name}_{suffix}", "It holds no text.")
            continue
        yield {
            "language": language,
            "heading": _line(item.get(f"{heading}_{suffix}")) if heading else None,
            "text": text.strip(),
        }


def _line(value: Any) -> str | None:
    """The value as one line; None where it is empty or no text."""
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def _unit(eid: str, kind: ArticleKind, number: str | None, texts: list[dict[str, str | None]]) -> Document:
    return {
        "eid": eid,
        "kind": kind,
        "number": number,
        "text_status": TextStatus.AUTHENTIC_TEXT if texts else TextStatus.NOT_AVAILABLE,
        "texts": texts,
        "citations": [_citation()],
    }


def _citation() -> Document:
    return {"source": clauses.TEXTS["slug"], "stance": Stance.SUPPORTS}
