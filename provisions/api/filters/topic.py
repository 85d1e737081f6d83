from provisions.api.filters.base import StrictFilterSet
from provisions.api.filters.kinds import CodeFilter
from provisions.api.filters.shared import changed


class TopicFilter(StrictFilterSet):
    code = CodeFilter(help_text="Any of these topics, by code.")
    parent = CodeFilter("parent__code", help_text="Directly below any of these topics, by code.")
    updated_after = changed("updated_at", "the topic")
