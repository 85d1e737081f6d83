"""What drf-spectacular is told about the API as a whole."""

from typing import Any

API_VERSION = "1.0.0"
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Treaty provisions",
    "DESCRIPTION": "What treaties bind whom to, what qualifies it, and who says so.\n\n"
    "An answer is a reading of recorded claims, with its sources; never a legal determination. "
    "Null means unknown, never unlimited or none. Dates may be partial: `1928`, `1928-08` or `1928-08-27`.\n\n"
    "Three times are kept apart. *Legal time*, `on`: what holds on a day; of a day to come, what holds if nothing "
    "further happens, and the answer says `projected`. *Evidence time*, `known_on`: what the sources recorded here had "
    "published by a day, so that a record, or a field, that only later sources tell of is left out. *Record time*, "
    "`updated_at`: when this database last changed; it says nothing of either.",
    "VERSION": API_VERSION,
    "OAS_VERSION": "3.1.1",
    "LICENSE": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v[0-9]+",
    "SORT_OPERATION_PARAMETERS": False,
    "AUTHENTICATION_WHITELIST": [],  # the admin's session is for editors; public data needs nothing
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "POSTPROCESSING_HOOKS": [
        "provisions.api.documents.add_document_schemas",
        "provisions.api.schema_hooks.name_enums",
        "provisions.api.schema_hooks.describe_answers",
        "provisions.api.examples.show_examples",
    ],
}
