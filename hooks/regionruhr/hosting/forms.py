"""Forms: how editors sign in to them, their configuration, policy and headers.

They are a program of others that saves to the forge from the browser. It needs more than a page of
the site is allowed: it has that at its own address, and nowhere else.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from regionruhr.hosting.headers import FOREVER, SHORT, Rule

FORMS: Final = "redaktion/"
"""The address of the forms."""
PAGE: Final = "index.html"
"""Their page, among their files."""
_CONFIGURATION: Final = "config.json"
_POLICY_MARK: Final = "<!-- policy -->"
"""What stands in the page where its policy goes."""
_MESSAGES: Final[Mapping[str, str]] = {
    "create": "{{collection}} „{{slug}}“ anlegen",
    "update": "{{collection}} „{{slug}}“ ändern",
    "delete": "{{collection}} „{{slug}}“ löschen",
    "uploadMedia": "„{{path}}“ hochladen",
    "deleteMedia": "„{{path}}“ löschen",
}
"""What commits of the forms say, by what they do."""
GITHUB: Final = "https://github.com"
_OWN: Final[Mapping[str, str]] = {"Cross-Origin-Resource-Policy": "same-origin"}


@dataclass(frozen=True, slots=True)
class Forge:
    """The forge that the forms read from and save to."""

    kind: str
    """"github" or "gitlab"."""
    origin: str
    """Its address, without a slash at its end."""
    project: str
    """The path of the project there."""
    sign_in: str
    """GitLab: the ID of the application. GitHub: the address of the OAuth proxy, without a slash at
    its end. Empty where editors sign in with an access token alone."""

    @property
    def api(self) -> str:
        """The address of its interface."""
        if self.kind == "gitlab":
            return f"{self.origin}/api/v4"
        return "https://api.github.com" if self.origin == GITHUB else f"{self.origin}/api/v3"

    def backend(self) -> Mapping[str, object]:
        """Return what the forms are told of it."""
        backend: dict[str, object] = {
            "name": self.kind,
            "repo": self.project,
            "api_root": self.api,
            "commit_messages": _MESSAGES,
        }
        if self.kind == "gitlab":
            backend["base_url"] = self.origin
        if not self.sign_in:
            backend["auth_methods"] = ["token"]
        elif self.kind == "gitlab":
            backend |= {"auth_type": "pkce", "app_id": self.sign_in}
        else:
            backend["base_url"] = self.sign_in
        return backend

    def opener_policy(self) -> Mapping[str, str]:
        """Return the header that lets the window of the sign-in tell the forms how that went.

        That of GitLab begins at the address of the forms and ends there: between two pages that
        name a policy and one of another host that names none, a browser would cut the tie.
        """
        if not self.sign_in:
            return {}
        value = "unsafe-none" if self.kind == "gitlab" else "same-origin-allow-popups"
        return {"Cross-Origin-Opener-Policy": value}

    def meta_policy(self) -> str:
        """Return the policy of the page of the forms, for a meta element."""
        interface = urlsplit(self.api)
        directives = {
            "default-src": "'none'",
            # A picture of a telephone (HEIC) is read by a program for WebAssembly.
            "script-src": "'self' 'wasm-unsafe-eval'",
            # The program writes its styles into the page.
            "style-src": "'self' 'unsafe-inline'",
            "font-src": "'self'",
            # It reads and shows what an editor chose before it is saved anywhere.
            "img-src": "'self' blob: data:",
            "media-src": "'self' blob:",
            "frame-src": "blob:",
            "manifest-src": "blob:",
            "connect-src": f"'self' blob: data: {interface.scheme}://{interface.netloc}",
            "worker-src": "'self'",
            "form-action": "'none'",
            "base-uri": "'none'",
        }
        return "; ".join(f"{name} {value}" for name, value in directives.items())


def forms_rules(forge: Forge, base: str = "") -> Iterator[Rule]:
    """Yield the rules of the forms, for a site at the path `base`; they come after all others."""
    policy = f"{forge.meta_policy()}; frame-ancestors 'none'"
    page = {"Content-Security-Policy": policy, **forge.opener_policy()}
    yield Rule(f"{base}/{FORMS}", page, replaces=True)
    for name, media_type, cache in (
        ("*.js", "text/javascript; charset=utf-8", FOREVER),
        ("*.wasm", "application/wasm", FOREVER),
        (_CONFIGURATION, "application/json", SHORT),
    ):
        yield Rule(f"{base}/{FORMS}{name}", {"Cache-Control": cache, **_OWN}, media_type)


def forms_files(
    bundle: Mapping[str, bytes], collections: bytes, forge: Forge, site_url: str
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of each file of the forms.

    `bundle` holds the files of the program by their names, `collections` is what there is to edit,
    in JSON.
    """
    for name, content in bundle.items():
        yield f"{FORMS}{name}", content
    meta = f'<meta http-equiv="Content-Security-Policy" content="{forge.meta_policy()}">'
    page = bundle[PAGE].decode().replace(_POLICY_MARK, meta)
    yield f"{FORMS}{PAGE}", page.encode()
    configuration = {
        **json.loads(collections),
        "backend": forge.backend(),
        "site_url": site_url,
        "logo": {"src": "../assets/favicon.svg"},
    }
    text = json.dumps(configuration, ensure_ascii=False, indent=1)
    yield f"{FORMS}{_CONFIGURATION}", f"{text}\n".encode()
