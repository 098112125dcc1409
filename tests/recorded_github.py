"""Recorded GitHub: what its interface answers to the forms, without a server."""

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route

from recorded_gitlab import PERSON, SHARED

_METHODS = {"Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE"}
_MAIN = {"history": {"nodes": [{"oid": "0a1b", "message": "Anfang"}]}, "oid": "0a1b"}


@dataclass
class RecordedGitHub:
    """A project whose files by their paths are `files`; it notes what is written to it."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    written: list[tuple[str, Any]] = field(default_factory=list)
    """What is done, and with what: of a mutation its name, else method and path."""

    def answer(self, route: Route) -> None:
        """Answer a request of the browser."""
        request = route.request
        if request.method == "OPTIONS":
            route.fulfill(status=204, headers={**SHARED, **_METHODS})
            return
        path = unquote(urlsplit(request.url).path).removeprefix("/repos/netz/website")
        body = json.loads(request.post_data or "null")
        route.fulfill(json=self._answer_to(request.method, path, body), headers=SHARED)

    def _answer_to(self, method: str, path: str, body: Any) -> object:  # noqa: ANN401 (JSON)
        if path == "/graphql":
            return {"data": self._data(body["query"], body["variables"])}
        if path == "/user":
            return {**PERSON, "login": "erika", "avatar_url": "https://bilder.example/erika.png"}
        if path.startswith("/git/trees/"):
            return {
                "tree": [
                    {"type": "blob", "path": path, "sha": _sha(content), "size": len(content)}
                    for path, content in self.files.items()
                ]
            }
        if method != "GET":
            self.written.append((f"{method} {path}", body))
        if path == "/pulls":
            day = "2026-11-24T12:00:00Z"
            dates = {"created_at": day, "updated_at": day}
            return {**dates, "number": 7, "node_id": "P7", "title": body["title"], "html_url": ""}
        return {"labels": [{"name": "sveltia-cms/draft"}, {"name": "Redaktion"}]}

    def _data(self, query: str, variables: Mapping[str, Any]) -> object:
        if named := re.match(r"\s*mutation.*?\{\s*(\w+)\(", query):
            self.written.append((named[1], variables["input"]))
            commit = {"oid": "2c3d", "committedDate": "2026-11-24T12:00:00Z"}
            return {named[1]: {"commit": {**commit, "file_0": {"oid": "4e5f"}}}}
        if "fork:" in query:
            return {"fork": {"id": "R1"}, "base": {"ref": {"target": _MAIN}}}
        texts = {_sha(content): content.decode() for content in self.files.values()}
        asked = re.findall(r'(\w+): object\(oid: "(\w+)"\)', query)
        return {
            "repository": {
                "defaultBranchRef": {"name": "main"},
                "ref": {"target": _MAIN},
                "pullRequests": {"nodes": []},
                **{
                    alias: {"text": texts[sha], "isTruncated": False}
                    for alias, sha in asked
                    if sha in texts
                },
            }
        }


def text_of(commit: Mapping[str, Any]) -> str:
    """Return the text of the one file that a commit writes."""
    (addition,) = commit["fileChanges"]["additions"]
    return base64.b64decode(addition["contents"]).decode()


def _sha(content: bytes) -> str:
    return hashlib.sha1(content).hexdigest()  # noqa: S324 (as Git names files)
