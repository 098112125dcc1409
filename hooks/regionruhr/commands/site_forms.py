"""Site forms: the forms as `make forms` has made them, and what a build adds of them to a site."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from regionruhr.commands.console import files_of
from regionruhr.hosting.forms import FORMS, PAGE, forms_files, forms_rules
from regionruhr.hosting.headers import Rule
from regionruhr.hosting.host_files import HEADERS, Host, base_of, headers_file
from regionruhr.settings import UnknownSettingError, forge_from
from regionruhr.site.site_folder import write_files
from regionruhr.staging import StepFailedError

BUNDLE, COLLECTIONS = Path("forms/dist"), Path("schemas/forms.json")
"""Where `make forms` puts the forms, and `regionruhr schema` what there is to edit in them."""


@dataclass(frozen=True, slots=True)
class SiteForms:
    """The forms of a site; without files for a site that has none."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """Their files by their addresses."""
    rules: tuple[Rule, ...] = ()
    """The headers of these files."""

    def digest(self) -> str:
        """Return a digest of all files and rules."""
        digest = hashlib.sha256(headers_file(self.rules).encode())
        for address, content in self.files.items():
            digest.update(f"{address}\0{len(content)}\0".encode())
            digest.update(content)
        return digest.hexdigest()

    def extended_host(self, host: Host) -> Host:
        """Return the host of the site with the rules of the forms behind all others."""
        return replace(host, rules=(*host.rules, *self.rules))

    def add_to(self, folder: Path) -> None:
        """Write the forms into the folder of a built site, and their rules into its headers."""
        if not self.files:
            return
        # The folder itself may be an empty one of a former site.
        if any(files_of(folder / FORMS)):
            raise StepFailedError(
                f"Die Adresse /{FORMS} gehört den Formularen, unter content/ liegt aber etwas mit "
                "dieser Adresse; geben Sie der Datei oder dem Ordner einen anderen Namen"
            )
        headers = f"{(folder / HEADERS).read_text(encoding='utf-8')}\n{headers_file(self.rules)}"
        write_files(folder, [(HEADERS, headers.encode()), *self.files.items()])


def read_forms(site_url: str) -> SiteForms:
    """Return the forms that the environment asks for; end with a message if they are not made."""
    try:
        forge = forge_from(os.environ)
    except UnknownSettingError as error:
        raise click.UsageError(str(error)) from error
    if forge is None:
        return SiteForms()
    for needed, command in ((BUNDLE / PAGE, "make forms"), (COLLECTIONS, "regionruhr schema")):
        if not needed.is_file():
            raise click.ClickException(
                f"FORMS=yes: {needed} fehlt. Rufen Sie zuerst „{command}“ auf, oder bauen Sie ohne "
                "FORMS=yes."
            )
    files = forms_files(dict(files_of(BUNDLE)), COLLECTIONS.read_bytes(), forge, site_url)
    return SiteForms(dict(files), tuple(forms_rules(forge, base_of(site_url))))
