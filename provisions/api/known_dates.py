"""The derived dates of treaties as the evidence of a day gives them."""

from collections.abc import Sequence
from datetime import date

from provisions.choices import EXITS
from provisions.derivation import records_of
from provisions.derivation.periods import DATED_BY, dates_of
from provisions.models import Citation, Treaty
from provisions.models.evidence import ASSERTING, published_by
from provisions.standing.evidence import known_by

# Exits tell whether two claims are of one spell.
_CONCERNED = sorted(EXITS.union(*DATED_BY.values()))


def show_known_dates(treaties: Sequence[Treaty], day: date) -> None:
    """Puts in place of the stored dates those that were known by the day; one query when nothing came later."""
    later = Citation.objects.filter(treaty__in=treaties, event__kind__in=_CONCERNED, stance__in=ASSERTING)
    altered = set(later.exclude(published_by(day)).order_by().values_list("treaty_id", flat=True))
    records = records_of(altered) if altered else {}
    for treaty in treaties:
        if treaty.pk in altered:
            known = known_by(records[treaty.pk], day)
            dates = dates_of(known) if known else dict.fromkeys(DATED_BY)
            for name, day_of_act in dates.items():
                setattr(treaty, name, day_of_act)
