"""What docker-compose.yml gives to each service, worked out as Compose does it."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((PROJECT / "docker-compose.yml").read_text())

_VARIABLE = re.compile(r"\$\{(?P<name>[A-Z_]+):(?P<rule>[-?])(?P<text>[^}]*)\}")


class MissingValueError(Exception):
    """Compose would refuse to start."""


def interpolate(text: str, values: Mapping[str, str]) -> str:
    """Replace `${NAME:-default}` and `${NAME:?message}`; raises MissingValueError for the latter without a value."""

    def value(match: re.Match[str]) -> str:
        if given := values.get(match["name"]):
            return given
        if match["rule"] == "?":
            raise MissingValueError(match["name"])
        return match["text"]

    return _VARIABLE.sub(value, text)


def environment(service: str, values: Mapping[str, str]) -> dict[str, str]:
    """The environment of a service for these values of the person who starts it."""
    given = COMPOSE["services"][service]["environment"]
    return {name: interpolate(str(value), values) for name, value in given.items()}
