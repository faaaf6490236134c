import { Type } from 'typebox'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { localDate } from '../../kernel/zone.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { queryRoute } from '../../platform/route.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { decidesCredit, isStaff, readsCredit } from './applications.routes.ts'
import { lineParams } from './credit.schemas.ts'
import { isDate } from './day-count.rules.ts'
import type { Draw } from './draw.rules.ts'
import { drawStateOn } from './draw.rules.ts'
import { companyOfLine, drawView, findDraw, lineCalendar, listDraws, listedDrawView } from './draw-view.store.ts'
import * as schemas from './draws.schemas.ts'
import { writeOffView } from './portfolio.store.ts'
import { promisesOf } from './promise-view.store.ts'

const tag = 'credit'

/** The operator's day: dues and charges are counted in it. */
export const todayOf = ({ now }: Services) => localDate(now(), operatorCalendar.zone)

/** The line that a request names, where its reader may see it: its company, or staff who read credit. */
export async function seenLine(call: Call, { pool }: Services): Promise<string | undefined> {
  const { lineId = '' } = call.params
  const company = await companyOfLine(pool, lineId)
  const isSeen = company !== undefined && (isStaff(call) ? readsCredit(call) : company === call.actor.company)
  return isSeen ? lineId : undefined
}

/** The draw that a request names, where its reader may see it. */
async function seenDraw(call: Call, { pool }: Services): Promise<Draw | undefined> {
  const draw = await findDraw(pool, call.params.drawId ?? '')
  const isSeen = isStaff(call) ? readsCredit(call) : draw?.buyerId === call.actor.company
  return isSeen ? draw : undefined
}

/** What staff alone see of a draw, and what they may do. */
async function staffPart(call: Call, services: Services, draw: Draw) {
  if (!readsCredit(call)) return { write_off: null, actions: [] }
  const wish = await writeOffView(services.pool, draw)
  const isOverdue = drawStateOn(draw, todayOf(services)) === 'overdue'
  const steps = wish?.state === 'waiting' ? ['answer-write-off'] : isOverdue ? ['ask-write-off'] : []
  return { write_off: wish, actions: decidesCredit(call) ? steps : [] }
}

async function drawsPage(call: Call, services: Services) {
  const lineId = await seenLine(call, services)
  if (lineId === undefined) return undefined
  const page = readPage(call.query)
  if (isRefusal(page)) return page
  const rows = await listDraws(services.pool, lineId, page.after?.[0], page.limit + 1)
  const today = todayOf(services)
  return pageOf(
    rows,
    page.limit,
    (draw) => listedDrawView(draw, today),
    ({ drawId }) => [drawId],
  )
}

/** Draws of a line, what they owe and when: for the line's company and staff. */
export const creditDrawsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-lines/:lineId/draws',
    summary: 'The draws of a credit line, the newest first: your own, or for staff those of any company',
    tag,
    params: lineParams,
    query: pageQuery({}),
    reply: schemas.drawsList,
    read: drawsPage,
  }),
  queryRoute({
    path: '/v1/credit-lines/:lineId/calendar',
    summary: 'What the draws of a credit line owe today, and what falls due when',
    tag,
    params: lineParams,
    reply: schemas.calendarReply,
    async read(call, services) {
      const lineId = await seenLine(call, services)
      return lineId && lineCalendar(services.pool, lineId, todayOf(services))
    },
  }),
  queryRoute({
    path: '/v1/credit-draws/:drawId',
    summary: 'A draw: its state now, and what it owes on a day that you ask for, with dues, facts and charges',
    tag,
    params: schemas.drawParams,
    query: Type.Object({ on: Type.Optional(schemas.date('what it owes on this day; today unless said')) }),
    reply: schemas.drawReply,
    async read(call, services) {
      const draw = await seenDraw(call, services)
      if (draw === undefined) return undefined
      const today = todayOf(services)
      const { on = today } = call.query as { readonly on?: string }
      if (!isDate(on)) return refuse('day-invalid', { on })
      const [view, ofStaff, promised] = await Promise.all([
        drawView(services.pool, draw, { on, today }),
        staffPart(call, services, draw),
        promisesOf(services.pool, draw, isStaff(call), services.now()),
      ])
      return { ...view, ...ofStaff, ...promised }
    },
  }),
]
