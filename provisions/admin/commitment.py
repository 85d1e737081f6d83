from django.contrib import admin

from provisions.admin.base import PartAdmin
from provisions.admin.caveat import CaveatRows
from provisions.admin.citation import CitationRows
from provisions.admin.filters import CitedFilter, TreatyFilter
from provisions.admin.inlines import TabularRows
from provisions.models import Commitment, CommitmentBearer, CommitmentBeneficiary, CommitmentTopic


class BearerRows(TabularRows):
    model = CommitmentBearer
    fields = autocomplete_fields = ("party",)
    list_select_related = ("commitment__treaty", "party")
    verbose_name = "bearer"
    verbose_name_plural = "bearers"


class BeneficiaryRows(TabularRows):
    model = CommitmentBeneficiary
    fields = autocomplete_fields = ("party",)
    list_select_related = ("commitment__treaty", "party")
    verbose_name = "beneficiary"
    verbose_name_plural = "beneficiaries"


class CommitmentTopicRows(TabularRows):
    model = CommitmentTopic
    fields = autocomplete_fields = ("topic",)
    list_select_related = ("commitment__treaty", "topic")
    verbose_name = "topic"
    verbose_name_plural = "topics"


class CommitmentCaveatRows(CaveatRows):
    fk_name = "target_commitment"


class CommitmentCitationRows(CitationRows):
    fk_name = "commitment"


@admin.register(Commitment)
class CommitmentAdmin(PartAdmin):
    permanent = ("treaty", "key")
    list_display = ("ref", "summary", "modality", "claim_status", "position")
    list_filter = (TreatyFilter, CitedFilter, "claim_status", "modality", "force", "treaty__publication")
    list_select_related = ("treaty",)
    search_fields = ("treaty__slug", "treaty__title", "key", "summary", "quote")
    autocomplete_fields = ("treaty", "article")
    inlines = (BearerRows, BeneficiaryRows, CommitmentTopicRows, CommitmentCitationRows, CommitmentCaveatRows)
    fieldsets = (
        (None, {"fields": (("treaty", "key"), "summary", "article", "quote")}),
        ("How it binds", {"fields": (("modality", "force", "performance"),)}),
        (
            "Who owes it to whom",
            {
                "fields": (("bearer_mode", "beneficiary_mode"),),
                "description": "Parties are listed below where the mode says that they are named.",
            },
        ),
        ("When it applies", {"fields": (("starts_on", "ends_on", "survives_months"),)}),
        ("The record", {"fields": (("claim_status", "position"),)}),
    )
