from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from provisions.choices import BearerMode, BeneficiaryMode
from provisions.validators.fault import Fault

_MODES = (
    (
        "bearers",
        "bearer_mode",
        {BearerMode.NAMED_PARTIES},
        {BearerMode.EACH_PARTY, BearerMode.ALL_PARTIES_JOINTLY},
    ),
    (
        "beneficiaries",
        "beneficiary_mode",
        {BeneficiaryMode.NAMED_PARTIES},
        {
            BeneficiaryMode.OTHER_PARTIES,
            BeneficiaryMode.ALL_PARTIES_COLLECTIVELY,
            BeneficiaryMode.PERSONS,
            BeneficiaryMode.NONE,
        },
    ),
)


def validate_parties_named(*, commitment: Mapping[str, Any]) -> Iterator[Fault]:
    """Parties are listed exactly where the mode says that they are named."""
    for names, mode, needing, excluding in _MODES:
        if commitment[mode] in needing and not commitment[names]:
            yield Fault(f"/{names}", "parties_missing", f"{mode} {commitment[mode]} needs at least one of {names}.")
        if commitment[mode] in excluding and commitment[names]:
            yield Fault(f"/{names}", "parties_not_named", f"{mode} {commitment[mode]} leaves {names} empty.")


def taking_part(*, participants: set[str], members: Mapping[str, set[str]]) -> set[str] | None:
    """Codes of those who take part in a treaty, themselves or in a group; None when it could be anyone.

    `members`: of the participants that are groups or organisations; one whose members are not recorded may contain
    anyone.
    """
    groups = participants & members.keys()
    if any(not members[group] for group in groups):
        return None
    return participants.union(*(members[group] for group in groups))


def validate_takes_part(*, commitment: Mapping[str, Any], able: set[str] | None) -> Iterator[Fault]:
    """A party owes a commitment only under a treaty in which it, or a group to which it belongs, takes part (VCLT 34).

    `able`: the codes that `taking_part` gives.
    """
    for index, bearer in enumerate(commitment["bearers"]):
        if able is not None and bearer not in able:
            yield Fault(f"/bearers/{index}", "not_a_participant", f"{bearer} does not take part in the treaty.")


def validate_quotes(
    *, slug: str, commitments: Sequence[Mapping[str, Any]], articles: Sequence[Mapping[str, Any]]
) -> Iterator[Fault]:
    """A quotation stands literally in the text of its article, or of a unit within it, where a text is held."""
    texts: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        ref = f"{slug}:{article['eid']}"
        texts[ref] = [text["text"] for text in article["texts"]]
        parts[article["parent"]].append(ref)
    for index, commitment in enumerate(commitments):
        quote, home = commitment["quote"], commitment["article"]
        if quote is not None and home is not None:
            held = [text for ref in _with_parts(home, parts) for text in texts.get(ref, ())]
            if held and not any(quote in text for text in held):
                detail = f"The quotation does not stand in the text of {home}."
                yield Fault(f"/commitments/{index}/quote", "not_in_the_text", detail)


def _with_parts(unit: str, parts: Mapping[str, list[str]]) -> dict[str, None]:
    """The unit and all within it."""
    found, waiting = {unit: None}, [unit]
    while waiting:
        new = [part for part in parts.get(waiting.pop(), ()) if part not in found]
        found |= dict.fromkeys(new)
        waiting += new
    return found
