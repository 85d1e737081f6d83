"""Whole documents through the admin: download one, upload one, look at what it would change, record it."""

import hashlib
from typing import Any, NamedTuple

import orjson
from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from provisions import recording
from provisions.admin.differences import Difference, differences
from provisions.documents import MAX_BYTES, TREATY, Document, RefusedError, parse, render
from provisions.documents.shapes import shapes_below
from provisions.models import Treaty

_SALT = "provisions.admin.transfer"
_SECONDS = 3600  # for which a preview may be confirmed
_SHOWN = 500  # differences


class Preview(NamedTuple):
    """What recording a document would do, and the state of the record that this was compared with."""

    slug: str
    before: str
    differences: list[Difference]


class UploadForm(forms.Form):
    """A treaty's document as a file."""

    document = forms.FileField(help_text=f"JSON (UTF-8) of at most {MAX_BYTES // 2**20} MiB, as downloaded here.")

    def clean_document(self) -> Any:
        upload = self.cleaned_data["document"]
        if upload.size > MAX_BYTES:
            raise forms.ValidationError(f"The file has {upload.size} bytes; at most {MAX_BYTES} are accepted.")
        return upload


class TransferMixin:
    """The pages for a treaty's document, beside those of the treaty's own fields."""

    def get_urls(self) -> list[Any]:
        upload, download = map(self.admin_site.admin_view, (self.upload_view, self.download_view))
        return [
            path("upload/", upload, name="provisions_treaty_upload"),
            path("<int:pk>/document/", download, name="provisions_treaty_download"),
            *super().get_urls(),
        ]

    def download_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        treaty = get_object_or_404(Treaty, pk=pk)
        if not self.has_view_permission(request, treaty):
            raise PermissionDenied
        body = orjson.dumps(render(TREATY, treaty), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        disposition = f'attachment; filename="{treaty.slug}.json"'  # a slug needs no quoting
        return HttpResponse(body, content_type="application/json", headers={"Content-Disposition": disposition})

    def upload_view(self, request: HttpRequest) -> HttpResponse:
        """A file leads to its preview; the preview, sent back signed, is recorded."""
        if not may_record(request.user):
            raise PermissionDenied
        if request.method == "POST" and "confirmed" in request.POST:
            return self._confirm(request)
        sent = request.method == "POST"
        form = UploadForm(request.POST if sent else None, request.FILES if sent else None)
        if not form.is_valid():
            return self._page(request, form=form)
        try:
            document = parse(form.cleaned_data["document"].read())
        except RefusedError as refused:
            return self._page(request, form=form, faults=refused.faults)
        return self._preview(request, document)

    def _preview(self, request: HttpRequest, document: Any) -> HttpResponse:
        try:
            preview = preview_of(document)
        except RefusedError as refused:
            return self._page(request, form=UploadForm(), faults=refused.faults)
        carried = {"document": document, "before": preview.before, "user": request.user.pk}
        return self._page(
            request,
            form=UploadForm(),
            preview=preview,
            shown=preview.differences[:_SHOWN],
            left_out=len(preview.differences[_SHOWN:]),
            confirmed=signing.dumps(carried, salt=_SALT, compress=True) if preview.differences else "",
        )

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        try:
            carried = signing.loads(request.POST["confirmed"], salt=_SALT, max_age=_SECONDS)
        except signing.BadSignature:
            carried = {}
        if carried.get("user") != request.user.pk:
            messages.error(request, "This preview is too old or not yours; upload the document again.")
            return redirect("admin:provisions_treaty_upload")
        document = carried["document"]
        try:
            with transaction.atomic():
                if fingerprint(stored(document["slug"], lock=True)) != carried["before"]:
                    messages.warning(request, "The record has changed since this preview; see what is different now.")
                    return self._preview(request, document)
                (recorded,) = recording.record(items=[(TREATY, document)])
                self.log_change(request, recorded.record, "Recorded an uploaded document.")
        except RefusedError as refused:
            return self._page(request, form=UploadForm(), faults=refused.faults)
        messages.success(request, f"The document of {recorded.record} was recorded: {recorded.change}.")
        return redirect(reverse("admin:provisions_treaty_change", args=[recorded.record.pk]))

    def _page(self, request: HttpRequest, **context: Any) -> HttpResponse:
        page = {**self.admin_site.each_context(request), "opts": self.opts, "title": "Upload a document", **context}
        status = 422 if context.get("faults") else 200
        return TemplateResponse(request, "admin/provisions/treaty/upload.html", page, status=status)


def may_record(user: Any) -> bool:
    """A document can add, change and delete everything below a treaty."""
    models = [TREATY.model, *(shape.model for shape in shapes_below(TREATY))]
    actions = ("add", "change", "delete")
    names = {f"provisions.{action}_{model._meta.model_name}" for model in models for action in actions}
    return user.has_perms(names - {"provisions.delete_treaty"})


def preview_of(document: Any) -> Preview:
    """What would change, found by doing it and taking it back; raises RefusedError where it cannot be done."""
    with transaction.atomic():
        slug = document.get("slug") if isinstance(document, dict) else None
        before = stored(slug, lock=True) if isinstance(slug, str) else None
        (recorded,) = recording.record(items=[(TREATY, document)])
        after = render(TREATY, recorded.record)
        transaction.set_rollback(True)
    return Preview(slug or "", fingerprint(before), differences(TREATY, before, after))


def stored(slug: str, *, lock: bool = False) -> Document | None:
    """The document as it is recorded now."""
    rows = Treaty.objects.select_for_update() if lock else Treaty.objects
    treaty = rows.filter(slug=slug).first()
    return render(TREATY, treaty) if treaty else None


def fingerprint(document: Document | None) -> str:
    return hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).hexdigest()
