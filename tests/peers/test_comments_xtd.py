"""django-comments-xtd itself: seeded, opened whole, every comment and parent."""

import json
import subprocess
import textwrap
from pathlib import Path
from typing import Any

PROJECT = {
    "settings.py": """
        SECRET_KEY = "for the loopback alone"
        DEBUG = True
        ALLOWED_HOSTS = ["127.0.0.1"]
        ROOT_URLCONF = "urls"
        SITE_ID = 1
        USE_TZ = True
        DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
        DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "quay.db"}}
        INSTALLED_APPS = [
            "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
            "django.contrib.sites", "rest_framework", "django_comments_xtd", "django_comments", "quay",
        ]
        MIDDLEWARE = [
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ]
        TEMPLATES = [{
            "BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
            "OPTIONS": {"context_processors": [
                "django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
            ]},
        }]
        COMMENTS_APP = "django_comments_xtd"
        COMMENTS_XTD_MAX_THREAD_LEVEL = 8
        COMMENTS_XTD_CONFIRM_EMAIL = False
        STATIC_URL = "/static/"
    """,
    "urls.py": """
        from django.urls import include, path
        from quay.views import page

        urlpatterns = [path("comments/", include("django_comments_xtd.urls")), path("<slug:slug>/", page)]
    """,
    "quay/__init__.py": "",
    "quay/models.py": """
        from django.db import models

        class Page(models.Model):
            slug = models.SlugField()

            def get_absolute_url(self):
                return f"/{self.slug}/"
    """,
    "quay/views.py": """
        from django.http import HttpResponse
        from django.shortcuts import get_object_or_404
        from django.template import engines
        from quay.models import Page

        TEXT = '''{% load comments %}<!DOCTYPE html><html lang="en"><title>The crane</title>
        <article><h1>The crane</h1><p>It sings every night at two in the morning, and has done so since
        the quay was mended with brick and the old chain was taken away.</p></article>
        {% get_comment_form for page as form %}<form action="{% comment_form_target %}" method="post">
        {{ form.content_type }}{{ form.object_pk }}</form></html>'''

        def page(request, slug):
            found = get_object_or_404(Page, slug=slug)
            return HttpResponse(engines["django"].from_string(TEXT).render({"page": found}, request))
    """,
    "seed.py": """
        import json
        import os

        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
        django.setup()

        from django.contrib.contenttypes.models import ContentType
        from django.contrib.sites.models import Site
        from django.core.management import call_command

        call_command("migrate", run_syncdb=True, verbosity=0)

        from django_comments_xtd.models import XtdComment
        from quay.models import Page

        page = Page.objects.create(slug="crane")
        kind = ContentType.objects.get_for_model(Page)
        made = {}
        for number in range(1, 61):
            above = made[number // 3] if number % 3 and number > 2 else None
            made[number] = XtdComment.objects.create(
                content_type=kind, object_pk=str(page.pk), site=Site.objects.get_current(),
                user_name=f"Person {number}", comment=f"Words of number {number}.",
                parent_id=above.pk if above else 0,
            )
        print(json.dumps([
            [str(one.pk), "" if one.parent_id == one.pk else str(one.parent_id), one.user_name, one.comment]
            for one in XtdComment.objects.all()
        ]))
    """,
}  # fmt: skip


def seeded(python: str, folder: Path) -> str:
    """A project with one page and sixty comments; those as it keeps them, in JSON."""
    (folder / "quay").mkdir()
    for name, text in PROJECT.items():
        (folder / name).write_text(textwrap.dedent(text), encoding="ascii")
    made = subprocess.run(
        [python, "seed.py"], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert made.returncode == 0, made.stderr[-2000:]
    return made.stdout.splitlines()[-1]


async def test_comments_xtd_is_opened_whole(
    environment: Path, started: Any, port: int, tmp_path: Path, opened_whole: Any
) -> None:
    python = str(environment / "python")
    said = seeded(python, tmp_path)
    truth = {own: tuple(rest) for own, *rest in json.loads(said)}
    assert len(truth) == 60
    assert len({parent for parent, *_ in truth.values()}) > 10
    server = f"http://127.0.0.1:{port}"
    command = [
        python,
        "-m",
        "django",
        "runserver",
        "--noreload",
        "--settings=settings",
        "--pythonpath=.",
        f"127.0.0.1:{port}",
    ]
    started(command, f"{server}/crane/")
    reading = await opened_whole(f"{server}/crane/")
    found = {one.id: (one.parent, one.author, one.text) for one in reading.comments}
    assert found == truth
    assert reading.source == "django-comments-xtd"
