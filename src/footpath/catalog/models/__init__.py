"""What does each team offer, what does it need to start, and what did teams agree?"""

from footpath.catalog.models.agreements import Agreement, AgreementVersion, Signature, VersionState
from footpath.catalog.models.offered import (
    TARGET_KINDS,
    TERMS,
    Service,
    ServiceQuerySet,
    ServiceState,
    ServiceVersion,
    Signer,
    Terms,
    Unit,
)
from footpath.catalog.models.outside import OutsideKind, OutsideStandard, OutsideUnit, OutsideVersion, PutBeside
from footpath.catalog.models.snippets import AskAvoided, Snippet

__all__ = [
    "TARGET_KINDS",
    "TERMS",
    "Agreement",
    "AgreementVersion",
    "AskAvoided",
    "OutsideKind",
    "OutsideStandard",
    "OutsideUnit",
    "OutsideVersion",
    "PutBeside",
    "Service",
    "ServiceQuerySet",
    "ServiceState",
    "ServiceVersion",
    "Signature",
    "Signer",
    "Snippet",
    "Terms",
    "Unit",
    "VersionState",
]
