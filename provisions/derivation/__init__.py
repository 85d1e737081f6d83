"""Between the records and what follows from them: reads the facts, stores the periods, and gives the verdicts."""

from provisions.derivation.facts import BEARING, records_of
from provisions.derivation.periods import compare, renew

__all__ = ["BEARING", "compare", "records_of", "renew"]
