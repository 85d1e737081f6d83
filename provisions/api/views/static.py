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
    detail_serializer_class: type | None = None
    lookup_field: str
    pagination_class = WholeList

    def list(self, request: Request) -> Response:
        listed = self.serializer_class(self.records, many=True, context={"request": request})
        return WholeList().get_paginated_response(listed.data)

    def retrieve(self, request: Request, **named: str) -> Response:
        wanted = named[self.lookup_field]
        record = next((record for record in self.records if getattr(record, self.lookup_field) == wanted), None)
        if record is None:
            raise NotFound
        serializer_class = self.detail_serializer_class or self.serializer_class
        return Response(serializer_class(record, context={"request": request}).data)
