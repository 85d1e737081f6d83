from drf_spectacular.utils import extend_schema, extend_schema_view

from provisions.api.problems import PROBLEMS
from provisions.api.serializers.problem import ProblemTypeSerializer
from provisions.api.views.static import StaticViewSet


@extend_schema_view(
    list=extend_schema(summary="List problem types"), retrieve=extend_schema(summary="Get a problem type")
)
class ProblemViewSet(StaticViewSet):
    """Every sort of error answer, with what it means and what to do about it."""

    records = tuple(PROBLEMS.values())
    serializer_class = ProblemTypeSerializer
    lookup_field = "slug"
    lookup_value_regex = "[a-z]+(?:-[a-z]+)*"
