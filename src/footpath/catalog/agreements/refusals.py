"""Why can this not be done to an agreement right now, in words for whoever tried?"""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from footpath.catalog.agreements.changes import Change, changes
from footpath.catalog.agreements.wording import sections_of
from footpath.catalog.models import Agreement, AgreementVersion, VersionState
from footpath.people.refusals import SomebodyWasFaster, faster


class OtherWording(SomebodyWasFaster):
    """What somebody wants to sign, answer or take back is not what stands now; `found` says what has changed."""

    def __init__(self, text: str, found: Sequence[Change] = ()) -> None:
        super().__init__(text)
        self.found = list(found)


def other_wording(version: AgreementVersion, hash: str) -> OtherWording:
    """Say what became of the wording that somebody has read, and what the one that stands now says differently."""
    versions = AgreementVersion.objects.filter(agreement=version.agreement_id)
    versions = versions.select_related("agreement__first", "agreement__second").order_by("-number")
    standing = versions.filter(state__in=(VersionState.PROPOSED, VersionState.SIGNED)).first()
    read = versions.filter(hash=hash).first() if hash else None
    if standing is None or standing.hash == hash:
        return OtherWording(str(faster(Agreement.subject_kind, version.agreement_id)))
    if standing.state == VersionState.SIGNED:
        said = _("Meanwhile version %(number)s is in force: not the wording that you read. Nothing was done.")
    else:
        said = _("Meanwhile version %(number)s is proposed: not the wording that you read. Nothing was done.")
    text = said % {"number": standing.number}
    return OtherWording(text, changes(sections_of(read), sections_of(standing)) if read else ())


def draft_changed(agreement: Agreement) -> SomebodyWasFaster:
    """Say who wrote in the draft last, or what became of it."""
    draft = AgreementVersion.objects.filter(agreement=agreement, state=VersionState.DRAFT)
    last = draft.select_related("written_by").first()
    if last is None:
        return faster(Agreement.subject_kind, agreement.pk)
    return SomebodyWasFaster(
        _("%(name)s has written here meanwhile. Both texts are below, and nothing you typed is lost.")
        % {"name": last.written_by.name}
    )
