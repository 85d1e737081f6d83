"""What OpenAPI says about the operations of a resource."""

from collections.abc import Callable

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.fields import empty

_ADDRESSED_BY = {
    "slug": "Its slug, such as `iran-russia-2025`.",
    "code": "Its code, such as `ir`.",
    "name": "Its name, such as `modality`.",
    "ref": "Its ref, `<treaty slug>:<key>`; the colon may be percent-encoded.",
}


def described(singular: str, plural: str, *, by: str | None = None, detail: type | None = None) -> Callable:
    """Names the operations `listTreaties` and `getTreaty`; without `by` there is only a list.

    `by` is the name by which a record is addressed; `detail` the serializer of a record, where REST framework does not
    know it.
    """
    operations = {"list": extend_schema(operation_id=f"list{_joined(plural)}", summary=f"List {plural}")}
    if by is not None:
        operations["retrieve"] = extend_schema(
            operation_id=f"get{_joined(singular)}",
            summary=f"Get one {singular}",
            parameters=[addressed_by(by)],
            responses=detail or empty,
        )
    return extend_schema_view(**operations)


def addressed_by(name: str) -> OpenApiParameter:
    return OpenApiParameter(name, str, OpenApiParameter.PATH, description=_ADDRESSED_BY[name])


def _joined(words: str) -> str:
    return "".join(word.capitalize() for word in words.split())
