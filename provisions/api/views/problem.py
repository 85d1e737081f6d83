from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view

from provisions.api.problems import PROBLEMS
from provisions.api.serializers.problem import ProblemTypeSerializer
from provisions.api.views.static import StaticViewSet

_SLUG = OpenApiParameter("slug", str, OpenApiParameter.PATH, description="The code, with hyphens for underscores.")


@extend_schema_view(
    list=extend_schema(operation_id="listProblemTypes", summary="List problem types"),
    retrieve=extend_schema(operation_id="getProblemType", summary="Get one problem type", parameters=[_SLUG]),
)
class ProblemViewSet(StaticViewSet):
    """Every sort of error answer, with what it means and what to do about it."""

    records = tuple(PROBLEMS.values())
    serializer_class = ProblemTypeSerializer
    lookup_field = "slug"
    lookup_value_regex = "[a-z]+(?:-[a-z]+)*"
