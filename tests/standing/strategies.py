"""Records of every kind, for hypothesis: partial dates, grounds, citations, later treaties, clauses."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from provisions.choices import (
    BindingCharacter,
    ClaimStatus,
    DelayUnit,
    EndGround,
    EventKind,
    InstrumentType,
    PartyRole,
    RelationKind,
    Renewal,
    SourceAuthority,
    Stance,
    TermStart,
)
from provisions.standing.facts import Act, Clauses, Later, Life, Participant, Record, Spell, Statement

PARTIES = ("aa", "bb", "cc", "zz")  # zz carries on the personality of cc
LIVES = {"cc": Life(existed_until="1995"), "zz": Life(existed_from="1995", continues="cc")}
GROUPS = {"bb": (Spell("gg", "1990", "2000-06"),)}
BEARING = (RelationKind.SUPERSEDES, RelationKind.TERMINATES, RelationKind.SUSPENDS, RelationKind.REINSTATES)
KINDS = frozenset(EventKind) - {EventKind.REGISTRATION, EventKind.PUBLICATION, EventKind.OTHER}
_YEARS = (*range(1990, 2000), *range(1990, 2000), 1, 9999)  # with the ends of the calendar


@st.composite
def dates(draw: Any, *, exact: bool = False) -> str:
    """Days of a few years, most or all of them exact, so that acts often meet."""
    day = date(draw(st.sampled_from(_YEARS)), draw(st.sampled_from([1, 2, 6, 12])), draw(st.sampled_from([1, 15, 28])))
    return day.isoformat()[: 10 if exact else draw(st.sampled_from([10, 10, 10, 7, 4]))]


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def cited(*, exact: bool = False) -> st.SearchStrategy[tuple[Statement, ...]]:
    statements = st.builds(
        Statement,
        source=st.sampled_from(["gazette", "press", "register"]),
        stance=st.sampled_from(Stance),
        available_on=st.dates(date(1990, 1, 1), date(2002, 12, 31)),
        authority=st.sampled_from(SourceAuthority),
        published=dates(),
        about=st.sampled_from([(), (), ("occurred_on",), ("effective_on",), ("term_months", "renewal")]),
        party=st.sampled_from([None, "aa", "bb", "gg", "outsider"]),
        speaker_role=st.sampled_from([None, "spokesperson", "Foreign Minister"]),
        said_on=maybe(dates(exact=exact)),
    )
    return st.lists(statements, max_size=2).map(tuple)


def acts(ref: str = "", *, kinds: Collection[EventKind] = KINDS, exact: bool = False) -> st.SearchStrategy[Act]:
    days = dates(exact=exact)
    return st.builds(
        Act,
        ref=st.just(ref),
        kind=st.sampled_from(sorted(kinds)),
        party=st.sampled_from([None, *PARTIES]),
        occurred_on=maybe(days),
        effective_on=st.none() | st.none() | days,
        until_on=st.none() | st.none() | days,
        notified_on=st.none() | st.none() | days,
        claim_status=st.sampled_from([*ClaimStatus, ClaimStatus.OFFICIAL, ClaimStatus.OFFICIAL]),
        ground=st.sampled_from(EndGround),
        towards=st.sampled_from([None, None, None, "aa"]),
        responds_to=st.sampled_from([None, None, None, "pact:0", "pact:1"]),
        statements=cited(exact=exact),
    )


def clauses() -> st.SearchStrategy[Clauses]:
    return st.builds(
        Clauses,
        instrument_type=st.sampled_from(
            [InstrumentType.TREATY, InstrumentType.TREATY, InstrumentType.SECURITY_COUNCIL_RESOLUTION]
        ),
        binding_character=st.sampled_from(BindingCharacter),
        term_months=maybe(st.sampled_from([1, 12, 60, 12 * 9000])),
        term_starts=st.sampled_from(TermStart),
        renewal=st.sampled_from(Renewal),
        renewal_months=maybe(st.sampled_from([1, 12, 12 * 9000])),
        notice_months=maybe(st.sampled_from([0, 6, 12 * 9000])),
        later_consent_delay=maybe(st.sampled_from([0, 1, 90, 3_000_000])),
        later_consent_delay_unit=st.sampled_from(DelayUnit),
        later_consent_first_of_month=st.booleans(),
        exit_right=st.booleans(),
    )


def numbered(found: list[Act]) -> tuple[Act, ...]:
    return tuple(replace(act, ref=f"pact:{number}") for number, act in enumerate(found))


PARTICIPANTS = st.lists(
    st.builds(
        Participant,
        st.sampled_from(PARTIES),
        st.sampled_from([PartyRole.PARTY, PartyRole.PARTY, PartyRole.ADDRESSEE, PartyRole.WITNESS]),
    ),
    max_size=4,
    unique_by=lambda participant: participant.party,
).map(tuple)


def records(*, later: bool = True, exact: bool = False) -> st.SearchStrategy[Record]:
    """Treaties whose acts are numbered `pact:0`, `pact:1` and so on; with `later` others bear on them."""
    bearing = st.builds(
        Later,
        kind=st.sampled_from(BEARING),
        treaty=records(later=False, exact=exact) if later else st.nothing(),
        since=maybe(dates(exact=exact)),
        claim_status=st.sampled_from(ClaimStatus),
        statements=cited(),
    )
    return st.builds(
        Record,
        slug=st.just("pact" if later else "newer"),
        clauses=clauses(),
        participants=PARTICIPANTS,
        acts=st.lists(acts(exact=exact), max_size=7 if later else 4).map(numbered),
        later=st.lists(bearing, max_size=2).map(tuple) if later else st.just(()),
        statements=cited(),
        known_from=maybe(st.dates(date(1989, 1, 1), date(1991, 12, 31))),
        lives=st.just(LIVES),
        groups=st.just(GROUPS),
    )
