"""Tool files: the generated files of the project from which tools read its fields."""

import json
from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.editor_tools.field_tables import PATH, field_tables
from regionruhr.editor_tools.front_matter import front_matter_settings
from regionruhr.editor_tools.json_schema import schema
from regionruhr.editor_tools.message_list import message_list
from regionruhr.faults.text_report import MESSAGES
from regionruhr.model.document import Document
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy

FRONT_MATTER = "frontmatter.json"
MODELS: Mapping[str, tuple[type[Document], str]] = MappingProxyType(
    {
        "schemas/profile.schema.json": (Partner, "Profil"),
        "schemas/network.schema.json": (NetworkDetails, "Das Netzwerk"),
        "schemas/taxonomy.schema.json": (Taxonomy, "Kürzel und ihre Bezeichnungen"),
        "schemas/removed.schema.json": (Removals, "Gelöschte Profile"),
        "schemas/published.schema.json": (Publications, "Veröffentlichte Meldungen"),
    }
)
"""Model and title of each schema, by path: of the files that are YAML as a whole."""


def tool_files(taxonomy: Taxonomy) -> Mapping[str, str]:
    """The text of each file by its path in the project."""
    schemas = {path: schema(*described, taxonomy) for path, described in MODELS.items()}
    forms = front_matter_settings(
        schema(Release, "Meldung", taxonomy), schema(Project, "Projekt", taxonomy)
    )
    written = {**schemas, FRONT_MATTER: forms}
    texts = {
        path: f"{json.dumps(content, ensure_ascii=False, indent=2)}\n"
        for path, content in written.items()
    }
    return {**texts, PATH: field_tables(), MESSAGES: message_list()}
