from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def iso_date(text: str) -> str | None:
    """`4 Apr 1991` or `4 April 1991` in ISO 8601; None for what is no day of the calendar."""
    day, month, year = text.split()
    try:
        return date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day)).isoformat()
    except ValueError:
        return None
