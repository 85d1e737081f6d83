"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from provisions.api.health import livez, readyz

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="root")),
    path("livez", livez, name="livez"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("api/v1/", include("provisions.api.urls")),
]
handler500 = "provisions.api.middleware.server_error"
