import { type Static, Type } from 'typebox'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { commandRoute, queryRoute } from '../../platform/route.ts'
import { readsCredit } from './applications.routes.ts'
import { findDraw } from './draw-view.store.ts'
import { todayOf } from './draws.routes.ts'
import * as schemas from './draws.schemas.ts'
import { givePromise } from './give-promise.ts'
import { listPastDue, pastDueViews, portfolio } from './portfolio.store.ts'
import { type GiveUpDraw, giveUpDraw } from './write-off-draw.ts'

const tag = 'credit'
const path = '/v1/credit-draws/:drawId/write-off'

async function pastDuePage(call: Call, services: Services) {
  if (!readsCredit(call)) return undefined
  const page = readPage(call.query, 2)
  if (isRefusal(page)) return page
  const { pool } = services
  const today = todayOf(services)
  const draws = await listPastDue(pool, today, page.after ?? [], page.limit + 1)
  const view = await pastDueViews(pool, draws, today)
  return pageOf(draws, page.limit, view, ({ dueOn = '', drawId }) => [dueOn, drawId])
}

/** The step on the draw that a request names; its line is the draw's. */
async function stepOn(
  { params: { drawId = '' } }: Call,
  { pool }: Services,
  step: Pick<GiveUpDraw, 'step' | 'reason'>,
): Promise<GiveUpDraw | Refusal> {
  const draw = await findDraw(pool, drawId)
  return draw === undefined ? refuse('not-found') : { lineId: draw.lineId, drawId, ...step }
}

/** What staff do about debts: what is lent and how old it is, what is past due, and giving a draw up. */
export const creditCollectionsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-portfolio',
    summary: 'What is lent today by age with the expected loss, and the lines by state (staff)',
    tag,
    reply: schemas.portfolioReply,
    async read(call, services) {
      return readsCredit(call) ? portfolio(services.pool, todayOf(services), services.now()) : undefined
    },
  }),
  queryRoute({
    path: '/v1/credit-draws',
    summary: 'Draws of which something is past due, the oldest first (staff)',
    tag,
    query: pageQuery({}),
    reply: schemas.pastDueList,
    read: pastDuePage,
  }),
  commandRoute(giveUpDraw, {
    path,
    summary: 'Ask that an overdue draw be written off; a second person answers (staff)',
    tag,
    params: schemas.drawParams,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
    reply: schemas.writeOffReply,
    input: (call, services) => stepOn(call, services, { step: 'ask', ...(call.body as { reason: string }) }),
  }),
  commandRoute(givePromise, {
    path: '/v1/credit-draws/:drawId/promises',
    summary: 'Promise to pay so much of a draw until a day (buyer), or write down what was promised (staff)',
    tag,
    params: schemas.drawParams,
    body: schemas.promiseBody,
    reply: schemas.promiseReply,
    async input({ params: { drawId = '' }, body }, { pool }) {
      const { amount, pay_by: payBy, note } = body as Static<typeof schemas.promiseBody>
      const draw = await findDraw(pool, drawId)
      const said = { drawId, amount, payBy, ...(note === undefined ? {} : { note }) }
      return draw === undefined ? refuse('not-found') : { lineId: draw.lineId, ...said }
    },
  }),
  commandRoute(giveUpDraw, {
    path: `${path}/answer`,
    summary: 'Agree that a draw is written off, as a second person, or refuse it (staff)',
    tag,
    params: schemas.drawParams,
    body: schemas.writeOffAnswerBody,
    reply: schemas.writeOffReply,
    input: (call, services) => {
      const { answer } = call.body as { readonly answer: 'agree' | 'refuse' }
      return stepOn(call, services, { step: answer })
    },
  }),
]
