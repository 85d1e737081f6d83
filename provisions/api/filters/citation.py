from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, KnownCodeFilter, RefFilter, VocabularyFilter
from provisions.api.filters.shared import ChoiceFilter, TextFilter, changed, dates, of_treaty
from provisions.choices import Stance
from provisions.models import Party
from provisions.models.citation import SUBJECT_TYPES


class CitationFilter(StrictFilterSet):
    treaty = of_treaty()
    subject_type = ChoiceFilter(SUBJECT_TYPES, help_text="What sort of record it speaks about.")
    article = RefFilter("article", key="eid", help_text="About any of these units of text, by ref.")
    event = RefFilter("event", help_text="About any of these events, by ref.")
    commitment = RefFilter("commitment", help_text="About any of these commitments, by ref.")
    caveat = RefFilter("caveat", help_text="About any of these caveats, by ref.")
    source = CodeFilter("source__slug", help_text="In any of these sources, by slug.")
    stance = VocabularyFilter(Stance, help_text="How the statement bears on the record.")
    speaker = TextFilter(help_text="Who speaks, in the words of the record, upper and lower case alike.")
    on_behalf_of = KnownCodeFilter(Party, "on_behalf_of", help_text="Said for any of these parties, by code.")
    said_on, said_on_after, said_on_before = dates("said_on", "Said")
    updated_after = changed()
