"""Addresses below `/api/v1/`; resources are registered here and nowhere else."""

from django.urls import include, path
from rest_framework.routers import SimpleRouter

from provisions.api.views.article import ArticleViewSet
from provisions.api.views.caveat import CaveatViewSet
from provisions.api.views.citation import CitationViewSet
from provisions.api.views.commitment import CommitmentViewSet, PartyCommitmentViewSet
from provisions.api.views.event import EventViewSet
from provisions.api.views.participation import (
    ParticipationViewSet,
    PartyParticipationViewSet,
    TreatyParticipationViewSet,
)
from provisions.api.views.party import PartyViewSet
from provisions.api.views.problem import ProblemViewSet
from provisions.api.views.readiness import ReadinessView
from provisions.api.views.relation import RelationViewSet
from provisions.api.views.root import RootView
from provisions.api.views.schema import DocsView, SchemaView
from provisions.api.views.source import SourceViewSet
from provisions.api.views.topic import TopicViewSet
from provisions.api.views.treaty import TreatyViewSet
from provisions.api.views.vocabulary import VocabularyViewSet

router = SimpleRouter()
router.register("treaties", TreatyViewSet)
router.register("articles", ArticleViewSet)
router.register("parties", PartyViewSet)
router.register("events", EventViewSet)
router.register("commitments", CommitmentViewSet)
router.register("caveats", CaveatViewSet)
router.register("relations", RelationViewSet)
router.register("sources", SourceViewSet)
router.register("citations", CitationViewSet)
router.register("topics", TopicViewSet)
router.register("vocabularies", VocabularyViewSet, "vocabulary")
router.register("problems", ProblemViewSet, "problem")

urlpatterns = [
    path("", RootView.as_view(resources=router.registry), name="root"),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", DocsView.as_view(), name="docs"),
    path("treaties/<slug:slug>/readiness/", ReadinessView.as_view(), name="treaty-readiness"),
    path(
        "treaties/<slug:slug>/participations/",
        TreatyParticipationViewSet.as_view({"get": "list"}),
        name="treaty-participations",
    ),
    path(
        "treaties/<slug:slug>/participations/<slug:code>/",
        ParticipationViewSet.as_view({"get": "retrieve"}, detail=True),
        name="treaty-participation",
    ),
    path(
        "parties/<slug:code>/participations/",
        PartyParticipationViewSet.as_view({"get": "list"}),
        name="party-participations",
    ),
    path("parties/<slug:code>/commitments/", PartyCommitmentViewSet.as_view({"get": "list"}), name="party-commitments"),
    path("", include(router.urls)),
]
