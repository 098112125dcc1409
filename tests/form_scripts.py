"""Form scripts: what the modules of the forms answer, run by Node beside them."""

import json
import subprocess
from typing import Any

import projects


def answer(script: str, *texts: str) -> Any:  # noqa: ANN401 (what JSON may be)
    """Return the JSON that a script prints, which finds the texts in `process.argv`."""
    command = ["node", "--input-type=module", "--eval", script, *texts]
    run = subprocess.run(
        command, cwd=projects.ROOT / "forms", capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout)
