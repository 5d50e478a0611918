"""The desk of invitations of an institution: funnel, names, cards, paper and mail."""

import asyncio
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from litestar import Response, delete, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.status_codes import HTTP_200_OK, HTTP_204_NO_CONTENT

from parta.identity.access.invitations import access_people_to_invite
from parta.identity.commands.desk import (
    access_chosen,
    block_from_desk,
    issue_from_desk,
    log_printing,
    renew_from_desk,
    require_rank,
    send_from_desk,
    show_card,
    withdraw_from_desk,
)
from parta.identity.errors import NothingToPrint
from parta.identity.http.actor import Acting, Db, Room
from parta.identity.model.printing.pdf import print_cards, print_lists, qr_svg
from parta.identity.model.printing.words import day
from parta.identity.queries.desk import get_desk, list_desk_people, list_organisation_funnels
from parta.identity.queries.paper import list_cards, list_missing
from parta.identity.store import invitations as store
from parta.identity.wire.invitations import (
    DeskLines,
    DeskOverview,
    Issued,
    MailAsked,
    OrganisationFunnels,
    PersonCard,
    Withdrawn,
)
from parta.identity.wire.requests import InvitedPeople, NamedPeople
from parta.kernel.errors import NotFound
from parta.kernel.ids import OrganisationId, PersonId

# Paper for one school at a time: the compiler takes a processor for seconds.
_PRINTING = asyncio.Semaphore(1)
Groups = Annotated[list[UUID] | None, QueryParameter(max_items=1000)]


@get("/api/organisations/{organisation_id:uuid}/invitations")
async def get_desk_route(db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID]) -> DeskOverview:
    """How far everybody has come, by kind and by group."""
    async with db.transaction("identity.get_desk", snapshot=True) as tx:
        return await get_desk(tx, identity, actor, OrganisationId(organisation_id))


@get("/api/organisations/{organisation_id:uuid}/invitations/people")
async def get_desk_people(db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID]) -> DeskLines:
    """Everybody by name."""
    async with db.transaction("identity.list_desk_people", snapshot=True) as tx:
        return await list_desk_people(tx, identity, actor, OrganisationId(organisation_id))


@get("/api/invitations-by-organisation")
async def get_organisation_funnels(db: Db, identity: Room, actor: Acting) -> OrganisationFunnels:
    """The funnel of every institution whose figures one may see."""
    async with db.transaction("identity.list_organisation_funnels", snapshot=True) as tx:
        return await list_organisation_funnels(tx, identity, actor)


@post("/api/organisations/{organisation_id:uuid}/invitations", status_code=HTTP_200_OK)
async def post_issue(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[InvitedPeople]
) -> Issued:
    """Give cards to those who have none and are not connected."""
    async with db.transaction("identity.issue_from_desk") as tx:
        return await issue_from_desk(tx, identity, actor, OrganisationId(organisation_id), data)


@post("/api/organisations/{organisation_id:uuid}/invitations/renew", status_code=HTTP_200_OK)
async def post_renew(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NamedPeople]
) -> Issued:
    """New cards in place of the old ones."""
    async with db.transaction("identity.renew_from_desk") as tx:
        return await renew_from_desk(tx, identity, actor, OrganisationId(organisation_id), data.person_ids)


@post("/api/organisations/{organisation_id:uuid}/invitations/withdraw", status_code=HTTP_200_OK)
async def post_withdraw(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[NamedPeople]
) -> Withdrawn:
    """Take back cards nobody has used."""
    async with db.transaction("identity.withdraw_from_desk") as tx:
        return await withdraw_from_desk(tx, identity, actor, OrganisationId(organisation_id), data.person_ids)


@post("/api/organisations/{organisation_id:uuid}/invitations/send", status_code=HTTP_200_OK)
async def post_send(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], data: JSONBody[InvitedPeople]
) -> MailAsked:
    """Cards by e-mail, by a job for each; the overview tells how far it is."""
    async with db.transaction("identity.send_from_desk") as tx:
        return await send_from_desk(tx, identity, actor, OrganisationId(organisation_id), data)


