"""Where did every bit of a budget go, for whoever answers for it?"""

from decimal import Decimal

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.pure import budget_periods, money
from footpath.recognition.models import CountedIn, LedgerRow, RewardBudget, RewardRules
from footpath.recognition.rewards import budgets, rights
from footpath.recognition.rewards.amounts import said_amount
from footpath.recognition.rewards.shown import ledger, told_to
from footpath.ui.page import render_page
from footpath.ui.tables import Cell, csv_response

ROWS = 50


def budget_for(request: HttpRequest, pk: int) -> RewardBudget:
    """One that the reader answers for; of all others they are told that there is none."""
    found: RewardBudget = get_object_or_404(rights.visible_budgets(reader(request), timezone.now().date()), pk=pk)
    return found


def rows_of(budget: RewardBudget) -> QuerySet[LedgerRow]:
    """Its ledger, the newest first."""
    found = LedgerRow.objects.filter(budget=budget).select_related("budget", "by", "reward__recipient")
    return found.order_by("-period", "-nth")


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """What came in, what went out, and what is left."""
    budget, me, now = budget_for(request, pk), reader(request), timezone.now()
    currency = RewardRules.here().currency
    period = budgets.period_of(budget, now)
    shown = Paginator(rows_of(budget), ROWS).get_page(request.GET.get("page"))
    context = {
        "it": budget,
        "rows": ledger(shown.object_list, me, currency),
        "page": shown,
        "left": said_amount(budgets.left_of(budget, period), budget.unit, currency),
        "amount": said_amount(budget.amount, budget.unit, currency),
        "ends": budget_periods.last_day(budget.period, period),
    }
    return render_page(request, "recognition/rewards/ledger.html", context)


@require_safe
def sheet(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The same as a table to download."""
    budget, me = budget_for(request, pk), reader(request)
    currency = RewardRules.here().currency
    counted = _("minutes") if budget.unit == CountedIn.MINUTES else currency
    header = [
        _("Day"), _("Month or quarter from"), _("Row"), _("What"), _("By"), _("For"), _("Reward"), _("Amount"),
        _("Left"), _("Counted in"),
    ]  # fmt: skip
    rows = ([*_cells(one, me, currency), counted] for one in rows_of(budget).iterator(chunk_size=500))
    return csv_response(_("Ledger of %(team)s") % {"team": budget.team.name}, header, rows)


def _cells(row: LedgerRow, me: Person, currency: str) -> list[Cell]:
    day = timezone.localtime(row.at).date()
    by = row.by.name if row.by else ""
    what = row.reward.what if row.reward else ""
    amounts = [row.amount, row.left]
    plain = [Decimal(money.plain(one, currency)) if row.budget.unit == CountedIn.MONEY else one for one in amounts]
    return [day, row.period, row.nth, row.get_what_display(), by, told_to(row.reward, me), what, *plain]
