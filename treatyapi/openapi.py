"""What drf-spectacular is told about the API as a whole."""

SPECTACULAR_SETTINGS = {
    "TITLE": "Treaty provisions",
    "DESCRIPTION": "What treaties bind whom to, what qualifies it, and who says so.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v[0-9]+",
}
