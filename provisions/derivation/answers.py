"""Standing as it is answered: reasons with the records that they rest on, claims with those who make them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from provisions.choices import Bound, Operation
from provisions.derivation.periods import step_json
from provisions.derivation.verdicts import Asked, verdicts_on
from provisions.models import Commitment, Party, Source, Treaty
from provisions.standing.lines import Asserter, Step
from provisions.standing.question import Alternative, Reason, Verdict

Answer = dict[str, Any]


class Names:
    """The parties and sources behind some claims; two queries, none where there are no claims."""

    def __init__(self, asserters: Iterable[Asserter]) -> None:
        claims = list(asserters)
        parties = Party.objects.filter(code__in={claim.party for claim in claims if claim.party})
        sources = Source.objects.filter(slug__in={claim.source for claim in claims if claim.source})
        self._parties: Mapping[str, Party] = {party.code: party for party in parties}
        self._sources: Mapping[str, Source] = {source.slug: source for source in sources}

    def answer(self, asserters: Iterable[Asserter]) -> list[Answer]:
        """Who makes a claim, by name."""
        return [
            {
                "stance": claim.stance,
                "party": self._parties.get(claim.party or ""),
                "speaker": claim.speaker,
                "source": self._sources.get(claim.source or ""),
            }
            for claim in asserters
        ]


def reason(step: str, content: Step) -> Answer:
    """One step of a chain of reasons."""
    return {"step": step, **step_json(content)}


def standing_of(commitments: Sequence[Commitment], asked: Asked) -> list[Answer]:
    """What each commitment asks on the day; a fixed number of queries, however many there are."""
    found = verdicts_on(commitments, asked)
    names = Names(one for verdict in found for other in verdict.alternatives for one in other.asserted_by)
    return [_answer(verdict, asked, names) for verdict in found]


def attach_standing(commitments: Sequence[Any], asked: Asked) -> None:
    """Gives each commitment its `standing`."""
    for commitment, answer in zip(commitments, standing_of(commitments, asked), strict=True):
        commitment.standing = answer


def readiness_of(treaty: Treaty, commitments: Sequence[Commitment], asked: Asked) -> Answer:
    """How many of a treaty's commitments bind, and how far they work, whoever bears them."""
    found = verdicts_on(commitments, asked)
    bound, operation = Counter(one.bound for one in found), Counter(one.operation for one in found)
    return {
        "treaty": treaty,
        "on": str(asked.on),
        "known_on": str(asked.known_on) if asked.known_on else None,
        "projected": asked.times.projected,
        "total": len(found),
        "contested": sum(bool(one.alternatives) for one in found),
        "bound": {term.value: bound[term] for term in Bound},
        "operation": {term.value: operation[term] for term in Operation},
    }


def _answer(verdict: Verdict, asked: Asked, names: Names) -> Answer:
    return {
        "on": str(asked.times.on),
        "known_on": str(asked.times.known_on) if asked.times.known_on else None,
        "bearer": asked.bearer.party if asked.bearer else None,
        "beneficiary": asked.beneficiary.party if asked.beneficiary else None,
        "bound": verdict.bound,
        "operation": verdict.operation,
        "contested": bool(verdict.alternatives),
        "projected": asked.times.projected,
        "alternatives": [_alternative(other, names) for other in verdict.alternatives],
        "because": _reasons(verdict.because),
    }


def _alternative(other: Alternative, names: Names) -> Answer:
    return {
        "bound": other.bound,
        "operation": other.operation,
        "because": _reasons(other.because),
        "asserted_by": names.answer(other.asserted_by),
    }


def _reasons(because: Iterable[Reason]) -> list[Answer]:
    return [reason(one.step, one.content) for one in because]
