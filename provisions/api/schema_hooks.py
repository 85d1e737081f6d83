"""What all operations have in common, added once the operations are known: problems, headers, named enums."""

from typing import Any

from drf_spectacular.plumbing import safe_ref

from provisions.api.errors import MAX_ERRORS, MEDIA_TYPE
from provisions.api.problems import PROBLEMS, code_for_status
from provisions.choices import VOCABULARIES

EVERYWHERE = (400, 401, 406, 413, 414, 429, 431, 500, 503)
WITH_RETRY = (429, 503)

PROBLEM_CODE = {
    "description": "What went wrong, for programs; further codes may be added.",
    "anyOf": [{"type": "string", "enum": sorted(PROBLEMS)}, {"type": "string"}],
}
PROBLEM_ERROR = {
    "type": "object",
    "description": "One of possibly several things that are wrong with the request.",
    "required": ["in", "code", "detail"],
    "properties": {
        "in": {"type": "string", "enum": ["query", "path", "header", "body"], "description": "Where it is."},
        "name": {"type": "string", "description": "Name of the parameter or header."},
        "pointer": {"type": "string", "description": "JSON pointer into the body."},
        "code": {"type": "string", "description": "What is wrong, for programs."},
        "detail": {"type": "string", "description": "What is wrong and what would be right, for people."},
    },
}
PROBLEM = {
    "type": "object",
    "description": "An error answer (RFC 9457). Its keys are always these.",
    "required": ["type", "title", "status", "code", "detail", "instance", "request_id", "errors", "docs"],
    "properties": {
        "type": {
            "type": "string",
            "format": "uri-reference",
            "description": "Identifies the problem type; it resolves.",
        },
        "title": {"type": "string", "description": "The problem type in a few words."},
        "status": {"type": "integer", "minimum": 400, "maximum": 599, "description": "The HTTP status."},
        "code": {"$ref": "#/components/schemas/ProblemCode"},
        "detail": {"type": "string", "description": "What is wrong with this request, for people."},
        "instance": {"type": "string", "format": "uri-reference", "description": "The address that was asked."},
        "request_id": {"type": "string", "description": "Id of the request, also in the header; quote it in reports."},
        "errors": {
            "type": "array",
            "maxItems": MAX_ERRORS,
            "items": {"$ref": "#/components/schemas/ProblemError"},
            "description": "Everything that is wrong, where several things can be.",
        },
        "docs": {"type": "string", "format": "uri-reference", "description": "Where the code is explained."},
    },
}
HEADERS = {
    "RequestId": {"description": "Id of the request, as in logs and problems.", "schema": {"type": "string"}},
    "Link": {
        "description": 'Neighbouring pages, `rel="next"` and `rel="prev"` (RFC 8288).',
        "schema": {"type": "string"},
    },
    "RetryAfter": {"description": "Seconds to wait before asking again.", "schema": {"type": "integer"}},
    "Location": {"description": "The canonical address.", "schema": {"type": "string", "format": "uri-reference"}},
}


def describe_answers(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Gives every operation its problem answers and every answer its headers."""
    components = result.setdefault("components", {})
    schemas = components.setdefault("schemas", {})
    schemas |= {"Problem": PROBLEM, "ProblemCode": PROBLEM_CODE, "ProblemError": PROBLEM_ERROR}
    components["headers"] = HEADERS
    components["responses"] = {_name(status): _problem_response(status) for status in (*EVERYWHERE, 404)}
    components["responses"]["CanonicalAddress"] = {
        "description": "The address is misspelt in its slashes or capitals; the same thing is at `Location`.",
        "headers": {"Location": _header("Location"), "X-Request-ID": _header("RequestId")},
    }
    for path, operations in result["paths"].items():
        for operation in operations.values():
            _describe(operation, has_record="{" in path)
    for name in components:
        components[name] = dict(sorted(components[name].items()))
    return result


def name_enums(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Makes each vocabulary one named component, in parameters too, wherever its list of values occurs."""
    used: dict[str, dict[str, Any]] = {}
    result["paths"] = _with_named_enums(result["paths"], used)
    components = result.setdefault("components", {})
    components["schemas"] = _with_named_enums(components.get("schemas", {}), used) | used
    return result


def _describe(operation: dict[str, Any], *, has_record: bool) -> None:
    answers = operation["responses"]
    is_list = any(parameter["name"] == "cursor" for parameter in operation.get("parameters", ()))
    for answer in answers.values():
        answer.setdefault("headers", {})["X-Request-ID"] = _header("RequestId")
        if is_list:
            answer["headers"]["Link"] = _header("Link")
    for status in sorted((*EVERYWHERE, *((404,) if has_record else ()))):
        answers.setdefault(str(status), {"$ref": f"#/components/responses/{_name(status)}"})
    answers.setdefault("308", {"$ref": "#/components/responses/CanonicalAddress"})
    operation["responses"] = dict(sorted(answers.items()))


def _problem_response(status: int) -> dict[str, Any]:
    codes = [f"`{problem.code}`: {problem.title}." for problem in PROBLEMS.values() if problem.status == status]
    headers = {"X-Request-ID": _header("RequestId")}
    if status in WITH_RETRY:
        headers["Retry-After"] = _header("RetryAfter")
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": " ".join(codes), "headers": headers, "content": content}


def _name(status: int) -> str:
    return "".join(word.capitalize() for word in code_for_status(status).split("_"))


def _header(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}


def _with_named_enums(node: Any, used: dict[str, dict[str, Any]]) -> Any:
    if isinstance(node, list):
        return [_with_named_enums(item, used) for item in node]
    if not isinstance(node, dict):
        return node
    name = _VOCABULARY_OF.get(frozenset(node["enum"])) if isinstance(node.get("enum"), list) else None
    if name is None:
        return {key: _with_named_enums(value, used) for key, value in node.items() if key != "x-spec-enum-id"}
    vocabulary = VOCABULARIES[name]
    used[vocabulary.__name__] = _enum(name)
    rest = {key: value for key, value in node.items() if key not in ("enum", "type", "x-spec-enum-id")}
    return safe_ref({"$ref": f"#/components/schemas/{vocabulary.__name__}", **rest})


def _enum(name: str) -> dict[str, Any]:
    terms = "\n".join(f"* `{term.value}`: {term.definition}" for term in VOCABULARIES[name])
    return {"type": "string", "enum": list(VOCABULARIES[name].values), "description": terms}


_VOCABULARY_OF = {frozenset(vocabulary.values): name for name, vocabulary in VOCABULARIES.items()}
