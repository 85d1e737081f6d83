"""The registry of problem types: every code that an error answer can carry, with what it means."""

from dataclasses import dataclass

ROOT = "/api/v1/problems/"


@dataclass(frozen=True)
class ProblemType:
    """One sort of failure; `code` never changes its meaning once published."""

    code: str
    status: int
    title: str
    description: str

    @property
    def slug(self) -> str:
        return self.code.replace("_", "-")

    @property
    def path(self) -> str:
        """Where the type is explained; also its RFC 9457 `type`."""
        return f"{ROOT}{self.slug}/"


_TYPES = (
    ProblemType(
        "bad_request", 400, "Bad request", "The request is not well-formed HTTP as this server understands it."
    ),
    ProblemType(
        "invalid_parameter",
        400,
        "Invalid query parameter",
        "A query parameter has a value that is not allowed, or is empty; `errors` names each with the allowed form.",
    ),
    ProblemType(
        "unknown_parameter",
        400,
        "Unknown query parameter",
        "The address does not take this query parameter; `detail` names the nearest one that it takes. Nothing is "
        "silently ignored, because an ignored filter would answer another question than the one asked.",
    ),
    ProblemType(
        "repeated_parameter",
        400,
        "Repeated query parameter",
        "A query parameter was given more than once. Give several values in one, separated by commas.",
    ),
    ProblemType(
        "too_many_parameters", 400, "Too many query parameters", "A request may have at most 100 query parameters."
    ),
    ProblemType(
        "invalid_cursor",
        400,
        "Invalid cursor",
        "The cursor was changed, has expired (after seven days), or belongs to a list with other filters or another "
        "order. Start again without it, and follow the links of the answer instead of composing cursors.",
    ),
    ProblemType("null_character", 400, "Null character", "The address or a header holds the character U+0000."),
    ProblemType("invalid_encoding", 400, "Invalid encoding", "The address is not valid UTF-8 once percent-decoded."),
    ProblemType("invalid_host", 400, "Invalid host", "The Host header names a host that is not served here."),
    ProblemType(
        "invalid_credentials",
        401,
        "Invalid credentials",
        "Credentials were sent and are not accepted. Public data needs none: send the request without them.",
    ),
    ProblemType("permission_denied", 403, "Permission denied", "You may not do this."),
    ProblemType(
        "not_found",
        404,
        "Not found",
        "There is nothing public at this address. Records that are not published answer exactly like absent ones.",
    ),
    ProblemType(
        "method_not_allowed",
        405,
        "Method not allowed",
        "The address does not take this method; `Allow` lists those it takes.",
    ),
    ProblemType(
        "not_acceptable",
        406,
        "Not acceptable",
        "None of the media types in `Accept` exists for this address; `detail` lists those that do.",
    ),
    ProblemType("content_too_large", 413, "Content too large", "The body of the request is larger than is accepted."),
    ProblemType(
        "uri_too_long", 414, "Address too long", "The address is longer than 16,384 bytes. Ask for fewer at once."
    ),
    ProblemType(
        "too_many_requests",
        429,
        "Too many requests",
        "You are asking faster than this server allows; wait as long as `Retry-After` says.",
    ),
    ProblemType(
        "headers_too_large", 431, "Headers too large", "The headers of the request are larger than 32,768 bytes."
    ),
    ProblemType(
        "internal_error",
        500,
        "Internal error",
        "A fault of this server, which has been logged under the `request_id`; please report it with that id.",
    ),
    ProblemType(
        "service_unavailable",
        503,
        "Service unavailable",
        "The application does not answer: it is starting, stopping or overloaded. Try again later.",
    ),
    ProblemType(
        "database_unavailable",
        503,
        "Database unavailable",
        "The database does not answer at the moment. Try again after the seconds in `Retry-After`.",
    ),
    ProblemType(
        "query_timeout",
        503,
        "Query took too long",
        "The database was stopped before it had the answer. Ask for fewer rows or filter more narrowly, or try again.",
    ),
    ProblemType(
        "transaction_conflict",
        503,
        "Conflict with another transaction",
        "Two transactions stood in each other's way and this one gave in. Try again.",
    ),
    ProblemType(
        "migrations_pending",
        503,
        "Migrations pending",
        "The database is older than the program; it is being brought up to date.",
    ),
)

PROBLEMS: dict[str, ProblemType] = {problem.code: problem for problem in _TYPES}


def code_for_status(status: int) -> str:
    """The general code of an HTTP status, for answers that say no more than their status."""
    general = {503: "database_unavailable"}
    by_status = {problem.status: problem.code for problem in reversed(_TYPES)} | general
    return by_status.get(status, "internal_error" if status >= 500 else "bad_request")
