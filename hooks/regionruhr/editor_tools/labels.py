"""Labels: German labels of the keys of the taxonomy that fields take."""

from collections.abc import Mapping

from regionruhr.model.field import DeclaredField
from regionruhr.model.taxonomy import Taxonomy, Term
from regionruhr.model.values import Model


def term_labels(model: type[Model], field: str, taxonomy: Taxonomy) -> Mapping[str, str]:
    """The keys of the taxonomy that a field takes, with their labels; none of any other field."""
    kind = DeclaredField((field,), model.model_fields[field]).refers_to
    return {
        key: _label(term, terms)
        for terms in (taxonomy.groups_of(kind) if kind else ())
        for key, term in terms.items()
    }


def _label(term: Term, group: Mapping[str, Term]) -> str:
    """The label of a term, after that of its generic term, if it has one."""
    parent = group.get(term.parent or "")
    return f"{parent.label}: {term.label}" if parent else term.label
