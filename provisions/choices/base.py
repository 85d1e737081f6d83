"""The base of all vocabularies: values that explain themselves."""

from typing import Self

from django.db import models


class Vocabulary(models.TextChoices):
    """A closed list of values, each declared as `value, definition[, vclt], label`.

    `definition` is one sentence; `vclt` names the articles of the Vienna Convention on the Law of Treaties (1969)
    in which the term is codified, such as "2(1)(d)" or "19-23", and is empty where there is none.
    """

    definition: str
    vclt: str

    def __new__(cls, value: str, *_details: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    # Details are set here, not in __new__, because Enum hides __new__ from subclasses that declare more of them.
    def __init__(self, _value: str, definition: str = "", vclt: str = "") -> None:
        self.definition = definition
        self.vclt = vclt


class RankedVocabulary(Vocabulary):
    """A vocabulary declared from the strongest value to the weakest."""

    @property
    def rank(self) -> int:
        """Place in the order of preference: 0 is the strongest, so that sorting by rank puts the preferred first."""
        return list(type(self)).index(self)
