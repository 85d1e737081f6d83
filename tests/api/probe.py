"""The site with a few views that exist only to try what all views share."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.utils import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import Throttled
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter

from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import (
    BooleanFilter,
    CodeFilter,
    DateAfterFilter,
    DateBeforeFilter,
    IdentifierFilter,
    InstantAfterFilter,
    IntegerFilter,
    KnownCodeFilter,
    RefFilter,
    VocabularyFilter,
)
from provisions.api.ordering import alphabetical
from provisions.api.serializers.base import ReadSerializer
from provisions.api.views.base import ReadOnlyViewSet, RefViewSet, StrictView
from provisions.choices import EventKind, InstrumentType, PartyRole
from provisions.models import Event, Participation, Party, Treaty
from treatyapi.urls import urlpatterns as site

SECRET = "SELECT secret FROM /etc/passwd"


class ProbeSerializer(ReadSerializer):
    class Meta:
        model = Treaty
        fields = ("slug", "title", "instrument_type", "signed_on", "updated_at")


class ProbeFilter(StrictFilterSet):
    slug = CodeFilter(help_text="Slugs.")
    instrument_type = VocabularyFilter(InstrumentType, help_text="What it calls itself.")
    party = KnownCodeFilter(Party, "party", through=Participation, help_text="Parties.")
    role = VocabularyFilter(PartyRole, "role", through=Participation, help_text="Roles.")
    signed_on_after = DateAfterFilter("signed_on", help_text="Signed on or after.")
    signed_on_before = DateBeforeFilter("signed_on", help_text="Signed on or before.")
    updated_after = InstantAfterFilter("updated_at", help_text="Changed at or after.")
    identifier = IdentifierFilter("identifiers", help_text="Numbers elsewhere.")
    article_count = IntegerFilter(help_text="Articles as declared.")
    later_consent_first_of_month = BooleanFilter(help_text="First of the month.")
    event = RefFilter("id", through=Event, help_text="An event of it.")
    event_kind = VocabularyFilter(EventKind, "kind", through=Event, help_text="Kinds of its events.")


class ProbeViewSet(ReadOnlyViewSet):
    """Treaties, as a probe."""

    queryset = Treaty.objects.all()
    serializer_class = ProbeSerializer
    filterset_class = ProbeFilter
    lookup_field = "slug"
    ordering_fields = ("signed_on", "title", "name", "updated_at", "both")
    ordering_expressions = {"name": alphabetical("title"), "both": ("instrument_type", "signed_on")}


class ProbeEventSerializer(serializers.ModelSerializer):
    ref = serializers.CharField(read_only=True)

    class Meta:
        model = Event
        fields = ("ref",)


class ProbeEventFilter(StrictFilterSet):
    ref = RefFilter(help_text="Refs.")


class ProbeEventViewSet(RefViewSet):
    """Events, as a probe."""

    queryset = Event.objects.all()
    serializer_class = ProbeEventSerializer
    filterset_class = ProbeEventFilter
    ordering_fields = ("ref",)
    ordering_expressions = {"ref": ("treaty__slug", "key")}


class UnorderedViewSet(ProbeViewSet):
    ordering_fields = ()


@extend_schema(exclude=True)
class FailingView(StrictView):
    """Fails in the way that its address names."""

    def get(self, request: Any, kind: str) -> Response:
        failures = {
            "crash": RuntimeError(SECRET),
            "forbidden": PermissionDenied(SECRET),
            "throttled": Throttled(wait=1.2),
            "database": OperationalError(SECRET),
            "timeout": _database_error("57014"),
            "deadlock": _database_error("40P01"),
        }
        raise failures[kind]


def _database_error(sqlstate: str) -> OperationalError:
    error = OperationalError(SECRET)
    error.__cause__ = type("DriverError", (Exception,), {"sqlstate": sqlstate})()
    return error


def plain_crash(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(SECRET)


def plain_database_error(request: HttpRequest) -> HttpResponse:
    raise OperationalError(SECRET)


class FailingMiddleware:
    """Fails before any view, as a session that cannot be read does."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.GET.get("fail") == "middleware":
            raise OperationalError(SECRET)
        return self.get_response(request)


router = SimpleRouter()
router.register("probes", ProbeViewSet, "probe")
router.register("probe-events", ProbeEventViewSet, "probe-event")
router.register("unordered", extend_schema(exclude=True)(UnorderedViewSet), "unordered")

urlpatterns = [
    path("api/v1/failing/<kind>/", FailingView.as_view()),
    path("api/v1/plain-crash/", plain_crash),
    path("page/crash/", plain_crash),
    path("page/database/", plain_database_error),
    path("api/v1/", include(router.urls)),
    *site,
]
handler500 = "provisions.api.middleware.server_error"
