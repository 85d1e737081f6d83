"""Documents of every acceptable shape, for hypothesis; references stay within the world of conftest."""

from typing import Any

from hypothesis import strategies as st

from provisions import choices
from provisions.choices import EXITS, BearerMode, BeneficiaryMode, EventKind, Vocabulary

KEYS = st.from_regex(r"\A[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}\Z")
_VISIBLE = st.characters(categories=["L", "M", "N", "P", "S"])
_ANY = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
PROSE = st.builds("{}{}{}".format, st.text(_ANY, max_size=4), _VISIBLE, st.text(_ANY, max_size=8))
LINES = st.builds("{} {}".format, st.text(_VISIBLE, min_size=1, max_size=8), _VISIBLE)
COUNTS = st.integers(1, 2**31 - 1)
PARTIES = ("aa", "bb")


def term(vocabulary: type[Vocabulary]) -> st.SearchStrategy[str]:
    return st.sampled_from([member.value for member in vocabulary])


@st.composite
def dates(draw: Any) -> str:
    day = draw(st.dates())
    return day.isoformat()[: draw(st.sampled_from([4, 7, 10]))]


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def some(values: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), unique=True, max_size=3) if values else st.just([])


def ordered(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """Two dates of which the first is not certainly after the last."""
    return (last, first) if first and last and last + "~" < first else (first, last)


def citations() -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(
        st.fixed_dictionaries(
            {"source": st.just("gazette"), "stance": term(choices.Stance)},
            optional={
                "locator": maybe(LINES),
                "speaker": maybe(LINES),
                "speaker_role": maybe(LINES),
                "on_behalf_of": maybe(st.sampled_from(PARTIES)),
                "said_on": maybe(dates()),
                "paraphrase": maybe(PROSE),
            },
        ),
        max_size=2,
    )


@st.composite
def events(draw: Any, slug: str, keys: list[str], articles: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for place, key in enumerate(keys):
        kind = draw(term(EventKind))
        occurred, until = ordered(draw(maybe(dates())), draw(maybe(dates())))
        found.append(
            {
                "key": key,
                "kind": kind,
                "party": draw(maybe(st.sampled_from(PARTIES))),
                "occurred_on": occurred,
                "until_on": until,
                "notified_on": draw(maybe(dates())),
                "text": draw(maybe(PROSE)),
                "articles": draw(some(articles)),
                "responds_to": f"{slug}:{keys[place - 1]}" if place and draw(st.booleans()) else None,
                "territories": draw(some(PARTIES)),
                "ground": draw(term(choices.EndGround)) if kind in EXITS else "unknown",
                "relations_effect": draw(term(choices.RelationsEffect)) if kind == "objection" else "unstated",
                "claim_status": draw(term(choices.ClaimStatus)),
                "note": draw(PROSE),  # whatever the order of the acts, the note gives a reason
                "citations": draw(citations()),
            }
        )
    return found


@st.composite
def caveats(draw: Any, keys: list[str], acts: list[str], depth: int = 0) -> list[dict[str, Any]]:
    """Uses up keys, because they are unique in the treaty."""
    found = []
    while keys and draw(st.booleans()):
        found.append(
            {
                "key": keys.pop(),
                "kind": draw(term(choices.CaveatKind)),
                "origin": draw(term(choices.CaveatOrigin)),
                "effect": draw(term(choices.CaveatEffect)),
                "summary": draw(PROSE),
                "declared_by": draw(maybe(st.sampled_from(PARTIES))),
                "event": draw(st.sampled_from([None, *acts])),
                "trigger": draw(maybe(PROSE)),
                "outcomes": [
                    {"event": act, "outcome": draw(term(choices.CaveatOutcomeKind))}
                    for act in draw(some([*acts, "older:signature"]))
                ],
                "caveats": draw(caveats(keys, acts, depth + 1)) if depth < 4 else [],
                "citations": draw(citations()),
            }
        )
    return found


@st.composite
def commitments(draw: Any, keys: list[str], articles: list[str], qualified: Any) -> list[dict[str, Any]]:
    found = []
    for key in keys:
        bearer_mode, beneficiary_mode = draw(term(BearerMode)), draw(term(BeneficiaryMode))
        starts, ends = ordered(draw(maybe(dates())), draw(maybe(dates())))
        found.append(
            {
                "key": key,
                "article": draw(st.sampled_from([None, *articles])),
                "summary": draw(PROSE),
                "modality": draw(term(choices.Modality)),
                "force": draw(term(choices.Force)),
                "bearer_mode": bearer_mode,
                "bearers": ["aa"] if bearer_mode == "named_parties" else [],
                "beneficiary_mode": beneficiary_mode,
                "beneficiaries": ["bb"] if beneficiary_mode == "named_parties" else [],
                "topics": draw(some(["trade"])),
                "starts_on": starts,
                "ends_on": ends,
                "survives_months": draw(maybe(COUNTS)),
                "caveats": draw(qualified),
                "citations": draw(citations()),
            }
        )
    return found


@st.composite
def treaties(draw: Any) -> dict[str, Any]:
    slug = "pact"
    eids = draw(st.lists(st.from_regex(r"\Aart_[0-9]{1,3}(__para_[0-9])?\Z"), unique=True, max_size=3))
    acts = draw(st.lists(KEYS, unique=True, max_size=3))
    caveat_keys = draw(st.lists(KEYS, unique=True, max_size=6))
    articles, act_refs = [f"{slug}:{eid}" for eid in eids], [f"{slug}:{key}" for key in acts]
    qualified = caveats(caveat_keys, act_refs)
    renewal = draw(term(choices.Renewal))
    return {
        "slug": slug,
        "title": draw(LINES),
        "instrument_type": draw(term(choices.InstrumentType)),
        "binding_character": draw(term(choices.BindingCharacter)),
        "summary": draw(maybe(PROSE)),
        "topics": draw(some(["trade"])),
        "term_months": draw(maybe(COUNTS)),
        "renewal": renewal,
        "renewal_months": draw(maybe(COUNTS)) if renewal not in ("none", "indefinite") else None,
        "later_consent_first_of_month": draw(st.booleans()),
        "authentic_languages": draw(some(["en", "fa", "zh-Hant"])),
        "identifiers": draw(st.dictionaries(st.sampled_from(["unts", "mtdsg"]), LINES, max_size=2)),
        "participations": [{"party": party, "role": "party", "side": draw(maybe(LINES))} for party in PARTIES],
        "articles": [
            {
                "eid": eid,
                "kind": draw(term(choices.ArticleKind)),
                "number": draw(maybe(LINES)),
                "parent": articles[place - 1] if place and draw(st.booleans()) else None,
                "texts": [{"language": lang, "text": draw(PROSE)} for lang in draw(some(["en", "ru"]))],
                "caveats": draw(qualified),
                "citations": draw(citations()),
            }
            for place, eid in enumerate(eids)
        ],
        "events": draw(events(slug, acts, articles)),
        "commitments": draw(commitments(draw(st.lists(KEYS, unique=True, max_size=3)), articles, qualified)),
        "caveats": draw(qualified),
        "relations": [
            {"kind": kind, "to_treaty": "older", "since": draw(maybe(dates())), "articles": draw(some(articles))}
            for kind in draw(some([member.value for member in choices.RelationKind]))
        ],
        "citations": draw(citations()),
    }
