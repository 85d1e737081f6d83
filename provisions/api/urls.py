"""Addresses below `/api/v1/`; resources are registered here and nowhere else."""

from django.urls import include, path
from rest_framework.routers import SimpleRouter

from provisions.api.views.problem import ProblemViewSet
from provisions.api.views.root import RootView
from provisions.api.views.schema import DocsView, SchemaView

router = SimpleRouter()
router.register("problems", ProblemViewSet, "problem")

urlpatterns = [
    path("", RootView.as_view(resources=router.registry), name="root"),
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", DocsView.as_view(), name="docs"),
    path("", include(router.urls)),
]
