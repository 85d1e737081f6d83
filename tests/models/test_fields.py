"""What columns and constraints do beside their CHECK: in forms, in migrations, and when a model is validated."""

import pytest
from django import forms
from django.core.exceptions import ValidationError

from provisions.choices import Stance
from provisions.models import ArticleText, Citation, Event, Party, Treaty
from provisions.models.constraints import SameTreaty, in_order
from tests.factories import ArticleFactory, CommitmentFactory, EventFactory, PartyFactory


def form_field(model, name):
    return model._meta.get_field(name).formfield()


@pytest.mark.parametrize(
    "sent, kept",
    [
        ("One line", "One line"),
        ("First\r\n  second\r\n", "First\n  second\n"),
        ("  indented ", "  indented "),
        ("", None),
        (" \r\n\t ", None),
        (None, None),
    ],
)
def test_form_keeps_prose_as_it_is_stored(sent, kept):
    assert form_field(Treaty, "summary").clean(sent) == kept


def test_form_trims_lines():
    field = form_field(Treaty, "short_title")
    assert isinstance(field.widget, forms.TextInput)
    assert (field.clean("  Treaty \r\n"), field.clean("  ")) == ("Treaty", None)


@pytest.mark.parametrize("model, name, sent", [(ArticleText, "text", " \n"), (Party, "name", " "), (Event, "key", "")])
def test_form_asks_for_text_that_must_be_there(model, name, sent):
    with pytest.raises(ValidationError, match="required"):
        form_field(model, name).clean(sent)


def test_form_refuses_text_that_is_too_long():
    with pytest.raises(ValidationError, match="at most 5000 characters"):
        form_field(Event, "note").clean("x" * 5001)


def test_form_leaves_an_unknown_date_null():
    assert form_field(Event, "occurred_on").clean("") is None


def test_migrations_know_values_and_not_labels():
    choices = Citation._meta.get_field("stance").deconstruct()[3]["choices"]
    assert choices == [(value, value) for value in Stance.values]


@pytest.mark.django_db
def test_model_names_the_field_that_points_into_another_treaty():
    commitment = CommitmentFactory(article=ArticleFactory())
    commitment.article = ArticleFactory()
    with pytest.raises(ValidationError) as refused:
        commitment.full_clean()
    assert refused.value.message_dict == {"article": ["The article must belong to the same treaty."]}
    commitment.validate_constraints(exclude={"article"})


@pytest.mark.django_db
def test_model_refuses_identifiers_that_are_no_texts():
    for identifiers in ([], {"iso3": 364}, {"iso3": ["irn"]}):
        with pytest.raises(ValidationError, match="identifiers must be a JSON object of strings"):
            PartyFactory.build(identifiers=identifiers).validate_constraints()
    PartyFactory.build(identifiers={"iso3": "IRN"}).validate_constraints()


@pytest.mark.django_db
def test_model_explains_an_event_that_has_what_belongs_to_others():
    event = EventFactory.build(treaty=None, ground="consent", relations_effect="precludes")
    with pytest.raises(ValidationError) as refused:
        event.validate_constraints(exclude={"treaty"})
    assert {error.code for error in refused.value.error_dict["__all__"]} == {"not_an_exit", "not_an_objection"}


def test_equal_constraints_are_equal():
    assert SameTreaty(field="parent", name="a") == SameTreaty(field="parent", name="a")
    assert SameTreaty(field="parent", name="a") != SameTreaty(field="parent", name="b")
    assert in_order("starts_on", "ends_on", "a") == in_order("starts_on", "ends_on", "a")
    assert in_order("starts_on", "ends_on", "a") != in_order("ends_on", "starts_on", "a")
