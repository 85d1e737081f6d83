"""Who else's standing is derived anew when a record changes."""

from typing import Any

import pytest

from provisions import recording
from provisions.derivation.facts import records_of
from provisions.derivation.periods import compare, renew
from provisions.documents import PARTY, SOURCE, TREATY
from provisions.models import Period, Treaty
from provisions.standing.facts import Life
from tests.factories import CaveatOutcomeFactory, EventFactory

IN_FORCE = [("2000-01-10", "2001-03-01", "signed"), ("2000-06-01", "2001-03-01", "in_force")]


def party(code: str, **more: Any) -> tuple[Any, dict[str, Any]]:
    return PARTY, {"code": code, "name": code.upper(), "kind": "state"} | more


def source(slug: str, published_on: str) -> tuple[Any, dict[str, Any]]:
    return SOURCE, {"slug": slug, "title": slug, "published_on": published_on, "authority": "media_report"}


def treaty(slug: str, *events: dict[str, Any], **more: Any) -> tuple[Any, dict[str, Any]]:
    sides = [{"party": code, "role": "party"} for code in ("aa", "bb")]
    document = {"slug": slug, "title": slug, "instrument_type": "treaty", "participations": sides}
    return TREATY, document | {"events": list(events), "publication": "published"} | more


def event(kind: str, day: str, **more: Any) -> dict[str, Any]:
    cited = [{"source": "gazette", "stance": "supports"}]
    return {"key": kind.replace("_", "-"), "kind": kind, "occurred_on": day, "claim_status": "official"} | {
        "citations": cited,
        **more,
    }


def record(*items: tuple[Any, dict[str, Any]]) -> None:
    recording.record(items=items)


def stored(slug: str, code: str | None = None) -> list[tuple[str, str, str]]:
    """Of the treaty or of a party in it: first day, first day on which that was known, status."""
    rows = Period.objects.filter(treaty__slug=slug, party__code=code, caveat=None)
    return sorted((str(row.valid.lower), str(row.known.lower), row.status) for row in rows)


EARLIER = treaty("earlier", event("signature", "2000-01-10"), event("entry_into_force", "2000-06-01"))


@pytest.fixture(autouse=True)
def earlier(db: None) -> None:
    record(party("aa"), party("bb"), source("gazette", "2001-03-01"), EARLIER)


def nothing_has_drifted() -> bool:
    return not any(comparison.differs for comparison in compare(list(Treaty.objects.values_list("pk", flat=True))))


def test_periods_are_stored_with_the_events() -> None:
    assert stored("earlier") == IN_FORCE
    assert [status for _, _, status in stored("earlier", "aa")] == ["signatory", "bound"]


def test_later_treaty_ends_the_earlier_one_as_soon_as_it_is_recorded_and_no_longer() -> None:
    before = Treaty.objects.get(slug="earlier").updated_at
    supersedes = {"relations": [{"kind": "supersedes", "to_treaty": "earlier", "claim_status": "official"}]}
    record(treaty("newer", event("entry_into_force", "2010-01-01"), **supersedes))
    assert stored("earlier") == [*IN_FORCE, ("2010-01-01", "2001-03-01", "superseded")]
    assert Treaty.objects.get(slug="earlier").updated_at > before
    record(treaty("newer", event("entry_into_force", "2012-01-01"), **supersedes))
    assert stored("earlier")[2:] == [("2012-01-01", "2001-03-01", "superseded")]
    recording.remove(root=Treaty.objects.get(slug="newer"))
    assert stored("earlier") == IN_FORCE
    assert nothing_has_drifted()


def test_draft_ends_no_published_treaty() -> None:
    supersedes = {"relations": [{"kind": "supersedes", "to_treaty": "earlier", "claim_status": "official"}]}
    record(treaty("newer", event("entry_into_force", "2010-01-01"), **supersedes, publication="draft"))
    assert stored("earlier") == IN_FORCE


def test_day_on_which_a_source_was_published_moves_what_was_known() -> None:
    record(source("gazette", "2003"))
    assert stored("earlier") == [(day, "2003-12-31", status) for day, _, status in IN_FORCE]
    assert nothing_has_drifted()


def test_end_of_a_state_ends_its_periods_and_its_continuation_takes_them_over() -> None:
    record(party("bb", kind="former_state", existed_until="2005-05-05"), party("cc", continues="bb"))
    assert stored("earlier", "bb")[-1] == ("2005-05-05", "2001-03-01", "ended")
    assert stored("earlier", "cc") == [("2005-05-05", "2001-03-01", "bound")]
    assert nothing_has_drifted()


def test_change_that_nothing_follows_from_leaves_the_rows_alone() -> None:
    before = set(Period.objects.values_list("pk", flat=True))
    record(party("aa", official_name="Republic of A"), (TREATY, EARLIER[1] | {"summary": "Peace."}))
    assert set(Period.objects.values_list("pk", flat=True)) == before


def test_facts_are_read_in_as_many_queries_for_one_treaty_as_for_three(django_assert_num_queries) -> None:
    for slug in ("second", "third"):
        record(treaty(slug, event("signature", "2000-01-10")))
    for ids in (list(Treaty.objects.values_list("pk", flat=True)[:count]) for count in (1, 3)):
        with django_assert_num_queries(11):
            records_of(ids)


def test_facts_are_what_was_recorded() -> None:
    record(party("bb", existed_until="2005"), party("cc", continues="bb"))
    [found] = records_of([Treaty.objects.get().pk]).values()
    assert (found.slug, found.known_from.isoformat()) == ("earlier", "2001-03-01")
    assert [participant.party for participant in found.participants] == ["aa", "bb"]
    assert [(act.ref, act.occurred_on, act.claim_status) for act in found.acts] == [
        ("earlier:entry-into-force", "2000-06-01", "official"),
        ("earlier:signature", "2000-01-10", "official"),
    ]
    [said] = found.acts[0].statements
    assert (said.source, said.stance, said.available_on.isoformat(), said.authority) == (
        "gazette",
        "supports",
        "2001-03-01",
        "media_report",
    )
    assert found.lives == {"aa": Life(), "bb": Life(existed_until="2005"), "cc": Life(continues="bb")}


@pytest.mark.parametrize("publication, statuses", [("published", {"open", "satisfied"}), ("draft", set())])
def test_event_of_a_draft_changes_no_published_caveat(publication: str, statuses: set[str]) -> None:
    outcome = CaveatOutcomeFactory(event=EventFactory(treaty__publication=publication))
    renew([outcome.treaty_id])
    assert set(Period.objects.filter(caveat=outcome.caveat).values_list("status", flat=True)) == statuses