@get("/api/organisations/{organisation_id:uuid}/invitations/cards.pdf", media_type="application/pdf")
async def get_cards_pdf(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], group_id: Groups = None
) -> Response[bytes]:
    """The cards that can be used, to print and cut: of these groups, or of everybody."""
    organisation = OrganisationId(organisation_id)
    async with db.transaction("identity.list_cards", snapshot=True) as tx:
        kept = await access_chosen(tx, identity, actor, organisation, InvitedPeople(group_ids=group_id or []))
        sheets = await list_cards(tx, identity, kept)
        if not sheets:
            raise NothingToPrint()
        await log_printing(tx, actor, organisation, sum(len(sheet.cards) for sheet in sheets))
        now = tx.now
    title = f"Карточки приглашений, {kept.roster.short_name}"
    async with _PRINTING:
        body = await asyncio.to_thread(print_cards, title, sheets, now)
    return _pdf(body, f"{title}{_of_group([sheet.group for sheet in sheets])}.pdf")


@get("/api/organisations/{organisation_id:uuid}/invitations/missing.pdf", media_type="application/pdf")
async def get_missing_pdf(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], group_id: Groups = None
) -> Response[bytes]:
    """Who has not connected, to print."""
    organisation = OrganisationId(organisation_id)
    async with db.transaction("identity.list_missing", snapshot=True) as tx:
        kept = await access_chosen(tx, identity, actor, organisation, InvitedPeople(group_ids=group_id or []))
        sheets = await list_missing(tx, kept)
        now = tx.now
    if not sheets:
        raise NothingToPrint()
    title = f"Не подключились, {kept.roster.short_name}"
    async with _PRINTING:
        body = await asyncio.to_thread(print_lists, title, sheets, day(now, kept.roster.time_zone), now)
    return _pdf(body, f"{title}{_of_group([sheet.group for sheet in sheets])}.pdf")


@post("/api/organisations/{organisation_id:uuid}/invitations/people/{person_id:uuid}/card", status_code=HTTP_200_OK)
async def post_card(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]
) -> PersonCard:
    """Show one person's link; logged, therefore no GET."""
    async with db.transaction("identity.show_card") as tx:
        return await show_card(tx, identity, actor, OrganisationId(organisation_id), PersonId(person_id))


@get("/api/organisations/{organisation_id:uuid}/invitations/people/{person_id:uuid}/qr.svg")
async def get_qr(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]
) -> Response[bytes]:
    """The same link as a picture."""
    async with db.transaction("identity.get_qr") as tx:
        person = PersonId(person_id)
        await access_people_to_invite(tx, identity, actor, OrganisationId(organisation_id), [person])
        invitation = (await store.select_latest(tx, [person])).get(person)
        if invitation is None or invitation.state(tx.now) != "valid":
            raise NotFound()
        if invitation.purpose in ("renewal", "recovery"):
            await require_rank(tx, identity, actor, OrganisationId(organisation_id), person)
    svg = qr_svg(identity.link(invitation.id), quiet_zone=4)
    return Response(svg.encode(), media_type="image/svg+xml")


@post(
    "/api/organisations/{organisation_id:uuid}/invitations/people/{person_id:uuid}/block",
    status_code=HTTP_204_NO_CONTENT,
)
async def post_block(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]
) -> None:
    """Keep one person from signing in; whoever has signed in as them is put out."""
    async with db.transaction("identity.block_from_desk") as tx:
        organisation = OrganisationId(organisation_id)
        await block_from_desk(tx, identity, actor, organisation, PersonId(person_id), is_blocked=True)


@delete("/api/organisations/{organisation_id:uuid}/invitations/people/{person_id:uuid}/block")
async def delete_block(
    db: Db, identity: Room, actor: Acting, organisation_id: FromPath[UUID], person_id: FromPath[UUID]
) -> None:
    """Let them in again."""
    async with db.transaction("identity.block_from_desk") as tx:
        organisation = OrganisationId(organisation_id)
        await block_from_desk(tx, identity, actor, organisation, PersonId(person_id), is_blocked=False)


def _of_group(groups: list[str]) -> str:
    return f", {groups[0]}" if len(groups) == 1 else ""


def _pdf(body: bytes, name: str) -> Response[bytes]:
    disposition = f"attachment; filename=\"parta.pdf\"; filename*=utf-8''{quote(name.replace('/', '-'), safe='')}"
    return Response(body, media_type="application/pdf", headers={"content-disposition": disposition})


ROUTES: list[HTTPRouteHandler] = [
    get_desk_route,
    get_desk_people,
    get_organisation_funnels,
    post_issue,
    post_renew,
    post_withdraw,
    post_send,
    get_cards_pdf,
    get_missing_pdf,
    post_card,
    get_qr,
    post_block,
    delete_block,
]
