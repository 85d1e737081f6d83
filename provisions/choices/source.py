"""How much weight a publication has as evidence."""

from .base import RankedVocabulary


class SourceAuthority(RankedVocabulary):
    """What a publication is as evidence, the highest authority first."""

    AUTHENTIC_TEXT = "authentic_text", "The treaty's own text in an authentic language.", "10, 33", "Authentic text"
    CERTIFIED_TRUE_COPY = (
        "certified_true_copy",
        "Copy of the original that the depositary certifies.",
        "77(1)(b)",
        "Certified true copy",
    )
    DEPOSITARY_NOTIFICATION = (
        "depositary_notification",
        "Notice by the depositary of an act or of an entry into force.",
        "77(1)(e), 77(1)(f)",
        "Depositary notification",
    )
    OFFICIAL_PUBLICATION = (
        "official_publication",
        "Gazette, treaty series or register of a state or organisation.",
        "80",
        "Official publication",
    )
    OFFICIAL_STATEMENT = (
        "official_statement",
        "Statement that a state or organisation publishes in its own name.",
        "Official statement",
    )
    OFFICIAL_SUMMARY = (
        "official_summary",
        "Account of the contents that a state or organisation publishes.",
        "Official summary",
    )
    ACADEMIC = "academic", "Scholarly work, with its evidence and author named.", "Academic"
    DATASET = "dataset", "Coded collection of treaties or acts made for research or reference.", "Dataset"
    MEDIA_REPORT = "media_report", "News report, news agency dispatch or press interview.", "Media report"
    LEAKED_DRAFT = "leaked_draft", "Document made public without authority.", "Leaked draft"
    UNKNOWN = "unknown", "Publication whose origin or nature is not established.", "Unknown"
