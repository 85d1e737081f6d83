"""What the README promises: its answers are those of the fixtures, its table is that of the settings."""

import json
import re
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.api.contract import ContractClient
from tests.source import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```console\n\$ curl 'http://([^/]+)(/[^']*)'\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
REST = "…"


@pytest.fixture(scope="module")
def fixtures(django_db_setup, django_db_blocker):
    """The product's data, loaded once for all examples."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load", "fixtures", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize("host,address,shown", EXAMPLES, ids=[address for _, address, _ in EXAMPLES])
def test_answer_shown_is_what_the_fixtures_answer(fixtures, host, address, shown):
    response = ContractClient().get(address, headers={"Host": host})
    assert differences(json.loads(with_rests_quoted(shown)), response.json()) == []


def test_every_example_is_tried():
    assert len(EXAMPLES) == README.count("$ curl") >= 5


def test_table_lists_what_the_settings_read():
    settings = (ROOT / "treatyapi" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'env\.\w+\("([A-Z_]+)"', settings))
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == read


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)h][^)]*)\)", README))))
def test_link_leads_somewhere(target):
    assert (ROOT / target).exists()


def test_commands_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize(
    "shown,real",
    [
        ('{"a": 1}', {"a": 1, "b": 2}),
        ('{"a": 1, …}', {"a": 2}),
        ('{"c": 1, …}', {"a": 1}),
        ("[1]", [1, 2]),
        ("[2, …]", [1, 2]),
        ('"one…"', "two three"),
        ('{"a": [{"b": 1, …}]}', {"a": [{"b": 2}]}),
    ],
)
def test_other_answers_are_noticed(shown, real):
    assert differences(json.loads(with_rests_quoted(shown)), real) != []


def with_rests_quoted(text: str) -> str:
    """JSON from an excerpt in which a bare `…` stands for further keys or items."""
    in_object = []

    def replace(match: re.Match[str]) -> str:
        token = match[0]
        if token in "{[":
            in_object.append(token == "{")
        elif token in "}]":
            in_object.pop()
        elif token == REST:
            return f'"{REST}": null' if in_object[-1] else f'"{REST}"'
        return token

    return re.sub(rf'"(?:[^"\\]|\\.)*"|[{{}}\[\]{REST}]', replace, text)


def differences(shown: Any, real: Any, at: str = "") -> list[str]:
    """Where the excerpt says something else than the answer."""
    if isinstance(shown, dict) and isinstance(real, dict):
        named = {key: value for key, value in shown.items() if key != REST}
        found = [at] if REST not in shown and set(named) != set(real) else []
        return found + [fault for key in named for fault in differences(named[key], real.get(key), f"{at}/{key}")]
    if isinstance(shown, list) and isinstance(real, list):
        named = shown[:-1] if shown[-1:] == [REST] else shown
        found = [at] if len(named) > len(real) or (named == shown and len(shown) != len(real)) else []
        return found + [
            fault for n, item in enumerate(named[: len(real)]) for fault in differences(item, real[n], f"{at}/{n}")
        ]
    if isinstance(shown, str) and isinstance(real, str) and shown.endswith(REST):
        return [] if real.startswith(shown[:-1]) else [at]
    return [] if shown == real else [at or "/"]
