"""Recorded GitLab: what its interface answers to the forms, without a server."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Route

PERSON = {"id": 1, "name": "Erika Muster", "username": "erika", "email": "erika@git.example"}
SHARED = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
_API = "/api/v4"


@dataclass
class RecordedGitLab:
    """A project whose files by their paths are `files`; it notes what is written to it."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    written: list[tuple[str, str, Any]] = field(default_factory=list)
    """Method, path and body of each request that changes the project."""

    def answer(self, route: Route) -> None:
        """Answer a request of the browser."""
        request = route.request
        address = urlsplit(request.url)
        path = unquote(address.path)
        if path == "/oauth/authorize":
            # A person who has signed in and agreed is sent back at once.
            asked = parse_qs(address.query)
            back = f"{asked['redirect_uri'][0]}?code=abc&state={asked['state'][0]}"
            route.fulfill(status=302, headers={"Location": back})
        elif request.method == "OPTIONS":
            methods = {"Access-Control-Allow-Methods": "GET, POST, PUT, DELETE"}
            route.fulfill(status=204, headers={**SHARED, **methods})
        else:
            body = json.loads(request.post_data or "null")
            route.fulfill(json=self._answer_to(request.method, path, body), headers=SHARED)

    def _answer_to(self, method: str, path: str, body: Any) -> object:  # noqa: ANN401 (JSON)
        if path == "/oauth/token":
            return {"access_token": "geheim", "refresh_token": "auch"}
        if path == f"{_API}/user":
            return {**PERSON, "avatar_url": "https://bilder.example/erika.png"}
        if path.endswith("/users"):
            return [PERSON]
        if path == "/api/graphql":
            return {"data": {"project": {"repository": self._repository(body)}}}
        if method == "GET":
            return []
        self.written.append((method, path.removeprefix(f"{_API}/projects/"), body))
        return self._merge_request(body) if path.endswith("/merge_requests") else {"id": "2c3d"}

    def _repository(self, body: Mapping[str, Any]) -> object:
        """Return all that is asked of a repository, whatever the query; texts by their paths."""
        listed = [
            {"type": "blob", "path": path, "sha": hashlib.sha1(content).hexdigest()}  # noqa: S324
            for path, content in self.files.items()
        ]
        page = {"endCursor": "", "hasNextPage": False}
        asked = body["variables"].get("paths", [])
        return {
            "rootRef": "main",
            "tree": {
                "lastCommit": {"sha": "0a1b", "message": "Anfang"},
                "blobs": {"nodes": listed, "pageInfo": page},
            },
            "blobs": {"nodes": [{"rawTextBlob": self.files[path].decode()} for path in asked]},
        }

    def _merge_request(self, body: Mapping[str, Any]) -> object:
        return {
            "id": 7,
            "iid": 7,
            "sha": "2c3d",
            "author": PERSON,
            "title": body["title"],
            "labels": [body["labels"]],
            "source_branch": body["source_branch"],
            "web_url": "https://git.example/netz/website/-/merge_requests/7",
            "created_at": "2026-11-24T12:00:00Z",
            "updated_at": "2026-11-24T12:00:00Z",
        }
