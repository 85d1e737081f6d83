"""The days that a question is about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self


@dataclass(frozen=True, slots=True)
class Times:
    """The day whose law is asked for, and the day whose evidence; without the latter all that is recorded here."""

    on: date
    known_on: date | None
    today: date

    @classmethod
    def now(cls) -> Self:
        """Today in UTC, by all evidence."""
        today = datetime.now(UTC).date()
        return cls(today, None, today)

    @property
    def projected(self) -> bool:
        """Whether the day asked about is yet to come."""
        return self.on > self.today
