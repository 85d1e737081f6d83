"""What a statement purports to do, whatever its name (VCLT 2(1)(d))."""

import re
from collections.abc import Sequence

from provisions.choices import EventKind
from provisions.importers.statements import Statement


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_LAW = r"(?:laws?|sharia\w*|islam\w*|constitution\w*|legislation|code|precepts)\b"
_CONFLICTS = (
    r"(?:contrary|incompatib\w+|conflict\w*|inconsistent|incongruous|contradict\w*|run\w* counter|contraven\w+)"
)
_NOT = r"(?:shall|will|do|does|can|is|are|be|may|would|should) ?not"

# Words about reservations that make none.
_NO_RESERVATION = _any_of(
    r"(?:withdr[ae]w\w*|without(?: any)?|no(?: other)?|not (?:made|making)(?: any| a)?) (?:\w+ ){0,3}reservations?\b",
    r"reservations?\b[^.;:]{0,160}\bwithdrawn",
    r"does not constitute a reservation",
    r"not bound by any of the reservations?",
    r"reserves? the right to extend the Convention",
    r"incompatib\w+ with the (?:object|very object)",
    r"contrary to the (?:object|principles? of)",
    # Announced for later.
    r"(?:reserves? (?:the|its) )?(?:rights?|intention|will)\b[^.;]{0,40}"
    r"\b(?:make|attach|communicate|express|formulate|enter|exercise)\b[^.;]{0,90}"
    r"\b(?:reservations?|declarations?|understandings?|option)\b[^.;]*",
    r"reservations? were confirmed\b",
)
_CALLED_RESERVATION = _any_of(r"reserv(?:ations?|es?|ing|ed)\b(?! (?:fund|forces?|officer|for the))")
_CALLED_INTERPRETATION = _any_of(r"interpretati(?:ve|on)s?\b", r"interpretive\b", r"understandings?\b")
_CALLED_DECLARATION = _any_of(r"declarations?\b", r"statements?\b")
# A statement of non-recognition is no reservation (International Law Commission, Guide to Practice 2011, 1.5.1).
_NON_RECOGNITION = _any_of(
    r"recogni(?:tion|[sz]\w+)\b[^.;]{0,80}\bIsrael\b",
    r"Israel\b[^.;]{0,60}\brecogni(?:tion|[sz])",
)
_EXCLUDES = _any_of(
    # It is not bound, or not all the way.
    r"not (?:\w+ ){0,3}(?:itself|themselves) (?:as )?(?:\w+ ){0,2}(?:bound|obliged|obligated|committed)",
    r"(?:not|nor|neither|never|no longer)\b[^.;:]{0,50}\b(?:bound|binding|obliged|obligated|compelled)\b",
    r"recommendat(?:ions?|ory)\b",
    r"(?:(?:do|does|can|will|shall|would) ?not|can only) (?:\w+ ){0,3}?"
    r"(?:undertake|accept|agree|commit|guarantee|grant|assume|ensure|approve)\b",
    r"cannot\b(?! be (?:interpreted|construed|understood|regarded))",
    r"can not\b",
    r"unable to\b",
    r"not (?:at present )?(?:in a position|able|possible)\b",
    r"not (?:\w+ )?recogni[sz]e\b[^.;]{0,60}\b(?:jurisdiction|competence|authority|compulsory|provisions?)\b",
    r"(?:not have|no) (?:competence|jurisdiction)\b",
    r"not adhere\b",
    r"shall not\b[^.;]{0,30}\btake any\b",
    r"not (?:be )?(?:granted|accorded|extended|implemented|given effect)\b",
    # It does not apply, or not everywhere, or not always.
    rf"{_NOT} (?:\w+ )?(?:apply|be applied|(?:be )?applicable|take effect)\b",
    r"not (?:to )?apply\b",
    r"no reason to apply\b",
    r"non-applica\w+",
    r"inapplicab\w+",
    r"exclud(?:e|es|ed|ing)\b",
    r"with the (?:exception|substitution|omission|modification)s? of\b",
    r"except(?:ing)?\b[^.;]{0,60}\b(?:articles?|provisions?|paragraphs?)",
    r"only (?:to the (?:extent|territor\w+)|in the territor\w+|if|when|where|after|on condition|within)\b",
    r"appl(?:icable|y|ies) only\b",
    r"only appl(?:icable|y|ies)\b",
    r"in ?so ?far as\b",
    r"to the extent (?:that|permitted|consistent|compatible|provided|they|it)\b",
    r"on the basis of reciprocity\b",
    r"with the (?:following )?limitations?\b",
    r"limit(?:ed|s)? to\b",
    r"extends? only to\b",
    r"beyond the limits\b",
    r"within the limits (?:of|set|imposed|established|laid down)\b",
    r"derogat(?:e|es|ing)\b",
    r"withhold\b",
    r"(?:considers? that )?it has the right\b",
    r"full freedom\b",
    r"unfettered right\b",
    # It depends on a condition or on internal law.
    r"(?:provided|on (?:the )?condition) that\b",
    rf"not (?:be )?(?:in )?{_CONFLICTS}",
    rf"{_CONFLICTS}\b[^.;]{{0,80}}\b{_LAW}",
    rf"subject to (?!the following|(?:the )?(?:reservation|declaration|understanding))[^.;]{{0,80}}\b{_LAW}",
    r"appl(?:y|ied|ication)\b[^.;]{0,40}\bsubject to\b",
    r"appl(?:y|ied) in such (?:a )?manner\b",
    r"in the context of the provisions and (?:limitations|restrictions)\b",
    rf"due regard (?:for|to)\b[^.;]{{0,80}}\b{_LAW}",
    r"(?:appl\w+|implement\w*|exercised)\b[^.;]{0,120}"
    r"\b(?:consistent|in (?:conformity|consonance|accordance|compliance)) "
    rf"with\b[^.;]{{0,80}}\b{_LAW}",
    rf"not in accordance with\b[^.;]{{0,60}}\b{_LAW}",
    rf"without prejudice to\b[^.;]{{0,60}}\b{_LAW}",
    # No dispute goes to a court without agreement.
    r"(?:referred|submitted) to (?:arbitration|the International Court)\b[^.;]{0,100}\bconsent\b",
    r"(?:consent|agreement|approval) (?:of|by) (?:all|each|both) (?:the )?(?:\w+ )?(?:parties|states?)\b",
    r"consent\b[^.;]{0,60}\b(?:is|shall be|will be) required\b",
    r"(?:without|with the) [^.;]{0,40}\b(?:prior|express)\b[^.;]{0,30}\b(?:agreement|consent|acceptance|approval)\b",
    r"laws?\b[^.;]{0,40}\b(?:does|do) not permit\b",
)
_INTERPRETS = _any_of(
    r"interpret(?:s|ed|ing|ations?|ative)?\b",
    r"interpretive\b",
    r"underst(?:ands?|ood|andings?)\b",
    r"constru(?:es?|ed|ing)\b",
    r"(?:shall|should|must|is|are|to) (?:be )?(?:taken|read|deemed)\b",
    r"deems?\b",
    r"(?:is|are) of the (?:opinion|view)\b",
    r"in (?:its|their|the) (?:view|opinion)\b",
    r"takes? the (?:view|position)\b",
    r"to mean\b",
    r"meaning (?:of|that)\b",
    r"means? that\b",
    r"in the sense (?:that|of)\b",
    r"considers?\b[^.;]{0,140}\b(?:to|as|that)\b",
    r"regards?\b[^.;]{0,60}\bas\b",
    r"(?:(?:does|do|shall|will|should|may|can) ?not)\b[^.;]{0,40}"
    r"\b(?:imply|affect|prevent|preclude|require|prejudice|signify|oblige|restrict|exclude|authorize|impair|impede)\b",
    r"cannot be (?:interpreted|construed|understood|regarded)\b",
    r"presents? no obstacle\b",
    r"in no way\b",
    r"without prejudice\b",
    r"impl(?:y|ies) (?:no|neither)\b",
)
# A list of provisions without a verb is one of what is not accepted.
_LISTED = re.compile(
    r"\W*(?:\(?\w{1,3}[.)-] ?)?(?:(?:In|With) respect (?:of|to) )?[Aa]rticles? [\d, ()a-zA-Z]{1,60}?(?:, ?|\) ?)"
    r"(?:which|regarding|concerning|relating|with (?:respect|reference|regard) to|in accordance with)\b"
)
_STRONGEST_FIRST = (EventKind.RESERVATION, EventKind.INTERPRETATIVE_DECLARATION)


