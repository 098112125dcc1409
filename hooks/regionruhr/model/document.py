"""Document: what a file of the project holds, fields and text, and where it lies."""

from pydantic import PrivateAttr, ValidationInfo

from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.model.values import Model


class Document(Model):
    """A record with a file of its own; the loader gives path and text as validation context."""

    _path: str = PrivateAttr()
    _prose: Prose = PrivateAttr()

    def model_post_init(self, context: ValidationInfo | dict[str, object] | None) -> None:
        """Take path and text from the context of the validation, if it has them."""
        values = context if isinstance(context, dict) else {}
        path, prose = values.get("path"), values.get("prose")
        self._path = path if isinstance(path, str) else ""
        self._prose = prose if isinstance(prose, Prose) else NO_PROSE
        super().model_post_init(context)

    @property
    def path(self) -> str:
        """The file, counted from the root of the project ("partners/wilo.yml")."""
        # Pydantic takes long to find a private attribute.
        path: str = (self.__pydantic_private__ or {})["_path"]
        return path

    @property
    def prose(self) -> Prose:
        """The running text of the document."""
        prose: Prose = (self.__pydantic_private__ or {})["_prose"]
        return prose
