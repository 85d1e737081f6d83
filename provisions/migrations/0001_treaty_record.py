import django.contrib.postgres.indexes
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations, models

import provisions.models.constraints
import provisions.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        UnaccentExtension(),
        migrations.CreateModel(
            name="Relation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("supersedes", "supersedes"),
                            ("terminates", "terminates"),
                            ("amends", "amends"),
                            ("implements", "implements"),
                            ("endorses", "endorses"),
                            ("reaffirms", "reaffirms"),
                            ("protocol_to", "protocol_to"),
                            ("subject_to", "subject_to"),
                            ("refers_to", "refers_to"),
                            ("suspends", "suspends"),
                            ("reinstates", "reinstates"),
                        ],
                        db_collation="C",
                        help_text="What it does to the other treaty.",
                        max_length=40,
                    ),
                ),
                (
                    "since",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="From when on; null when unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "claim_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("official", "official"),
                            ("reported", "reported"),
                            ("inferred", "inferred"),
                            ("announced", "announced"),
                            ("retracted", "retracted"),
                        ],
                        db_collation="C",
                        default="reported",
                        help_text="How firmly it is established.",
                        max_length=40,
                    ),
                ),
                (
                    "note",
                    provisions.models.fields.ProseField(
                        blank=True, help_text="What a reader should know about the record.", max_length=5000, null=True
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "kind", "to_treaty"],
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "eid",
                    provisions.models.fields.EidField(
                        db_collation="C",
                        help_text="Akoma Ntoso eId of the unit, such as `art_3` or `art_3__para_4`; permanent, part of the ref.",
                        max_length=100,
                    ),
                ),
                (
                    "kind",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("preamble", "preamble"),
                            ("part", "part"),
                            ("title", "title"),
                            ("chapter", "chapter"),
                            ("section", "section"),
                            ("subsection", "subsection"),
                            ("article", "article"),
                            ("paragraph", "paragraph"),
                            ("subparagraph", "subparagraph"),
                            ("point", "point"),
                            ("annex", "annex"),
                            ("appendix", "appendix"),
                            ("schedule", "schedule"),
                            ("protocol", "protocol"),
                            ("declaration", "declaration"),
                            ("conclusion", "conclusion"),
                            ("other", "other"),
                        ],
                        db_collation="C",
                        help_text="What sort of unit it is.",
                        max_length=40,
                    ),
                ),
                (
                    "number",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Its number as printed; may repeat in a treaty.", max_length=50, null=True
                    ),
                ),
                (
                    "position",
                    provisions.models.fields.CountField(
                        help_text="Place in reading order, from 1, across the whole treaty."
                    ),
                ),
                (
                    "text_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("authentic_text", "authentic_text"),
                            ("official_translation", "official_translation"),
                            ("unofficial_translation", "unofficial_translation"),
                            ("official_summary", "official_summary"),
                            ("reported", "reported"),
                            ("leaked_draft", "leaked_draft"),
                            ("not_published", "not_published"),
                            ("not_available", "not_available"),
                        ],
                        db_collation="C",
                        default="not_available",
                        help_text="In what form its wording is held here.",
                        max_length=40,
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit that contains it; null at the top.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="children",
                        to="provisions.article",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "position"],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Permanent key, unique among the records of its type in the treaty; part of the ref.",
                        max_length=100,
                    ),
                ),
                (
                    "summary",
                    provisions.models.fields.ProseField(
                        help_text="What is committed to, in one plain sentence of our own.", max_length=5000
                    ),
                ),
                (
                    "modality",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("obligation", "obligation"),
                            ("prohibition", "prohibition"),
                            ("permission", "permission"),
                            ("right", "right"),
                            ("power", "power"),
                            ("exemption", "exemption"),
                            ("recognition", "recognition"),
                            ("constitutive", "constitutive"),
                            ("statement_of_intent", "statement_of_intent"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        help_text="Whether it obliges, forbids, allows, empowers or only declares.",
                        max_length=40,
                    ),
                ),
                (
                    "force",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("hard", "hard"),
                            ("qualified_hard", "qualified_hard"),
                            ("soft", "soft"),
                            ("hortatory", "hortatory"),
                            ("declaratory", "declaratory"),
                            ("non_obligation", "non_obligation"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="How strongly the wording binds.",
                        max_length=40,
                    ),
                ),
                (
                    "performance",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("result", "result"),
                            ("conduct", "conduct"),
                            ("best_efforts", "best_efforts"),
                            ("cooperate", "cooperate"),
                            ("assist", "assist"),
                            ("consult", "consult"),
                            ("notify", "notify"),
                            ("negotiate", "negotiate"),
                            ("refrain", "refrain"),
                            ("tolerate", "tolerate"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="What sort of conduct or result performs it.",
                        max_length=40,
                    ),
                ),
                (
                    "bearer_mode",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("each_party", "each_party"),
                            ("all_parties_jointly", "all_parties_jointly"),
                            ("named_parties", "named_parties"),
                            ("class_of_parties", "class_of_parties"),
                            ("organ", "organ"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        help_text="Who owes it: each party, all together, or those named.",
                        max_length=40,
                    ),
                ),
                (
                    "beneficiary_mode",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("other_parties", "other_parties"),
                            ("all_parties_collectively", "all_parties_collectively"),
                            ("named_parties", "named_parties"),
                            ("persons", "persons"),
                            ("none", "none"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        help_text="To whom it is owed: the other parties, all together, those named, or persons.",
                        max_length=40,
                    ),
                ),
                (
                    "quote",
                    provisions.models.fields.ProseField(
                        blank=True,
                        help_text="The words that state it, verbatim; null without a text.",
                        max_length=20000,
                        null=True,
                    ),
                ),
                (
                    "starts_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="First day on which it applies, where it differs from the treaty's.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "ends_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="Last day on which it applies, where it differs from the treaty's.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "survives_months",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="For how many months it goes on after the treaty ends; null when unknown.",
                        null=True,
                    ),
                ),
                (
                    "claim_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("official", "official"),
                            ("reported", "reported"),
                            ("inferred", "inferred"),
                            ("announced", "announced"),
                            ("retracted", "retracted"),
                        ],
                        db_collation="C",
                        default="reported",
                        help_text="How firmly it is established that the treaty says so.",
                        max_length=40,
                    ),
                ),
                (
                    "position",
                    provisions.models.fields.CountField(help_text="Place among the treaty's commitments, from 1."),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit of text that states it; null while no source gives its place.",
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="commitments",
                        to="provisions.article",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "position", "key"],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Permanent key, unique among the records of its type in the treaty; part of the ref.",
                        max_length=100,
                    ),
                ),
                (
                    "kind",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("negotiation_round", "negotiation_round"),
                            ("negotiation_concluded", "negotiation_concluded"),
                            ("adoption", "adoption"),
                            ("authentication", "authentication"),
                            ("initialling", "initialling"),
                            ("signature", "signature"),
                            ("signature_ad_referendum", "signature_ad_referendum"),
                            ("definitive_signature", "definitive_signature"),
                            ("confirmation_of_signature", "confirmation_of_signature"),
                            ("succession_to_signature", "succession_to_signature"),
                            ("domestic_approval", "domestic_approval"),
                            ("domestic_promulgation", "domestic_promulgation"),
                            ("consent_to_be_bound", "consent_to_be_bound"),
                            ("ratification", "ratification"),
                            ("acceptance", "acceptance"),
                            ("approval", "approval"),
                            ("accession", "accession"),
                            ("succession", "succession"),
                            ("act_of_formal_confirmation", "act_of_formal_confirmation"),
                            ("deposit", "deposit"),
                            ("notification", "notification"),
                            ("provisional_application", "provisional_application"),
                            ("end_of_provisional_application", "end_of_provisional_application"),
                            ("entry_into_force", "entry_into_force"),
                            ("reservation", "reservation"),
                            ("reservation_withdrawal", "reservation_withdrawal"),
                            ("objection", "objection"),
                            ("objection_withdrawal", "objection_withdrawal"),
                            ("interpretative_declaration", "interpretative_declaration"),
                            ("declaration", "declaration"),
                            ("communication", "communication"),
                            ("derogation", "derogation"),
                            ("territorial_application", "territorial_application"),
                            ("amendment", "amendment"),
                            ("correction_of_errors", "correction_of_errors"),
                            ("registration", "registration"),
                            ("publication", "publication"),
                            ("term_extension", "term_extension"),
                            ("notice_of_termination", "notice_of_termination"),
                            ("notice_revocation", "notice_revocation"),
                            ("denunciation", "denunciation"),
                            ("withdrawal", "withdrawal"),
                            ("suspension", "suspension"),
                            ("resumption", "resumption"),
                            ("termination", "termination"),
                            ("expiry", "expiry"),
                            ("invocation_of_breach", "invocation_of_breach"),
                            ("snapback_notification", "snapback_notification"),
                            ("snapback_effect", "snapback_effect"),
                            ("other", "other"),
                        ],
                        db_collation="C",
                        help_text="What sort of act it is.",
                        max_length=40,
                    ),
                ),
                (
                    "occurred_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When the act took place; null when unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "effective_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it takes legal effect, where that is another day; null when unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "until_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="Last day of its effect, where it is limited in time.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "notified_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When the depositary or the other side was told; null when unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "place",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Where it took place.", max_length=200, null=True
                    ),
                ),
                (
                    "text",
                    provisions.models.fields.ProseField(
                        blank=True,
                        help_text="Wording of the act, such as a reservation's; verbatim.",
                        max_length=200000,
                        null=True,
                    ),
                ),
                (
                    "relations_effect",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("unstated", "unstated"),
                            ("modifies", "modifies"),
                            ("precludes", "precludes"),
                            ("denies_benefit", "denies_benefit"),
                        ],
                        db_collation="C",
                        default="unstated",
                        help_text="For an objection: what it says about treaty relations with the reserving party.",
                        max_length=40,
                    ),
                ),
                (
                    "ground",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("by_its_terms", "by_its_terms"),
                            ("consent", "consent"),
                            ("denunciation", "denunciation"),
                            ("later_treaty", "later_treaty"),
                            ("material_breach", "material_breach"),
                            ("impossibility", "impossibility"),
                            ("fundamental_change", "fundamental_change"),
                            ("jus_cogens", "jus_cogens"),
                            ("other", "other"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="For an act that ends or leaves the treaty: the ground on which; `unknown` for every other act.",
                        max_length=40,
                    ),
                ),
                (
                    "claim_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("official", "official"),
                            ("reported", "reported"),
                            ("inferred", "inferred"),
                            ("announced", "announced"),
                            ("retracted", "retracted"),
                        ],
                        db_collation="C",
                        default="reported",
                        help_text="How firmly it is established that this happened.",
                        max_length=40,
                    ),
                ),
                (
                    "note",
                    provisions.models.fields.ProseField(
                        blank=True, help_text="What a reader should know about the record.", max_length=5000, null=True
                    ),
                ),
                (
                    "responds_to",
                    models.ForeignKey(
                        blank=True,
                        help_text="The act that it answers, such as the reservation to which it objects.",
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="responses",
                        to="provisions.event",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "key"],
            },
        ),
        migrations.CreateModel(
            name="EventArticle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        help_text="The unit of text.",
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="event_links",
                        to="provisions.article",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        help_text="The event.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="article_links",
                        to="provisions.event",
                    ),
                ),
            ],
            options={
                "ordering": ["event", "article"],
            },
        ),
        migrations.AddField(
            model_name="event",
            name="articles",
            field=models.ManyToManyField(
                help_text="Units of the text that it concerns.",
                related_name="events",
                through="provisions.EventArticle",
                to="provisions.article",
            ),
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Public code: ISO 3166-1 alpha-2 in lower case for states and territories, ISO 3166-3 for former ones, an own code otherwise.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                ("name", provisions.models.fields.LineField(help_text="Short English name.", max_length=200)),
                (
                    "official_name",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Full official English name.", max_length=300, null=True
                    ),
                ),
                (
                    "kind",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("state", "state"),
                            ("former_state", "former_state"),
                            ("international_organisation", "international_organisation"),
                            ("territory", "territory"),
                            ("non_state", "non_state"),
                            ("group", "group"),
                        ],
                        db_collation="C",
                        help_text="What sort of actor it is.",
                        max_length=40,
                    ),
                ),
                (
                    "aliases",
                    provisions.models.fields.ListField(
                        base_field=provisions.models.fields.LineField(max_length=300),
                        blank=True,
                        default=list,
                        help_text="Other names under which registers list it.",
                        size=None,
                    ),
                ),
                (
                    "existed_from",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it came to be; null when not recorded.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "existed_until",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it ceased to be; null when it exists or the date is not recorded.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "identifiers",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Its numbers elsewhere, such as iso3, m49 or cow, by name of the scheme.",
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored.",
                    ),
                ),
                ("updated_at", models.DateTimeField(help_text="Instant of the last change of the record.")),
                (
                    "continues",
                    models.ForeignKey(
                        blank=True,
                        help_text="The former party whose legal personality this one carries on, with all its treaties.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="continued_by",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "parties",
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="Participation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("party", "party"),
                            ("negotiating_state", "negotiating_state"),
                            ("signatory", "signatory"),
                            ("participant", "participant"),
                            ("addressee", "addressee"),
                            ("adopting_organ", "adopting_organ"),
                            ("depositary", "depositary"),
                            ("guarantor", "guarantor"),
                            ("witness", "witness"),
                            ("observer", "observer"),
                            ("mediator", "mediator"),
                            ("endorser", "endorser"),
                            ("coordinator", "coordinator"),
                            ("third_state", "third_state"),
                            ("beneficiary", "beneficiary"),
                        ],
                        db_collation="C",
                        help_text="What the party is in relation to the treaty.",
                        max_length=40,
                    ),
                ),
                (
                    "side",
                    provisions.models.fields.LineField(
                        blank=True,
                        help_text="Name of the side on which it stands, where parties face each other in groups.",
                        max_length=100,
                        null=True,
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The party that has the role.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "side", "party", "role"],
            },
        ),
        migrations.CreateModel(
            name="EventTerritory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "event",
                    models.ForeignKey(
                        help_text="The event.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="territory_links",
                        to="provisions.event",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The territory.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="territory_links",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "event territories",
                "ordering": ["event", "party"],
            },
        ),
        migrations.AddField(
            model_name="event",
            name="party",
            field=models.ForeignKey(
                blank=True,
                help_text="Whose act it is; null for an act of every named side, or of none in particular.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events",
                to="provisions.party",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="territories",
            field=models.ManyToManyField(
                help_text="Territories to which it extends or which it leaves out.",
                related_name="territorial_events",
                through="provisions.EventTerritory",
                to="provisions.party",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="towards",
            field=models.ForeignKey(
                blank=True,
                help_text="The party to which it is addressed; null when it is addressed to all.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="events_towards",
                to="provisions.party",
            ),
        ),
        migrations.CreateModel(
            name="CommitmentBeneficiary",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "commitment",
                    models.ForeignKey(
                        help_text="The commitment.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="beneficiary_links",
                        to="provisions.commitment",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The party to which it is owed.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="beneficiary_links",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "commitment beneficiaries",
                "ordering": ["commitment", "party"],
            },
        ),
        migrations.CreateModel(
            name="CommitmentBearer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "commitment",
                    models.ForeignKey(
                        help_text="The commitment.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bearer_links",
                        to="provisions.commitment",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The party that owes it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bearer_links",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "ordering": ["commitment", "party"],
            },
        ),
        migrations.AddField(
            model_name="commitment",
            name="bearers",
            field=models.ManyToManyField(
                help_text="The parties that owe it, where they are named; empty where the mode says it all.",
                related_name="commitments_borne",
                through="provisions.CommitmentBearer",
                to="provisions.party",
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="beneficiaries",
            field=models.ManyToManyField(
                help_text="Those to whom it is owed, where they are named; empty where the mode says it all.",
                related_name="commitments_owed",
                through="provisions.CommitmentBeneficiary",
                to="provisions.party",
            ),
        ),
        migrations.CreateModel(
            name="Caveat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Permanent key, unique among the records of its type in the treaty; part of the ref.",
                        max_length=100,
                    ),
                ),
                (
                    "kind",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("trigger_condition", "trigger_condition"),
                            ("precondition", "precondition"),
                            ("reciprocity", "reciprocity"),
                            ("scope_exclusion", "scope_exclusion"),
                            ("territorial_exclusion", "territorial_exclusion"),
                            ("non_recognition", "non_recognition"),
                            ("exception", "exception"),
                            ("derogation", "derogation"),
                            ("domestic_law", "domestic_law"),
                            ("discretion", "discretion"),
                            ("resources", "resources"),
                            ("needs_further_agreement", "needs_further_agreement"),
                            ("other_treaty_prevails", "other_treaty_prevails"),
                            ("charter_prevails", "charter_prevails"),
                            ("security_council_obligation", "security_council_obligation"),
                            ("third_party_sanctions", "third_party_sanctions"),
                            ("organisation_obligation", "organisation_obligation"),
                            ("non_affectation", "non_affectation"),
                            ("sunset", "sunset"),
                            ("survival", "survival"),
                            ("renewal_or_review", "renewal_or_review"),
                            ("exit_right", "exit_right"),
                            ("suspension_right", "suspension_right"),
                            ("snapback", "snapback"),
                            ("reservation", "reservation"),
                            ("interpretative_declaration", "interpretative_declaration"),
                            ("ambiguity", "ambiguity"),
                            ("confidentiality", "confidentiality"),
                            ("no_enforcement", "no_enforcement"),
                            ("political_assessment", "political_assessment"),
                        ],
                        db_collation="C",
                        help_text="What sort of qualification it is.",
                        max_length=40,
                    ),
                ),
                (
                    "origin",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("text", "text"),
                            ("party_act", "party_act"),
                            ("external_law", "external_law"),
                            ("editorial", "editorial"),
                            ("commentary", "commentary"),
                        ],
                        db_collation="C",
                        help_text="Where it comes from: the text, a party's act, other law, comment.",
                        max_length=40,
                    ),
                ),
                (
                    "effect",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("conditions", "conditions"),
                            ("narrows", "narrows"),
                            ("defers", "defers"),
                            ("suspends", "suspends"),
                            ("subordinates", "subordinates"),
                            ("extinguishes", "extinguishes"),
                            ("renders_uncertain", "renders_uncertain"),
                            ("permits_exit", "permits_exit"),
                        ],
                        db_collation="C",
                        help_text="What it does to its target.",
                        max_length=40,
                    ),
                ),
                (
                    "summary",
                    provisions.models.fields.ProseField(
                        help_text="What it says, in one plain sentence of our own.", max_length=5000
                    ),
                ),
                (
                    "trigger",
                    provisions.models.fields.ProseField(
                        blank=True,
                        help_text="What brings it into play; null when nothing has to happen.",
                        max_length=5000,
                        null=True,
                    ),
                ),
                (
                    "resolution_condition",
                    provisions.models.fields.ProseField(
                        blank=True,
                        help_text="What would settle it; null when nothing would or none is known.",
                        max_length=5000,
                        null=True,
                    ),
                ),
                (
                    "claim_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("official", "official"),
                            ("reported", "reported"),
                            ("inferred", "inferred"),
                            ("announced", "announced"),
                            ("retracted", "retracted"),
                        ],
                        db_collation="C",
                        default="reported",
                        help_text="How firmly it is established.",
                        max_length=40,
                    ),
                ),
                (
                    "position",
                    provisions.models.fields.CountField(
                        help_text="Place among the caveats on the same target, from 1."
                    ),
                ),
                (
                    "target_article",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit of text that it qualifies.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caveats",
                        to="provisions.article",
                    ),
                ),
                (
                    "target_caveat",
                    models.ForeignKey(
                        blank=True,
                        help_text="The caveat that it qualifies.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caveats",
                        to="provisions.caveat",
                    ),
                ),
                (
                    "target_commitment",
                    models.ForeignKey(
                        blank=True,
                        help_text="The commitment that it qualifies.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caveats",
                        to="provisions.commitment",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        help_text="The act that it comes from, such as the reservation.",
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="caveats",
                        to="provisions.event",
                    ),
                ),
                (
                    "declared_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The party that made it, where it comes from a party's act.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="caveats_declared",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "position", "key"],
            },
        ),
        migrations.CreateModel(
            name="PartyPredecessor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The later party.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="predecessor_links",
                        to="provisions.party",
                    ),
                ),
                (
                    "predecessor",
                    models.ForeignKey(
                        help_text="The earlier party.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="successor_links",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "ordering": ["party", "predecessor"],
            },
        ),
        migrations.AddField(
            model_name="party",
            name="predecessors",
            field=models.ManyToManyField(
                help_text="Parties on whose territory it arose without carrying on their personality.",
                related_name="successors",
                through="provisions.PartyPredecessor",
                through_fields=("party", "predecessor"),
                to="provisions.party",
            ),
        ),
        migrations.CreateModel(
            name="RelationArticle",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "article",
                    models.ForeignKey(
                        help_text="The unit of text.",
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="relation_links",
                        to="provisions.article",
                    ),
                ),
                (
                    "relation",
                    models.ForeignKey(
                        help_text="The relation.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="article_links",
                        to="provisions.relation",
                    ),
                ),
            ],
            options={
                "ordering": ["relation", "article"],
            },
        ),
        migrations.AddField(
            model_name="relation",
            name="articles",
            field=models.ManyToManyField(
                help_text="Units of this treaty's text that say so; empty when unknown.",
                related_name="relations",
                through="provisions.RelationArticle",
                to="provisions.article",
            ),
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Public identifier, such as `mee-2025-01`.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                (
                    "title",
                    provisions.models.fields.LineField(
                        help_text="Title of the publication, or a description where it has none.", max_length=1000
                    ),
                ),
                (
                    "publisher",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Who published it; null when unknown.", max_length=300, null=True
                    ),
                ),
                (
                    "url",
                    provisions.models.fields.HttpUrlField(
                        blank=True,
                        db_collation="C",
                        help_text="Where it was found; null when no address is recorded.",
                        max_length=2000,
                        null=True,
                    ),
                ),
                (
                    "published_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it was published, as exactly as known. Evidence counts from its last day.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "retrieved_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it was read here; counts as its date when `published_on` is unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "authority",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("authentic_text", "authentic_text"),
                            ("certified_true_copy", "certified_true_copy"),
                            ("depositary_notification", "depositary_notification"),
                            ("official_publication", "official_publication"),
                            ("official_statement", "official_statement"),
                            ("official_summary", "official_summary"),
                            ("academic", "academic"),
                            ("dataset", "dataset"),
                            ("media_report", "media_report"),
                            ("leaked_draft", "leaked_draft"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        help_text="How close the publication is to the text and to those who made it.",
                        max_length=40,
                    ),
                ),
                (
                    "language",
                    provisions.models.fields.LanguageField(
                        blank=True,
                        db_collation="C",
                        help_text="Language of the publication (BCP 47); null when unknown.",
                        max_length=35,
                        null=True,
                    ),
                ),
                (
                    "licence",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Terms under which the publication is offered.", max_length=300, null=True
                    ),
                ),
                (
                    "attribution",
                    provisions.models.fields.LineField(
                        blank=True, help_text="The credit that its publisher asks for.", max_length=500, null=True
                    ),
                ),
                (
                    "note",
                    provisions.models.fields.ProseField(
                        blank=True, help_text="What a reader should know about it.", max_length=5000, null=True
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored.",
                    ),
                ),
                ("updated_at", models.DateTimeField(help_text="Instant of the last change of the record.")),
            ],
            options={
                "ordering": ["slug"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("published_on__isnull", False), ("retrieved_on__isnull", False), _connector="OR"
                        ),
                        name="provisions_source_is_dated",
                        violation_error_code="undated",
                        violation_error_message="Give published_on or retrieved_on, so that it is known from when on it counts.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Public code, such as `sanctions-relief`.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                (
                    "label",
                    provisions.models.fields.LineField(help_text="Name of the topic in English.", max_length=200),
                ),
                (
                    "definition",
                    provisions.models.fields.ProseField(
                        help_text="One sentence that tells the topic from its neighbours.", max_length=2000
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored.",
                    ),
                ),
                ("updated_at", models.DateTimeField(help_text="Instant of the last change of the record.")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The broader topic; null for a topic of the first level.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="provisions.topic",
                    ),
                ),
            ],
            options={
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="CommitmentTopic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "commitment",
                    models.ForeignKey(
                        help_text="The commitment.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topic_links",
                        to="provisions.commitment",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        help_text="The topic.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="commitment_links",
                        to="provisions.topic",
                    ),
                ),
            ],
            options={
                "ordering": ["commitment", "topic"],
            },
        ),
        migrations.AddField(
            model_name="commitment",
            name="topics",
            field=models.ManyToManyField(
                help_text="Subjects that it deals with.",
                related_name="commitments",
                through="provisions.CommitmentTopic",
                to="provisions.topic",
            ),
        ),
        migrations.CreateModel(
            name="Treaty",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "slug",
                    provisions.models.fields.KebabField(
                        db_collation="C",
                        help_text="Public identifier, such as `iran-russia-2025`.",
                        max_length=100,
                        unique=True,
                    ),
                ),
                (
                    "title",
                    provisions.models.fields.LineField(
                        help_text="Full title in English, or a description where it has none.", max_length=1000
                    ),
                ),
                (
                    "short_title",
                    provisions.models.fields.LineField(
                        blank=True, help_text="The name by which it is usually called.", max_length=200, null=True
                    ),
                ),
                (
                    "instrument_type",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("treaty", "treaty"),
                            ("agreement", "agreement"),
                            ("convention", "convention"),
                            ("covenant", "covenant"),
                            ("charter", "charter"),
                            ("statute", "statute"),
                            ("protocol", "protocol"),
                            ("declaration", "declaration"),
                            ("memorandum_of_understanding", "memorandum_of_understanding"),
                            ("modus_vivendi", "modus_vivendi"),
                            ("exchange_of_notes", "exchange_of_notes"),
                            ("accord", "accord"),
                            ("plan_of_action", "plan_of_action"),
                            ("cooperation_programme", "cooperation_programme"),
                            ("joint_statement", "joint_statement"),
                            ("security_council_resolution", "security_council_resolution"),
                            ("other", "other"),
                        ],
                        db_collation="C",
                        help_text="What the instrument calls itself; a title alone has no legal effect.",
                        max_length=40,
                    ),
                ),
                (
                    "binding_character",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("legally_binding", "legally_binding"),
                            ("politically_binding", "politically_binding"),
                            ("mixed", "mixed"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="Whether the instrument as a whole binds in law, only politically, or in part.",
                        max_length=40,
                    ),
                ),
                (
                    "summary",
                    provisions.models.fields.ProseField(
                        blank=True, help_text="What it is about, in a few sentences.", max_length=10000, null=True
                    ),
                ),
                (
                    "article_count",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="How many articles it is said to have, whether or not they are recorded here.",
                        null=True,
                    ),
                ),
                (
                    "term_months",
                    provisions.models.fields.CountField(
                        blank=True, help_text="Length of the first term in months; null when unknown.", null=True
                    ),
                ),
                (
                    "term_starts",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("entry_into_force", "entry_into_force"),
                            ("signature", "signature"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="The act from which the first term is counted.",
                        max_length=40,
                    ),
                ),
                (
                    "renewal",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("none", "none"),
                            ("automatic", "automatic"),
                            ("by_agreement", "by_agreement"),
                            ("indefinite", "indefinite"),
                            ("unknown", "unknown"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="What happens when a term ends.",
                        max_length=40,
                    ),
                ),
                (
                    "renewal_months",
                    provisions.models.fields.CountField(
                        blank=True, help_text="Length of each renewed term in months; null when unknown.", null=True
                    ),
                ),
                (
                    "notice_months",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Notice that a party must give to leave, in months; null when unknown.",
                        null=True,
                    ),
                ),
                (
                    "later_consent_delay",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="For a party that consents after the entry into force: time until it is bound, in the unit beside; null when unknown.",
                        null=True,
                    ),
                ),
                (
                    "later_consent_delay_unit",
                    provisions.models.fields.VocabularyField(
                        choices=[("days", "days"), ("months", "months"), ("unknown", "unknown")],
                        db_collation="C",
                        default="unknown",
                        help_text="Unit of `later_consent_delay`.",
                        max_length=40,
                    ),
                ),
                (
                    "later_consent_first_of_month",
                    models.BooleanField(
                        default=False,
                        help_text="True when such a party is bound from the first day of the month after that delay.",
                    ),
                ),
                (
                    "reservations_regime",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("unknown", "unknown"),
                            ("silent", "silent"),
                            ("none", "none"),
                            ("specified", "specified"),
                            ("free", "free"),
                        ],
                        db_collation="C",
                        default="unknown",
                        help_text="What the instrument says about reservations.",
                        max_length=40,
                    ),
                ),
                (
                    "authentic_languages",
                    provisions.models.fields.ListField(
                        base_field=provisions.models.fields.LanguageField(db_collation="C", max_length=35),
                        blank=True,
                        default=list,
                        help_text="Languages in which the text is authentic (BCP 47); empty when unknown.",
                        size=None,
                    ),
                ),
                (
                    "text_status",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("authentic_text", "authentic_text"),
                            ("official_translation", "official_translation"),
                            ("unofficial_translation", "unofficial_translation"),
                            ("official_summary", "official_summary"),
                            ("reported", "reported"),
                            ("leaked_draft", "leaked_draft"),
                            ("not_published", "not_published"),
                            ("not_available", "not_available"),
                        ],
                        db_collation="C",
                        default="not_available",
                        help_text="The best form in which the text is held here.",
                        max_length=40,
                    ),
                ),
                (
                    "depositary",
                    provisions.models.fields.LineField(
                        blank=True,
                        help_text="Who keeps the instrument and receives notifications, as it says.",
                        max_length=300,
                        null=True,
                    ),
                ),
                (
                    "identifiers",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Its numbers elsewhere, such as mtdsg or unts, by name of the register.",
                    ),
                ),
                (
                    "publication",
                    provisions.models.fields.VocabularyField(
                        choices=[("draft", "draft"), ("published", "published"), ("withdrawn", "withdrawn")],
                        db_collation="C",
                        default="draft",
                        help_text="Whether the record is public.",
                        max_length=40,
                    ),
                ),
                (
                    "signed_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        editable=False,
                        help_text="Date of signature by the preferred claim; derived from events.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "in_force_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        editable=False,
                        help_text="Date of entry into force by the preferred claim; derived from events.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        editable=False,
                        help_text="Instant at which the record was first stored.",
                    ),
                ),
                (
                    "updated_at",
                    models.DateTimeField(
                        help_text="Instant of the last change of the treaty or of anything recorded under it."
                    ),
                ),
                (
                    "parties",
                    models.ManyToManyField(
                        editable=False,
                        related_name="treaties",
                        through="provisions.Participation",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "treaties",
                "ordering": ["slug"],
            },
        ),
        migrations.AddField(
            model_name="relationarticle",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="relation_article_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="relation",
            name="to_treaty",
            field=models.ForeignKey(
                help_text="The other treaty.",
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="reverse_relations",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="relation",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty that does it.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="relations",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="participation",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="participations",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="eventterritory",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="event_territory_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="eventarticle",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="event_article_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty that the act concerns.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="events",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="commitmenttopic",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="commitment_topic_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="commitmentbeneficiary",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="beneficiary_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="commitmentbearer",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bearer_links",
                to="provisions.treaty",
            ),
        ),
        migrations.AddField(
            model_name="commitment",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty that contains it.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="commitments",
                to="provisions.treaty",
            ),
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "locator",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Where in the source, such as a paragraph.", max_length=200, null=True
                    ),
                ),
                (
                    "about",
                    provisions.models.fields.ListField(
                        base_field=provisions.models.fields.FieldNameField(db_collation="C", max_length=60),
                        blank=True,
                        default=list,
                        help_text="Fields of the record that it speaks for; empty: the record as a whole.",
                        size=None,
                    ),
                ),
                (
                    "stance",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("supports", "supports"),
                            ("reports", "reports"),
                            ("qualifies", "qualifies"),
                            ("comments", "comments"),
                            ("disputes", "disputes"),
                            ("denies", "denies"),
                        ],
                        db_collation="C",
                        help_text="How the statement bears on the record.",
                        max_length=40,
                    ),
                ),
                (
                    "speaker",
                    provisions.models.fields.LineField(
                        blank=True,
                        help_text="Who makes the statement; null: the source in its own voice.",
                        max_length=300,
                        null=True,
                    ),
                ),
                (
                    "speaker_role",
                    provisions.models.fields.LineField(
                        blank=True, help_text="In what capacity the speaker speaks.", max_length=300, null=True
                    ),
                ),
                (
                    "said_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="When it was said; null when unknown.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "paraphrase",
                    provisions.models.fields.ProseField(
                        blank=True,
                        help_text="What is said, in our own words; never a quotation.",
                        max_length=5000,
                        null=True,
                    ),
                ),
                (
                    "position",
                    provisions.models.fields.CountField(
                        help_text="Place among the citations of the same record, from 1."
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        help_text="The unit of text that it speaks about.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.article",
                    ),
                ),
                (
                    "caveat",
                    models.ForeignKey(
                        blank=True,
                        help_text="The caveat that it speaks about.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.caveat",
                    ),
                ),
                (
                    "commitment",
                    models.ForeignKey(
                        blank=True,
                        help_text="The commitment that it speaks about.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.commitment",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        help_text="The event that it speaks about.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.event",
                    ),
                ),
                (
                    "on_behalf_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The party for which the speaker speaks; null when for none, or unknown.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="provisions.party",
                    ),
                ),
                (
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        help_text="The relation that it speaks about.",
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.relation",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="The publication that holds it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="provisions.source",
                    ),
                ),
                (
                    "treaty",
                    models.ForeignKey(
                        help_text="The treaty of the record; itself the subject where no narrower one is given.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="provisions.treaty",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "position", "id"],
            },
        ),
        migrations.CreateModel(
            name="CaveatOutcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    provisions.models.fields.VocabularyField(
                        choices=[
                            ("triggers", "triggers"),
                            ("satisfies", "satisfies"),
                            ("waives", "waives"),
                            ("lapses", "lapses"),
                            ("supersedes", "supersedes"),
                        ],
                        db_collation="C",
                        help_text="What the event did to the caveat.",
                        max_length=40,
                    ),
                ),
                (
                    "caveat",
                    models.ForeignKey(
                        help_text="The caveat.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="outcomes",
                        to="provisions.caveat",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        help_text="The event, of any treaty.",
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="caveat_outcomes",
                        to="provisions.event",
                    ),
                ),
                (
                    "treaty",
                    models.ForeignKey(
                        help_text="The treaty of the caveat.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="caveat_outcomes",
                        to="provisions.treaty",
                    ),
                ),
            ],
            options={
                "ordering": ["caveat", "event", "outcome"],
            },
        ),
        migrations.AddField(
            model_name="caveat",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty that it belongs to; qualified as a whole where no narrower target is given.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="caveats",
                to="provisions.treaty",
            ),
        ),
        migrations.CreateModel(
            name="ArticleText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "language",
                    provisions.models.fields.LanguageField(
                        db_collation="C", help_text="Language of the wording (BCP 47).", max_length=35
                    ),
                ),
                (
                    "heading",
                    provisions.models.fields.LineField(
                        blank=True, help_text="Heading of the unit; null when it has none.", max_length=1000, null=True
                    ),
                ),
                (
                    "text",
                    provisions.models.fields.ProseField(
                        help_text="The wording, without its number and heading.", max_length=1000000
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        help_text="The unit of text.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="provisions.article",
                    ),
                ),
                (
                    "treaty",
                    models.ForeignKey(
                        help_text="The treaty.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="article_texts",
                        to="provisions.treaty",
                    ),
                ),
            ],
            options={
                "ordering": ["article", "language"],
            },
        ),
        migrations.AddField(
            model_name="article",
            name="treaty",
            field=models.ForeignKey(
                help_text="The treaty whose text it is part of.",
                on_delete=django.db.models.deletion.CASCADE,
                related_name="articles",
                to="provisions.treaty",
            ),
        ),
        migrations.CreateModel(
            name="TreatyTopic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "topic",
                    models.ForeignKey(
                        help_text="The topic.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="treaty_links",
                        to="provisions.topic",
                    ),
                ),
                (
                    "treaty",
                    models.ForeignKey(
                        help_text="The treaty.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topic_links",
                        to="provisions.treaty",
                    ),
                ),
            ],
            options={
                "ordering": ["treaty", "topic"],
            },
        ),
        migrations.AddField(
            model_name="treaty",
            name="topics",
            field=models.ManyToManyField(
                help_text="Subjects that the instrument deals with.",
                related_name="treaties",
                through="provisions.TreatyTopic",
                to="provisions.topic",
            ),
        ),
        migrations.CreateModel(
            name="PartyMember",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "joined_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="First day of membership; null when not recorded.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "left_on",
                    provisions.models.fields.PartialDateField(
                        blank=True,
                        db_collation="C",
                        help_text="Last day of membership; null when it lasts or the date is not recorded.",
                        max_length=10,
                        null=True,
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        help_text="The organisation or group.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="provisions.party",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        help_text="The party that belongs to it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="provisions.party",
                    ),
                ),
            ],
            options={
                "ordering": ["group", "party", "joined_on"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("group", "party", "joined_on"),
                        name="provisions_partymember_spell_is_unique",
                        nulls_distinct=False,
                        violation_error_message="This spell of membership is listed twice.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("group", models.F("party")), _negated=True),
                        name="provisions_partymember_is_not_the_group_itself",
                        violation_error_message="A group cannot be its own member.",
                    ),
                    models.CheckConstraint(
                        condition=provisions.models.constraints.InOrder("joined_on", "left_on"),
                        name="provisions_partymember_spell_is_in_order",
                        violation_error_code="dates_reversed",
                        violation_error_message="left_on is before joined_on.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="partypredecessor",
            constraint=models.UniqueConstraint(
                fields=("party", "predecessor"),
                name="provisions_partypredecessor_is_unique",
                violation_error_message="This predecessor is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="partypredecessor",
            constraint=models.CheckConstraint(
                condition=models.Q(("party", models.F("predecessor")), _negated=True),
                name="provisions_partypredecessor_is_another_party",
                violation_error_message="A party cannot be its own predecessor.",
            ),
        ),
        migrations.AddIndex(
            model_name="party",
            index=django.contrib.postgres.indexes.GinIndex(fields=["identifiers"], name="provisions_party_ids"),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("name"),
                name="provisions_party_name_is_unique",
                violation_error_message="Another party has this name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(("continues", models.F("id")), _negated=True),
                name="provisions_party_does_not_continue_itself",
                violation_error_message="A party cannot continue itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=provisions.models.constraints.InOrder("existed_from", "existed_until"),
                name="provisions_party_existence_is_in_order",
                violation_error_code="dates_reversed",
                violation_error_message="existed_until is before existed_from.",
            ),
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(
                        models.Func(models.F("identifiers"), function="jsonb_typeof", output_field=models.TextField()),
                        models.Value("object"),
                    ),
                    models.Func(
                        models.F("identifiers"),
                        output_field=models.BooleanField(),
                        template="NOT jsonb_path_exists(%(expressions)s, 'strict $.* ? (@.type() != \"string\")', '{}', true)",
                    ),
                ),
                name="provisions_party_identifiers_are_texts",
                violation_error_code="not_texts_by_name",
                violation_error_message="identifiers must be a JSON object of strings.",
            ),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("id")), _negated=True),
                name="provisions_topic_is_not_its_own_parent",
                violation_error_message="A topic cannot be its own parent.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relationarticle",
            constraint=models.UniqueConstraint(
                fields=("relation", "article"),
                name="provisions_relationarticle_is_unique",
                violation_error_message="This article is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(fields=("treaty", "id"), name="provisions_relation_target"),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(
                fields=("treaty", "kind", "to_treaty"),
                name="provisions_relation_is_unique",
                violation_error_message="This relation is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(("treaty", models.F("to_treaty")), _negated=True),
                name="provisions_relation_is_to_another_treaty",
                violation_error_message="A treaty has no relation to itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="participation",
            constraint=models.UniqueConstraint(
                fields=("treaty", "party", "role"),
                name="provisions_participation_role_is_unique",
                violation_error_message="The party has this role in the treaty already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventterritory",
            constraint=models.UniqueConstraint(
                fields=("event", "party"),
                name="provisions_eventterritory_is_unique",
                violation_error_message="This territory is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventarticle",
            constraint=models.UniqueConstraint(
                fields=("event", "article"),
                name="provisions_eventarticle_is_unique",
                violation_error_message="This article is listed twice.",
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["occurred_on", "id"], name="provisions_event_occurred"),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.UniqueConstraint(fields=("treaty", "id"), name="provisions_event_target"),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.UniqueConstraint(
                fields=("treaty", "key"),
                name="provisions_event_key_is_unique",
                violation_error_message="Another event of this treaty has this key.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(("responds_to", models.F("id")), _negated=True),
                name="provisions_event_does_not_answer_itself",
                violation_error_message="An act cannot answer itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(("towards", models.F("party")), _negated=True),
                name="provisions_event_is_towards_another_party",
                violation_error_message="A party does not address an act to itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(("relations_effect", "unstated"), ("kind", "objection"), _connector="OR"),
                name="provisions_event_relations_effect_of_objection",
                violation_error_code="not_an_objection",
                violation_error_message="Only an objection has a relations_effect.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ground", "unknown"),
                    ("kind__in", ["denunciation", "expiry", "termination", "withdrawal"]),
                    _connector="OR",
                ),
                name="provisions_event_ground_of_exit",
                violation_error_code="not_an_exit",
                violation_error_message="Only an act that ends or leaves the treaty has a ground.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=provisions.models.constraints.InOrder("occurred_on", "until_on"),
                name="provisions_event_ends_after_it_occurred",
                violation_error_code="dates_reversed",
                violation_error_message="until_on is before occurred_on.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.CheckConstraint(
                condition=provisions.models.constraints.InOrder("effective_on", "until_on"),
                name="provisions_event_ends_after_its_effect",
                violation_error_code="dates_reversed",
                violation_error_message="until_on is before effective_on.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmenttopic",
            constraint=models.UniqueConstraint(
                fields=("commitment", "topic"),
                name="provisions_commitmenttopic_is_unique",
                violation_error_message="This topic is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmentbeneficiary",
            constraint=models.UniqueConstraint(
                fields=("commitment", "party"),
                name="provisions_commitmentbeneficiary_is_unique",
                violation_error_message="This beneficiary is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmentbearer",
            constraint=models.UniqueConstraint(
                fields=("commitment", "party"),
                name="provisions_commitmentbearer_is_unique",
                violation_error_message="This bearer is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.UniqueConstraint(fields=("treaty", "id"), name="provisions_commitment_target"),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.UniqueConstraint(
                fields=("treaty", "key"),
                name="provisions_commitment_key_is_unique",
                violation_error_message="Another commitment of this treaty has this key.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=provisions.models.constraints.InOrder("starts_on", "ends_on"),
                name="provisions_commitment_window_is_in_order",
                violation_error_code="dates_reversed",
                violation_error_message="ends_on is before starts_on.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", True),
                        ("caveat__isnull", True),
                        ("commitment__isnull", True),
                        ("event__isnull", True),
                        ("relation__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", False),
                        ("caveat__isnull", True),
                        ("commitment__isnull", True),
                        ("event__isnull", True),
                        ("relation__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", True),
                        ("caveat__isnull", True),
                        ("commitment__isnull", True),
                        ("event__isnull", False),
                        ("relation__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", True),
                        ("caveat__isnull", True),
                        ("commitment__isnull", False),
                        ("event__isnull", True),
                        ("relation__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", True),
                        ("caveat__isnull", False),
                        ("commitment__isnull", True),
                        ("event__isnull", True),
                        ("relation__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", True),
                        ("caveat__isnull", True),
                        ("commitment__isnull", True),
                        ("event__isnull", True),
                        ("relation__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="provisions_citation_has_one_subject",
                violation_error_code="several_targets",
                violation_error_message="Only one of article, event, commitment, caveat, relation may be given.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveatoutcome",
            constraint=models.UniqueConstraint(
                fields=("caveat", "event", "outcome"),
                name="provisions_caveatoutcome_is_unique",
                violation_error_message="This outcome is listed twice.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=models.UniqueConstraint(fields=("treaty", "id"), name="provisions_caveat_target"),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=models.UniqueConstraint(
                fields=("treaty", "key"),
                name="provisions_caveat_key_is_unique",
                violation_error_message="Another caveat of this treaty has this key.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("target_article__isnull", True),
                        ("target_caveat__isnull", True),
                        ("target_commitment__isnull", True),
                    ),
                    models.Q(
                        ("target_article__isnull", False),
                        ("target_caveat__isnull", True),
                        ("target_commitment__isnull", True),
                    ),
                    models.Q(
                        ("target_article__isnull", True),
                        ("target_caveat__isnull", True),
                        ("target_commitment__isnull", False),
                    ),
                    models.Q(
                        ("target_article__isnull", True),
                        ("target_caveat__isnull", False),
                        ("target_commitment__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="provisions_caveat_has_at_most_one_target",
                violation_error_code="several_targets",
                violation_error_message="Only one of target_article, target_commitment, target_caveat may be given.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=models.CheckConstraint(
                condition=models.Q(("target_caveat", models.F("id")), _negated=True),
                name="provisions_caveat_does_not_qualify_itself",
                violation_error_message="A caveat cannot qualify itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="articletext",
            constraint=models.UniqueConstraint(
                fields=("article", "language"),
                name="provisions_articletext_language_is_unique",
                violation_error_message="The unit has a text in this language already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(fields=("treaty", "id"), name="provisions_article_target"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                fields=("treaty", "eid"),
                name="provisions_article_eid_is_unique",
                violation_error_message="Another unit of this treaty has this eid.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                fields=("treaty", "position"),
                name="provisions_article_position_is_unique",
                violation_error_message="Another unit of this treaty has this position.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(("parent", models.F("id")), _negated=True),
                name="provisions_article_is_not_its_own_parent",
                violation_error_message="A unit cannot contain itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="treatytopic",
            constraint=models.UniqueConstraint(
                fields=("treaty", "topic"),
                name="provisions_treatytopic_is_unique",
                violation_error_message="This topic is listed twice.",
            ),
        ),
        migrations.AddIndex(
            model_name="treaty",
            index=django.contrib.postgres.indexes.GinIndex(fields=["identifiers"], name="provisions_treaty_ids"),
        ),
        migrations.AddIndex(
            model_name="treaty",
            index=models.Index(fields=["signed_on", "id"], name="provisions_treaty_signed"),
        ),
        migrations.AddIndex(
            model_name="treaty",
            index=models.Index(fields=["in_force_on", "id"], name="provisions_treaty_in_force"),
        ),
        migrations.AddIndex(
            model_name="treaty",
            index=models.Index(fields=["updated_at", "id"], name="provisions_treaty_updated"),
        ),
        migrations.AddConstraint(
            model_name="treaty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("later_consent_delay__isnull", True),
                    models.Q(("later_consent_delay_unit", "unknown"), _negated=True),
                    _connector="OR",
                ),
                name="provisions_treaty_delay_has_a_unit",
                violation_error_code="unit_missing",
                violation_error_message="later_consent_delay needs later_consent_delay_unit.",
            ),
        ),
        migrations.AddConstraint(
            model_name="treaty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("renewal_months__isnull", True),
                    models.Q(("renewal__in", ["none", "indefinite"]), _negated=True),
                    _connector="OR",
                ),
                name="provisions_treaty_renewed_terms_have_an_end",
                violation_error_code="renewal_without_terms",
                violation_error_message="A treaty that is not renewed, or runs on without end, has no renewal_months.",
            ),
        ),
        migrations.AddConstraint(
            model_name="treaty",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    django.db.models.lookups.Exact(
                        models.Func(models.F("identifiers"), function="jsonb_typeof", output_field=models.TextField()),
                        models.Value("object"),
                    ),
                    models.Func(
                        models.F("identifiers"),
                        output_field=models.BooleanField(),
                        template="NOT jsonb_path_exists(%(expressions)s, 'strict $.* ? (@.type() != \"string\")', '{}', true)",
                    ),
                ),
                name="provisions_treaty_identifiers_are_texts",
                violation_error_code="not_texts_by_name",
                violation_error_message="identifiers must be a JSON object of strings.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relationarticle",
            constraint=provisions.models.constraints.SameTreaty(
                field="relation",
                name="provisions_relationarticle_in_treaty",
                violation_error_message="The relation must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relationarticle",
            constraint=provisions.models.constraints.SameTreaty(
                field="article",
                name="provisions_relationarticle_article_in_treaty",
                violation_error_message="The article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventterritory",
            constraint=provisions.models.constraints.SameTreaty(
                field="event",
                name="provisions_eventterritory_event_in_treaty",
                violation_error_message="The event must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventarticle",
            constraint=provisions.models.constraints.SameTreaty(
                field="event",
                name="provisions_eventarticle_event_in_treaty",
                violation_error_message="The event must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="eventarticle",
            constraint=provisions.models.constraints.SameTreaty(
                field="article",
                name="provisions_eventarticle_article_in_treaty",
                violation_error_message="The article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=provisions.models.constraints.SameTreaty(
                field="responds_to",
                name="provisions_event_answer_in_treaty",
                violation_error_message="The responds_to must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmenttopic",
            constraint=provisions.models.constraints.SameTreaty(
                field="commitment",
                name="provisions_commitmenttopic_in_treaty",
                violation_error_message="The commitment must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmentbeneficiary",
            constraint=provisions.models.constraints.SameTreaty(
                field="commitment",
                name="provisions_commitmentbeneficiary_in_treaty",
                violation_error_message="The commitment must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitmentbearer",
            constraint=provisions.models.constraints.SameTreaty(
                field="commitment",
                name="provisions_commitmentbearer_in_treaty",
                violation_error_message="The commitment must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=provisions.models.constraints.SameTreaty(
                field="article",
                name="provisions_commitment_article_in_treaty",
                violation_error_message="The article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=provisions.models.constraints.SameTreaty(
                field="article",
                name="provisions_citation_article_in_treaty",
                violation_error_message="The article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=provisions.models.constraints.SameTreaty(
                field="event",
                name="provisions_citation_event_in_treaty",
                violation_error_message="The event must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=provisions.models.constraints.SameTreaty(
                field="commitment",
                name="provisions_citation_commitment_in_treaty",
                violation_error_message="The commitment must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=provisions.models.constraints.SameTreaty(
                field="caveat",
                name="provisions_citation_caveat_in_treaty",
                violation_error_message="The caveat must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=provisions.models.constraints.SameTreaty(
                field="relation",
                name="provisions_citation_relation_in_treaty",
                violation_error_message="The relation must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveatoutcome",
            constraint=provisions.models.constraints.SameTreaty(
                field="caveat",
                name="provisions_caveatoutcome_caveat_in_treaty",
                violation_error_message="The caveat must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=provisions.models.constraints.SameTreaty(
                field="target_article",
                name="provisions_caveat_article_in_treaty",
                violation_error_message="The target_article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=provisions.models.constraints.SameTreaty(
                field="target_commitment",
                name="provisions_caveat_commitment_in_treaty",
                violation_error_message="The target_commitment must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=provisions.models.constraints.SameTreaty(
                field="target_caveat",
                name="provisions_caveat_caveat_in_treaty",
                violation_error_message="The target_caveat must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="caveat",
            constraint=provisions.models.constraints.SameTreaty(
                field="event",
                name="provisions_caveat_event_in_treaty",
                violation_error_message="The event must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="articletext",
            constraint=provisions.models.constraints.SameTreaty(
                field="article",
                name="provisions_articletext_article_in_treaty",
                violation_error_message="The article must belong to the same treaty.",
            ),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=provisions.models.constraints.SameTreaty(
                field="parent",
                name="provisions_article_parent_in_treaty",
                violation_error_message="The parent must belong to the same treaty.",
            ),
        ),
    ]
