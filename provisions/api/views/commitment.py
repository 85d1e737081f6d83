from provisions.api.described import described
from provisions.api.filters.commitment import CommitmentFilter
from provisions.api.serializers.commitment import CommitmentSerializer
from provisions.api.views.base import RefViewSet
from provisions.models import Commitment


@described("commitment", "commitments", by="ref")
class CommitmentViewSet(RefViewSet):
    """What treaties say that somebody shall, shall not, may or intends to do, with its caveats and who says so."""

    queryset = Commitment.objects.all()
    serializer_class = CommitmentSerializer
    filterset_class = CommitmentFilter
    ordering_fields = ("position", "ref", "starts_on", "ends_on", "updated_at")
    ordering_expressions = {
        "position": ("treaty__slug", "position"),
        "ref": ("treaty__slug", "key"),
        "updated_at": "treaty__updated_at",
    }
