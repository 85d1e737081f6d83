from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter, VocabularyFilter
from provisions.api.filters.shared import LanguageFilter, TextFilter, changed, dates
from provisions.choices import SourceAuthority


class SourceFilter(StrictFilterSet):
    slug = CodeFilter(help_text="Any of these sources, by slug.")
    publisher = TextFilter(help_text="Who published it, upper and lower case alike.")
    authority = VocabularyFilter(SourceAuthority, help_text="How close it is to the text and to those who made it.")
    language = LanguageFilter(help_text="Its language (BCP 47).")
    published_on, published_on_after, published_on_before = dates("published_on", "Published")
    updated_after = changed("updated_at", "the source")
