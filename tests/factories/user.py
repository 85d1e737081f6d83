import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from .base import RecordFactory


def _permit(user, create, codenames, **_):
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames or ()))


def _permit_everything(user, create, codenames, **_):
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="provisions"))


class UserFactory(RecordFactory):
    """`permissions` are names of the kind `view_treaty`."""

    class Meta:
        model = get_user_model()

    username = factory.Sequence("user-{}".format)
    permissions = factory.PostGeneration(_permit)


class EditorFactory(UserFactory):
    """Staff who may view and change all treaty data."""

    is_staff = True
    permissions = factory.PostGeneration(_permit_everything)
