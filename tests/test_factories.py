"""Every factory makes a record that the database and the model's own checks accept."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db
RECORD_FACTORIES = [getattr(factories, name) for name in factories.__all__ if not name.startswith(("User", "Editor"))]


@pytest.mark.parametrize("factory", RECORD_FACTORIES, ids=lambda factory: factory.__name__)
def test_factory_makes_valid_records(factory):
    for record in (factory(), factory()):
        record.full_clean()


def test_parts_take_the_treaty_of_what_they_are_about():
    commitment = factories.CommitmentFactory(article=factories.ArticleFactory())
    caveat = factories.CaveatFactory(target_commitment=commitment)
    nested = factories.CaveatFactory(target_caveat=caveat)
    citation = factories.CitationFactory(caveat=nested)
    assert {commitment.treaty, caveat.treaty, nested.treaty, citation.treaty} == {commitment.article.treaty}


def test_linked_records_are_stored():
    parties = factories.PartyFactory.create_batch(2)
    topic = factories.TopicFactory()
    treaty = factories.TreatyFactory(parties=parties, topics=[topic])
    commitment = factories.CommitmentFactory(treaty=treaty, bearers=parties, beneficiaries=parties, topics=[topic])
    assert list(treaty.parties.order_by("id")) == parties
    assert list(commitment.bearers.order_by("id")) == list(commitment.beneficiaries.order_by("id")) == parties
    assert (treaty.topics.get(), commitment.topics.get()) == (topic, topic)
