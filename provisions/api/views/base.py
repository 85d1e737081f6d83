"""The frame of every view: strict parameters, and lists and records that show only what the asker may see."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from rest_framework.mixins import ListModelMixin
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from provisions.api import times
from provisions.api.filters.base import StrictFilterSet
from provisions.api.pagination import PARAMETERS, KeysetPagination
from provisions.api.parameters import Fault, refuse, unexpected
from provisions.api.times import BOTH
from provisions.models import Times
from provisions.validators import KEBAB_CASE


class StrictView(APIView):
    """Answers GET and HEAD, takes the query parameters named in `parameters` and `asks_when` and no others.

    `asks_when` names those of `on` and `known_on` that matter; `times` is what they say.
    """

    http_method_names = ("get", "head", "options")
    parameters: Sequence[str] = ()
    asks_when: Sequence[str] = ()
    times: Times

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            refuse(self.parameter_faults(request))

    def parameter_faults(self, request: Request) -> list[Fault]:
        """What is wrong with the parameters; takes in the days asked about."""
        self.times, faults = times.read(request.query_params, self.days_asked())
        return unexpected(request.query_params, self.parameter_names()) + faults

    def parameter_names(self) -> list[str]:
        return [*self.parameters, *self.days_asked()]

    def days_asked(self) -> Sequence[str]:
        return self.asks_when

    def options(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        del response["Content-Type"]  # there is no content
        return response


class ListViewSet(StrictView, ListModelMixin, GenericViewSet):
    """The list of a model whose querysets have `for_list`: what the user may see, with all that a row shows.

    `list_asks_when` names the days that matter to a list, where these are others than those that matter to a record.
    `ordering_fields` are the public ordering keys, the first being the default; those that are no field of the model
    are explained in `ordering_expressions`: a field path, an expression, or several of them.
    """

    pagination_class = KeysetPagination
    asks_when: Sequence[str] = BOTH
    list_asks_when: Sequence[str] | None = None
    filterset_class: type[StrictFilterSet] | None = None
    ordering_fields: Sequence[str] = ()
    ordering_expressions: Mapping[str, Any] = {}

    def get_queryset(self) -> QuerySet:
        queryset: Any = super().get_queryset()
        shape = queryset.for_detail if self.detail else queryset.for_list
        return shape(self.request.user, self.times)

    def paginate_queryset(self, queryset: Any) -> Any:
        page = super().paginate_queryset(queryset)
        self.complete(page)
        return page

    def orders(self) -> Sequence[str]:
        """The ordering keys that can be asked for on the day whose evidence counts, the default first."""
        return self.ordering_fields

    def complete(self, rows: Any) -> None:
        """Puts beside the rows of a page, or beside one record, what is derived when it is asked for."""

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "times": self.times}

    def days_asked(self) -> Sequence[str]:
        return self.asks_when if self.detail or self.list_asks_when is None else self.list_asks_when

    def parameter_names(self) -> list[str]:
        filters = self.filterset_class.parameters() if self.filterset_class else []
        return super().parameter_names() + ([] if self.detail else [*filters, *PARAMETERS])

    def parameter_faults(self, request: Request) -> list[Fault]:
        faults = super().parameter_faults(request)
        if self.detail:
            return faults
        if self.filterset_class:
            query = request.query_params
            self.filterset = self.filterset_class(query, self.get_queryset(), request=request, times=self.times)
            faults += self.filterset.faults()
        pages: Any = self.paginator
        return faults + pages.read(request, self)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return self.filterset.qs if self.filterset_class and not self.detail else queryset


class ReadOnlyViewSet(ListViewSet):
    """List and detail; the queryset's `for_detail` fetches what `detail_serializer_class` shows.

    Whoever may change a record gets the address of its page in the admin with it, as `Link` with `rel="edit"`.
    """

    detail_serializer_class: type | None = None
    lookup_value_regex = KEBAB_CASE

    def get_serializer_class(self) -> Any:
        return self.detail_serializer_class if self.detail and self.detail_serializer_class else self.serializer_class

    def get_object(self) -> Any:
        """The record, if the asker may see it; 404 alike for hidden and for absent ones."""
        record = get_object_or_404(self.get_queryset(), self.lookup(self.kwargs[self.lookup_field]))
        self.complete([record])
        return record

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        # No docstring: OpenAPI describes each operation from its viewset.
        record = self.get_object()
        response = Response(self.get_serializer(record).data)
        meta = record._meta
        if request.user.has_perm(f"{meta.app_label}.change_{meta.model_name}"):
            page = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])
            response["Link"] = f'<{request.build_absolute_uri(page)}>; rel="edit"'
        return response

    def lookup(self, value: str) -> Q:
        return Q((self.lookup_field, value))


class RefViewSet(ReadOnlyViewSet):
    """List and detail of records named by `<treaty slug>:<key>`; `key_field` is the column that holds the key."""

    lookup_field = "ref"
    lookup_value_regex = "[a-z0-9-]+:[A-Za-z0-9_.-]+"  # every ref; groups within would upset the OpenAPI paths
    key_field = "key"

    def lookup(self, value: str) -> Q:
        slug, _, key = value.partition(":")
        return Q(("treaty__slug", slug), (self.key_field, key))
