"""Django's settings, all of them derived from `comity.environment`."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import django_stubs_ext
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from comity import environment
from comity.running.address import django_database, mail_server

django_stubs_ext.monkeypatch()

ENVIRONMENT = environment.read()
PACKAGE = Path(__file__).resolve().parent

SECRET_KEY = ENVIRONMENT.secret_key()
DEBUG = ENVIRONMENT.debug
DEMO = ENVIRONMENT.demo
SITE_URL = ENVIRONMENT.url
ALLOWED_HOSTS = [
    urlsplit(SITE_URL).hostname or "localhost",
    "localhost",
    "127.0.0.1",
    "[::1]",
]
PROXIES = ENVIRONMENT.proxies
CSRF_TRUSTED_ORIGINS = [SITE_URL]
ROOT_URLCONF = "comity.urls"
WSGI_APPLICATION = "comity.wsgi.application"

INSTALLED_APPS = [
    "comity.doors",
    "comity.people",
    "comity.notices",
    "comity.standing",
    "comity.charter",
    "comity.boundaries",
    "comity.spaces",
    "comity.promotion",
    "comity.talk",
    "comity.contact",
    "comity.conversations",
    "comity.directory",
    "comity.care",
    "comity.transparency",
    "comity.leaving",
    "comity.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "django_htmx",
    "lucide",
    "ninja",
    "procrastinate.contrib.django",
    "csp",
]

MIDDLEWARE = [
    "comity.running.proxies.client_address",
    "comity.doors.middleware.request_id",
    "comity.running.logs.requests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "comity.doors.middleware.private",
    "comity.api.middleware.problems_only",
    "comity.doors.middleware.readable",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "comity.doors.middleware.forgotten",
    "django.middleware.locale.LocaleMiddleware",
    "comity.people.middleware.language_of_member",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "comity.standing.middleware.shut_out",
    "comity.doors.middleware.refusals",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "comity.web.context.community",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "lucide.templatetags.lucide",
                "comity.doors.templatetags.drawings",
                "comity.doors.templatetags.moments",
                "comity.doors.templatetags.pieces",
            ],
        },
    }
]
FORM_RENDERER = "comity.doors.forms.Renderer"

AUTH_USER_MODEL = "people.Member"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "comity.people.forms.JoinForm"
ACCOUNT_ADAPTER = "comity.people.accounts.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = urlsplit(SITE_URL).scheme
ACCOUNT_RATE_LIMITS = {
    "login_failed": "20/m/ip,6/5m/key",
    "signup": "30/h/ip",
    "reset_password": "20/h/ip,5/h/key",
    "confirm_email": "1/3m/key",
}


DATABASES = {
    "default": django_database(
        ENVIRONMENT.database_url, pool={"min_size": 1, "max_size": 8, "timeout": 5}
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "doors_cache",
    },
    "told": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "told",
    },
}
"""What processes share; and what each works out of what it tells everyone, and keeps a while."""
SESSION_ENGINE = "django.contrib.sessions.backends.db"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

LANGUAGE_CODE = "en"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = sorted(PACKAGE.glob("*/locale"))
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = ENVIRONMENT.https
USE_I18N = True
USE_TZ = True
TIME_ZONE = ENVIRONMENT.time_zone

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.home / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SESSION_COOKIE_SECURE = ENVIRONMENT.https
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_SECURE = ENVIRONMENT.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "comity.web.views.csrf_failure"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}

DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
SERVER_EMAIL = ENVIRONMENT.mail_from
_MAIL = mail_server(ENVIRONMENT.smtp_url)
SENDING_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_BACKEND = (
    "comity.running.mailing.QueueingBackend"
    if _MAIL.host
    else "comity.notices.outbox.KeepingBackend"
)
EMAIL_HOST = _MAIL.host
EMAIL_PORT = _MAIL.port
EMAIL_HOST_USER = _MAIL.user
EMAIL_HOST_PASSWORD = _MAIL.password
EMAIL_USE_SSL = _MAIL.tls
EMAIL_USE_TLS = _MAIL.starttls
EMAIL_TIMEOUT = _MAIL.timeout

NINJA_PAGINATION_PER_PAGE = 30
CODE_FOLDER = PACKAGE / "codes" / "ecxo"
NOTICE_KINDS = [
    "comity.people.kinds.KINDS",
    "comity.boundaries.kinds.KINDS",
    "comity.spaces.kinds.KINDS",
    "comity.promotion.kinds.KINDS",
    "comity.talk.kinds.KINDS",
    "comity.contact.kinds.KINDS",
    "comity.conversations.kinds.KINDS",
    "comity.directory.kinds.KINDS",
    "comity.care.kinds.KINDS",
]

NOTICES_SILENCE = "comity.boundaries.silence"
DOORKEEPER = "comity.standing.doorkeeper"
RETURNING = "comity.care.returning"
URGENT_WEBHOOK = ENVIRONMENT.urgent_webhook

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
PROCRASTINATE_IMPORT_PATHS = ["comity.running.jobs"]

LOGGING_CONFIG = None
