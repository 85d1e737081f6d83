"""Lists whose records are written in the program."""

from collections.abc import Sequence
from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSetMixin

from provisions.api.pagination import WholeList
from provisions.api.views.base import StrictView


class StaticViewSet(ViewSetMixin, StrictView):
    """List and detail of `records`, each found by its attribute `lookup_field`."""

    records: Sequence[Any] = ()
    serializer_class: type
    lookup_field: str
    pagination_class = WholeList

    def list(self, request: Request) -> Response:
        return WholeList().get_paginated_response(self.serializer_class(self.records, many=True).data)

    def retrieve(self, request: Request, **named: str) -> Response:
        wanted = named[self.lookup_field]
        record = next((record for record in self.records if getattr(record, self.lookup_field) == wanted), None)
        if record is None:
            raise NotFound
        return Response(self.serializer_class(record).data)
