"""The public HTTP interface under `/api/v1/`."""
