"""What the rules must know of records outside the document; asked once per document, in a few queries."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from provisions.choices import PartyKind, PublicationState
from provisions.documents.completing import walk
from provisions.documents.refusal import pointer
from provisions.documents.shapes import PARTY, ROOTS, TOPIC, TREATY, Document, Shape
from provisions.models import (
    CaveatOutcome,
    CommitmentBearer,
    Participation,
    Party,
    PartyMember,
    Relation,
    Topic,
    Treaty,
    called,
)
from provisions.validators import Fault, in_circles, taking_part

_WITH_MEMBERS = (PartyKind.GROUP, PartyKind.INTERNATIONAL_ORGANISATION)


class Context:
    """The surroundings of documents that are recorded together."""

    def __init__(self, documents: Iterable[tuple[Shape, Document]]) -> None:
        """`documents`: complete, all that are recorded together."""
        self._together: dict[str, dict[str, Document]] = {shape.name: {} for shape in ROOTS}
        for shape, document in documents:
            self._together[shape.name][document[shape.key[0]]] = document

    def members(self, groups: set[str]) -> dict[str, set[str]]:
        """Codes of all parties that ever belonged to each of those that are groups or organisations."""
        codes = Party.objects.filter(code__in=groups, kind__in=_WITH_MEMBERS).values_list("code", flat=True)
        found: dict[str, set[str]] = {code: set() for code in codes}
        spells = PartyMember.objects.filter(group__code__in=found).values_list("group__code", "party__code")
        for group, party in spells:
            found[group].add(party)
        for code in groups & self._together["party"].keys():
            document = self._together["party"][code]
            found.pop(code, None)
            if document["kind"] in _WITH_MEMBERS:
                found[code] = {member["party"] for member in document["members"]}
        return found

    def faults(self, shape: Shape, document: Document) -> Iterator[Fault]:
        if shape is TOPIC:
            yield from self._topic_faults(document)
        elif shape is PARTY:
            yield from self._name_faults(document)
            yield from self._continuity_faults(document)
            yield from self._membership_faults(document)
        elif shape is TREATY:
            yield from self._publication_faults(document)

    def _topic_faults(self, topic: Document) -> Iterator[Fault]:
        """The tree of topics has two levels."""
        code, parent = topic["code"], topic["parent"]
        if parent is None:
            return
        parents = dict(Topic.objects.filter(parent__isnull=False).values_list("code", "parent__code"))
        parents |= {other: document["parent"] for other, document in self._together["topic"].items()}
        if parents.get(parent) is not None or code in parents.values():
            yield Fault("/parent", "too_deep", "Topics have two levels: a topic below another has none below it.")

    def _name_faults(self, party: Document) -> Iterator[Fault]:
        """A name leads to one party, so that importers can resolve it."""
        places = [(f"/{key}", party[key]) for key in ("name", "official_name") if party[key]]
        places += [(pointer("/aliases", index), alias) for index, alias in enumerate(party["aliases"])]
        holders = self._holders({name.lower() for _, name in places})
        for at, name in places:
            others = holders[name.lower()] - {party["code"]}
            if others:
                yield Fault(at, "name_taken", f"{name!r} already names {', '.join(sorted(others))}.")

    def _continuity_faults(self, party: Document) -> Iterator[Fault]:
        """Nobody carries on their own personality by way of others."""
        following = dict(Party.objects.filter(continues__isnull=False).values_list("code", "continues__code"))
        following |= {code: document["continues"] for code, document in self._together["party"].items()}
        if party["code"] in in_circles(following):
            yield Fault("/continues", "continues_itself", "The party would continue itself in the end.")

    def _membership_faults(self, party: Document) -> Iterator[Fault]:
        """Who is named as owing something under a treaty because of a membership has been a member."""
        code = party["code"]
        if not party["members"] and not PartyMember.objects.filter(group__code=code).exists():
            return
        named = CommitmentBearer.objects.filter(treaty__participations__party__code=code).distinct()
        rows = named.order_by("commitment").values_list("treaty__slug", "commitment__key", "party__code")
        for slug, owed in groupby(sorted(rows), key=itemgetter(0)):
            able = self._taking_part_in(slug)
            for _, key, bearer in owed:
                if slug not in self._together["treaty"] and able is not None and bearer not in able:
                    detail = f"{bearer}, which owes {slug}:{key}, would take no part in that treaty."
                    yield Fault("/members", "bearer_not_a_member", detail)

    def _taking_part_in(self, slug: str) -> set[str] | None:
        participants = set(Participation.objects.filter(treaty__slug=slug).values_list("party__code", flat=True))
        return taking_part(participants=participants, members=self.members(participants))

    def _holders(self, names: set[str]) -> dict[str, set[str]]:
        """Codes of the parties that go by each of these names in lower case."""
        rows = Party.objects.filter(called(names)).values("code", "name", "official_name", "aliases")
        parties = {row["code"]: row for row in rows} | self._together["party"]
        holders: dict[str, set[str]] = {name: set() for name in names}
        for code, party in parties.items():
            held = (party["name"], party["official_name"] or "", *party["aliases"])
            for name in {name.lower() for name in held} & names:
                holders[name].add(code)
        return holders

    def _publication_faults(self, treaty: Document) -> Iterator[Fault]:
        """What is published refers only to what is published."""
        if treaty["publication"] != PublicationState.PUBLISHED:
            referring = sorted(self._published_referring_to(treaty["slug"]))
            if referring:
                said = f"Published treaties refer to it: {', '.join(referring)}."
                yield Fault("/publication", "referred_to_by_published", said)
            return
        references = list(_treaties_referred_to(treaty))
        hidden = self._unpublished({slug for _, slug in references})
        for at, slug in references:
            if slug in hidden:
                yield Fault(at, "refers_to_unpublished", f"{slug} is not published.")

    def _unpublished(self, slugs: set[str]) -> set[str]:
        states = dict(Treaty.objects.filter(slug__in=slugs).values_list("slug", "publication"))
        states |= {slug: document["publication"] for slug, document in self._together["treaty"].items()}
        return {slug for slug in slugs & states.keys() if states[slug] != PublicationState.PUBLISHED}

    def _published_referring_to(self, slug: str) -> set[str]:
        published = {"treaty__publication": PublicationState.PUBLISHED}
        relations = Relation.objects.filter(to_treaty__slug=slug, **published)
        outcomes = CaveatOutcome.objects.filter(event__treaty__slug=slug, **published)
        found = {*relations.values_list("treaty__slug", flat=True), *outcomes.values_list("treaty__slug", flat=True)}
        for other, document in self._together["treaty"].items():
            found.discard(other)
            if document["publication"] == PublicationState.PUBLISHED:
                found |= {other for _, referred in _treaties_referred_to(document) if referred == slug}
        return found - {slug}


def _treaties_referred_to(treaty: Document) -> Iterator[tuple[str, str]]:
    """Pointers at references to other treaties, with their slugs."""
    for part, item, at in walk(TREATY, treaty):
        if part.name == "relation":
            yield pointer(at, "to_treaty"), item["to_treaty"]
        elif part.name == "caveat_outcome":
            slug = item["event"].partition(":")[0]
            if slug != treaty["slug"]:
                yield pointer(at, "event"), slug
