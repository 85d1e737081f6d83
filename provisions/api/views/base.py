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

from provisions.api.filters.base import StrictFilterSet
from provisions.api.pagination import PARAMETERS, KeysetPagination
from provisions.api.parameters import Fault, refuse, unexpected
from provisions.validators import KEBAB_CASE


class StrictView(APIView):
    """Answers GET and HEAD, takes the query parameters named in `parameters` and no others."""

    http_method_names = ("get", "head", "options")
    parameters: Sequence[str] = ()

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method in ("GET", "HEAD"):
            refuse(self.parameter_faults(request))

    def parameter_faults(self, request: Request) -> list[Fault]:
        return unexpected(request.query_params, self.parameters)

    def options(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]
        response = HttpResponse(status=204)
        del response["Content-Type"]  # there is no content
        return response


class ListViewSet(StrictView, ListModelMixin, GenericViewSet):
    """The list of a model whose querysets have `for_list(user)`: what the user may see, with all that a row shows.

    `ordering_fields` are the public ordering keys, the first being the default; those that are no field of the model
    are explained in `ordering_expressions`: a field path, an expression, or several of them.
    """

    pagination_class = KeysetPagination
    filterset_class: type[StrictFilterSet] | None = None
    ordering_fields: Sequence[str] = ()
    ordering_expressions: Mapping[str, Any] = {}

    def get_queryset(self) -> QuerySet:
        queryset: Any = super().get_queryset()
        user = self.request.user
        return queryset.for_detail(user) if self.detail else queryset.for_list(user)

    def parameter_faults(self, request: Request) -> list[Fault]:
        if self.detail:
            return super().parameter_faults(request)
        named = self.filterset_class.parameters() if self.filterset_class else []
        faults = unexpected(request.query_params, [*named, *PARAMETERS])
        if self.filterset_class:
            self.filterset = self.filterset_class(request.query_params, self.get_queryset(), request=request)
            faults += self.filterset.faults()
        pages: Any = self.paginator
        return faults + pages.read(request, self)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        return self.filterset.qs if self.filterset_class and not self.detail else queryset


class ReadOnlyViewSet(ListViewSet):
    """List and detail; the queryset's `for_detail(user)` fetches what `detail_serializer_class` shows.

    Whoever may change a record gets the address of its page in the admin with it, as `Link` with `rel="edit"`.
    """

    detail_serializer_class: type | None = None
    lookup_value_regex = KEBAB_CASE

    def get_serializer_class(self) -> Any:
        return self.detail_serializer_class if self.detail and self.detail_serializer_class else self.serializer_class

    def get_object(self) -> Any:
        """The record, if the asker may see it; 404 alike for hidden and for absent ones."""
        return get_object_or_404(self.get_queryset(), self.lookup(self.kwargs[self.lookup_field]))

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
