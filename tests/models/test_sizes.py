"""The longest article fits, and not a character more."""

import pytest
from django.db import IntegrityError

from provisions.models import ArticleText
from tests.factories import ArticleTextFactory

pytestmark = pytest.mark.django_db
LIMIT = 1_000_000


@pytest.mark.parametrize("unit", ["x", "договор\n", "條約 "], ids=["ascii", "cyrillic", "chinese"])
def test_text_of_a_million_characters_is_stored_and_returned(unit):
    text = (unit * LIMIT)[:LIMIT]
    row = ArticleTextFactory(text=text)
    assert ArticleText.objects.get(pk=row.pk).text == text


def test_one_character_more_is_refused():
    with pytest.raises(IntegrityError, match="provisions_articletext_text_check"):
        ArticleTextFactory(text="x" * (LIMIT + 1))
