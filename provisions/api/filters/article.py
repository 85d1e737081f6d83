from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import RefFilter, VocabularyFilter
from provisions.api.filters.shared import LanguageFilter, PrintedNumberFilter, changed, of_treaty
from provisions.choices import ArticleKind, TextStatus
from provisions.models import ArticleText


class ArticleFilter(StrictFilterSet):
    ref = RefFilter(key="eid", help_text="Any of these units of text, by ref.")
    treaty = of_treaty()
    kind = VocabularyFilter(ArticleKind, help_text="What sort of unit it is.")
    parent = RefFilter("parent", key="eid", help_text="Directly within any of these units, by ref.")
    number = PrintedNumberFilter(help_text="Its number as printed, which may repeat in a treaty.")
    language = LanguageFilter(
        "language", through=ArticleText, link="article", help_text="Its wording is held here in this language (BCP 47)."
    )
    text_status = VocabularyFilter(TextStatus, help_text="In what form its wording is held here.")
    updated_after = changed()
