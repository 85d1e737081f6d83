"""The units of a treaty's text, and how far that text is available."""

from .base import Vocabulary


class ArticleKind(Vocabulary):
    """What kind of unit of a treaty's text an article record is, named after Akoma Ntoso where it has the unit."""

    PREAMBLE = "preamble", "Opening recitals that give the makers, motives and context.", "31(2)", "Preamble"
    PART = "part", "Highest division of the body, above titles and chapters.", "Part"
    TITLE = "title", "Division of the body between part and chapter.", "Title"
    CHAPTER = "chapter", "Division of the body that groups articles or sections.", "Chapter"
    SECTION = "section", "Division below a chapter or part that groups articles.", "Section"
    SUBSECTION = "subsection", "Division below a section that groups articles.", "Subsection"
    ARTICLE = "article", "Basic numbered unit of the text, under whatever name it is numbered.", "Article"
    PARAGRAPH = (
        "paragraph",
        "Numbered or unnumbered unit within an article, or of an instrument without articles.",
        "Paragraph",
    )
    SUBPARAGRAPH = "subparagraph", "Unit within a paragraph, often lettered.", "Subparagraph"
    POINT = "point", "Item of a list within a paragraph or subparagraph, such as (i).", "Point"
    ANNEX = "annex", "Attachment that forms part of the treaty and follows its body.", "31(2)", "Annex"
    APPENDIX = "appendix", "Attachment to an annex, or one that the treaty names an appendix.", "Appendix"
    SCHEDULE = "schedule", "Attachment made of lists or tables, such as each party's concessions.", "Schedule"
    PROTOCOL = "protocol", "Protocol attached to the treaty as part of it and without a record of its own.", "Protocol"
    DECLARATION = (
        "declaration",
        "Declaration or agreed minute attached to the treaty and made with it.",
        "31(2)",
        "Declaration",
    )
    CONCLUSION = "conclusion", "Closing formula with the place, date, languages and signatures.", "Conclusion"
    OTHER = "other", "Unit that has no value of its own in this list.", "Other"


class TextStatus(Vocabulary):
    """In what form the text of a treaty or article is available."""

    AUTHENTIC_TEXT = (
        "authentic_text",
        "The text established as definitive, in a language in which it is so.",
        "10, 33",
        "Authentic text",
    )
    OFFICIAL_TRANSLATION = (
        "official_translation",
        "Translation issued by a participant, the depositary or an organisation.",
        "33(2)",
        "Official translation",
    )
    UNOFFICIAL_TRANSLATION = "unofficial_translation", "Translation made by anybody else.", "Unofficial translation"
    OFFICIAL_SUMMARY = (
        "official_summary",
        "Only an account by a participant or the depositary, not the wording.",
        "Official summary",
    )
    REPORTED = "reported", "Only what the press or other third parties say about the contents.", "Reported"
    LEAKED_DRAFT = (
        "leaked_draft",
        "Draft made public without authority, which the final text may not match.",
        "Leaked draft",
    )
    NOT_PUBLISHED = "not_published", "The participants are known to have withheld the text.", "Not published"
    NOT_AVAILABLE = "not_available", "No text is held here, whether or not it is published elsewhere.", "Not available"
