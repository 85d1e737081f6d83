"""A treaty with a record of every sort in it, each shown inside another where it can be."""

from typing import Any

from provisions.choices import BearerMode, BeneficiaryMode, EventKind, RelationKind
from provisions.models import Treaty
from tests.factories import (
    ArticleFactory,
    ArticleTextFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    PartyFactory,
    PartyMemberFactory,
    PartyPredecessorFactory,
    RelationArticleFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

WORD = "full"


def full_treaty(word: str = WORD, **fields: Any) -> Treaty:
    """Every slug, key and text in it holds `word`; parties, topics and sources are its own."""
    party = PartyFactory(code=f"{word}-party", name=f"Party {word}")
    group = PartyFactory(code=f"{word}-group", name=f"Group {word}")
    PartyMemberFactory(group=group, party=party)
    PartyPredecessorFactory(party=party, predecessor=group)
    topic = TopicFactory(code=f"{word}-topic", parent=TopicFactory(code=f"{word}-topics"))
    treaty = TreatyFactory(slug=f"{word}-treaty", title=f"Treaty {word}", topics=[topic], parties=[party], **fields)
    article = ArticleFactory(
        parent=ArticleFactory(treaty=treaty, eid=f"{word}_1", position=1), eid=f"{word}_2", position=2
    )
    ArticleTextFactory(article=article, text=f"Text {word}")
    event = EventFactory(
        responds_to=EventFactory(treaty=treaty, key=f"{word}-event"),
        key=f"{word}-answer",
        kind=EventKind.COMMUNICATION,
        party=party,
        towards=group,
        articles=[article],
        territories=[group],
        note=f"Note {word}",
    )
    commitment = CommitmentFactory(
        article=article,
        key=f"{word}-commitment",
        summary=f"Summary {word}",
        bearer_mode=BearerMode.NAMED_PARTIES,
        bearers=[party],
        beneficiary_mode=BeneficiaryMode.NAMED_PARTIES,
        beneficiaries=[group],
        topics=[topic],
    )
    relation = RelationFactory(
        treaty=treaty, kind=RelationKind.REFERS_TO, to_treaty=TreatyFactory(slug=f"{word}-other"), note=f"Note {word}"
    )
    RelationArticleFactory(relation=relation, article=article)
    RelationFactory(treaty=relation.to_treaty, kind=RelationKind.REFERS_TO, to_treaty=treaty)
    subjects: list[dict[str, Any]] = [
        {"treaty": treaty},
        {"article": article},
        {"event": event},
        {"commitment": commitment},
        {"relation": relation},
    ]
    targets = ({"treaty": treaty}, {"target_article": article}, {"target_commitment": commitment})
    for number, target in enumerate(targets):
        caveat = CaveatFactory(**target, key=f"{word}-caveat-{number}", declared_by=party, event=event)
        below = CaveatFactory(target_caveat=caveat, key=f"{word}-below-{number}", summary=f"Summary {word}")
        CaveatOutcomeFactory(caveat=below, event=event)
        subjects += [{"caveat": caveat}, {"caveat": below}]
    for number, subject in enumerate(subjects):
        source = SourceFactory(slug=f"{word}-source-{number}")
        CitationFactory(**subject, source=source, on_behalf_of=party, paraphrase=f"Paraphrase {word}")
    return treaty
