"""What the bot does about each thing a person can want: every route, by its name."""

from bot.routes import (
    agenda,
    agreement,
    check_in,
    export,
    kept,
    planning,
    request,
    settings,
    subscription,
    summary,
    talk,
    upkeep,
    welcome,
    why,
)
from bot.spoken import Route

ROUTES: dict[str, Route] = {
    **agenda.ROUTES,
    **agreement.ROUTES,
    **check_in.ROUTES,
    **export.ROUTES,
    **kept.ROUTES,
    **planning.ROUTES,
    **request.ROUTES,
    **settings.ROUTES,
    **subscription.ROUTES,
    **summary.ROUTES,
    **talk.ROUTES,
    **upkeep.ROUTES,
    **welcome.ROUTES,
    **why.ROUTES,
}
