"""Catalogue: the explanations of all fields."""

from regionruhr.editor_tools.explanations import lists, network_details, partner, release
from regionruhr.editor_tools.explanations.explanation import Explanation, Explanations
from regionruhr.model.values import Model

EXPLANATIONS: Explanations = {
    **partner.EXPLANATIONS,
    **release.EXPLANATIONS,
    **network_details.EXPLANATIONS,
    **lists.EXPLANATIONS,
}


def explanation(model: type[Model], field: str) -> Explanation:
    """What is said of a field of a model, there or where it comes from.

    Raises:
        LookupError: A field without an explanation.
    """
    for origin in model.__mro__:
        known = EXPLANATIONS.get(origin, {})
        if field in known:
            return known[field]
    raise LookupError(f"{model.__name__}.{field} has no explanation")
