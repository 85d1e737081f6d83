"""Real requests with their answers, as OpenAPI shows them.

The answers are in `examples.json` beside this file; a test asks each request of the fixtures and compares.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

ANSWERS = Path(__file__).with_suffix(".json")
ROOT = "http://127.0.0.1:8000/api/v1/"

# One request for each operation, chosen for a short whole answer.
REQUESTS = {
    "describeApi": "",
    "listTreaties": "treaties/?between=ir,ru&status=in_force&on=2025-11-01",
    "getTreaty": "treaties/iran-china-2021/?on=2025-11-01",
    "getTreatyTimeline": "treaties/iran-china-2021/timeline/",
    "getTreatyDocument": "treaties/iran-soviet-1940/document/",
    "listArticles": "articles/?treaty=iran-russia-2025",
    "getArticle": "articles/iran-russia-2025:preamble/?on=2025-11-01",
    "listParties": "parties/?code=ir",
    "getParty": "parties/e3/",
    "listEvents": "events/?treaty=iran-russia-2025&kind=entry_into_force",
    "getEvent": "events/iran-russia-2025:majlis-approval/",
    "listCommitments": "commitments/?bearer=ru&beneficiary=ir&topic=secondary-sanctions&on=2025-10-05",
    "getCommitment": "commitments/iran-russia-2025:oppose-extraterritorial-sanctions/?on=2025-10-05",
    "getCommitmentStanding": "commitments/iran-russia-2025:non-assistance-to-aggressor/standing/"
    "?bearer=ru&beneficiary=ir&on=2025-08-01",
    "listTreatyParticipations": "treaties/iran-china-2021/participations/?on=2025-11-01",
    "getTreatyParticipation": "treaties/iran-russia-2001/participations/ru/?on=2025-11-01",
    "listPartyParticipations": "parties/cn/participations/?on=2025-11-01",
    "getTreatyReadiness": "treaties/iran-russia-2025/readiness/?on=2025-11-01",
    "listPartyCommitments": "parties/ru/commitments/?topic=media&on=2025-11-01",
    "listCaveats": "caveats/?treaty=iran-russia-2025&status=open&kind=needs_further_agreement&on=2025-11-01",
    "getCaveat": "caveats/iran-russia-2025:council-sanctions-may-return/?on=2025-10-05",
    "listRelations": "relations/?treaty=iran-russia-2025&to_treaty=iran-russia-1921",
    "listSources": "sources/?slug=mee-2025-01",
    "getSource": "sources/un-charter/",
    "listCitations": "citations/?commitment=iran-russia-2025:oppose-extraterritorial-sanctions",
    "listTopics": "topics/?code=sanctions",
    "getTopic": "topics/secondary-sanctions/",
    "listVocabularies": "vocabularies/",
    "getVocabulary": "vocabularies/relation_kind/",
    "listProblemTypes": "problems/",
    "getProblemType": "problems/unknown-parameter/",
}


def show_examples(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Gives every operation the answer to its example request, and the parameters the values that it has there."""
    for path, operations in result["paths"].items():
        for operation in operations.values():
            asked, answer = REQUESTS.get(operation["operationId"]), answers().get(operation["operationId"])
            if asked is None or answer is None:
                continue
            body = operation["responses"]["200"]["content"]["application/json"]
            body["examples"] = {"fixtures": {"summary": f"GET {ROOT}{asked}", "value": answer}}
            values = _values(path, asked)
            for parameter in operation.get("parameters", ()):
                if parameter["name"] in values:
                    parameter["example"] = _typed(parameter, values[parameter["name"]])
    return result


@cache
def answers() -> dict[str, Any]:
    """The answers by operation; empty before they were first recorded."""
    return json.loads(ANSWERS.read_text()) if ANSWERS.exists() else {}


def _values(template: str, asked: str) -> dict[str, str]:
    address = urlsplit(ROOT + asked)
    parts = zip(template.strip("/").split("/"), address.path.strip("/").split("/"), strict=True)
    return dict(parse_qsl(address.query)) | {name[1:-1]: part for name, part in parts if name.startswith("{")}


def _typed(parameter: dict[str, Any], value: str) -> str | list[str]:
    return value.split(",") if parameter["schema"].get("type") == "array" else value
