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


def validate_takes_part(
    *, commitment: Mapping[str, Any], participants: set[str], members: Mapping[str, set[str]]
) -> Iterator[Fault]:
    """A party owes a commitment only under a treaty in which it, or a group to which it belongs, takes part (VCLT 34).

    A group whose members are not recorded may contain anyone.
    """
    groups = participants & members.keys()
    if any(not members[group] for group in groups):
        return
    bound = participants.union(*(members[group] for group in groups))
    for index, bearer in enumerate(commitment["bearers"]):
        if bearer not in bound:
            yield Fault(f"/bearers/{index}", "not_a_participant", f"{bearer} does not take part in the treaty.")


def validate_quote(
    *, commitment: Mapping[str, Any], slug: str, articles: Sequence[Mapping[str, Any]]
) -> Iterator[Fault]:
    """A quotation stands literally in the text of its article, or of a unit within it, where a text is held."""
    quote, home = commitment["quote"], commitment["article"]
    if quote is None or home is None:
        return
    within = {home}
    texts: list[str] = []
    for article in articles:
        ref = f"{slug}:{article['eid']}"
        if ref in within or article["parent"] in within:
            within.add(ref)
            texts += [text["text"] for text in article["texts"]]
    if texts and not any(quote in text for text in texts):
        yield Fault("/quote", "not_in_the_text", f"The quotation does not stand in the text of {home}.")