def purpose_of(statement: Statement) -> EventKind:
    """What kind of act a statement is by itself.

    A reservation when it excludes or changes an effect for its author, an interpretative declaration when it says how
    the author reads the treaty, a declaration else.
    """
    words = _NO_RESERVATION.sub(" ", statement.words)
    if _NON_RECOGNITION.search(words) and "article" not in words.lower():
        return EventKind.DECLARATION
    label = _called(_NO_RESERVATION.sub(" ", statement.label))
    if label == EventKind.RESERVATION or _CALLED_RESERVATION.search(words) or _EXCLUDES.search(words):
        return EventKind.RESERVATION
    if _LISTED.match(statement.text):
        return EventKind.RESERVATION
    if label == EventKind.INTERPRETATIVE_DECLARATION or _INTERPRETS.search(words):
        return EventKind.INTERPRETATIVE_DECLARATION
    return EventKind.DECLARATION


def strongest(kinds: Sequence[EventKind]) -> EventKind:
    """The kind of an act that is made of statements of these kinds."""
    return next((kind for kind in _STRONGEST_FIRST if kind in kinds), EventKind.DECLARATION)


def _called(label: str) -> EventKind | None:
    """What a heading calls all that stands below it; None where it names several things or none."""
    excludes = "following" in label and bool(_EXCLUDES.search(label))
    reserves = excludes or bool(_CALLED_RESERVATION.search(label))
    interprets = bool(_CALLED_INTERPRETATION.search(label))
    if reserves and not interprets and not _CALLED_DECLARATION.search(label):
        return EventKind.RESERVATION
    return EventKind.INTERPRETATIVE_DECLARATION if interprets and not reserves else None
