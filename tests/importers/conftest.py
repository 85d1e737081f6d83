"""Parties that the samples name, and the commands that read them."""

from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.core.management.base import BaseCommand

from tests.factories import PartyFactory

SAMPLES = Path(__file__).parent / "samples"


class Outcome(NamedTuple):
    """What a command wrote, and whether it says that all went well."""

    out: str
    err: str
    went_well: bool

    @property
    def last(self) -> str:
        return self.out.splitlines()[-1]


def run(command: str | BaseCommand, *arguments: object, **options: object) -> Outcome:
    out, err = StringIO(), StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=err, **options)
    except CommandError as error:
        return Outcome(out.getvalue(), f"{err.getvalue()}{error}", went_well=False)
    return Outcome(out.getvalue(), err.getvalue(), went_well=True)


@pytest.fixture
def parties(db: None) -> None:
    PartyFactory(code="ch", name="Switzerland")
    PartyFactory(code="ci", name="Côte d\u2019Ivoire", aliases=["Ivory Coast"])
    PartyFactory(code="cn", name="China")
    PartyFactory(code="cz", name="Czechia", official_name="Czech Republic")
    PartyFactory(code="eu", name="European Union", kind="international_organisation", aliases=["EEC"])
    PartyFactory(code="ir", name="Iran", aliases=["Persia", "Iran (Islamic Republic of)"])
    PartyFactory(
        code="suhh", name="Soviet Union", kind="former_state", official_name="Union of Soviet Socialist Republics"
    )


@pytest.fixture
def recorded_parties(db: None) -> None:
    """The parties with which the product starts."""
    call_command("load", str(settings.BASE_DIR / "fixtures" / "parties.json"), stdout=StringIO())
