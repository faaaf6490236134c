import { refuse } from '../../kernel/use-case.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { isStaff, readsCredit } from './applications.routes.ts'
import { findDraw } from './draw-view.store.ts'
import { drawParams } from './draws.schemas.ts'
import { revokeMandate, stopMandate } from './end-mandate.ts'
import { leaveOutCollection } from './leave-out-collection.ts'
import { collectionsOf } from './mandate-view.store.ts'
import * as schemas from './mandates.schemas.ts'

const tag = 'credit'
const mandate = '/v1/credit-lines/:lineId/mandates/:mandateId'
const collections = '/v1/credit-draws/:drawId/collections'

const mandateOf = ({ params: { lineId = '', mandateId = '' } }: Call) => ({ lineId, mandateId })

/** What is collected of draws, and ending it. */
export const creditMandatesRoutes: readonly Route[] = [
  queryRoute({
    path: collections,
    summary: 'What is, was and will be collected of a draw by the buyer’s leave, the newest day first',
    tag,
    params: drawParams,
    reply: schemas.collectionsList,
    async read(call, services: Services) {
      const draw = await findDraw(services.pool, call.params.drawId ?? '')
      const isSeen = isStaff(call) ? readsCredit(call) : draw?.buyerId === call.actor.company
      return isSeen && draw !== undefined ? collectionsOf(services.pool, draw, services.now()) : undefined
    },
  }),
  commandRoute(leaveOutCollection, {
    path: `${collections}/:due/leaving-out`,
    summary: 'Leave one collection out: the buyer repays that day himself (buyer)',
    tag,
    params: schemas.collectionParams,
    reply: schemas.leftOutReply,
    async input({ params: { drawId = '', due = '' } }, { pool }) {
      const draw = await findDraw(pool, drawId)
      return draw === undefined ? refuse('not-found') : { lineId: draw.lineId, drawId, due }
    },
  }),
  commandRoute(revokeMandate, {
    path: `${mandate}/revocation`,
    summary: 'Take the leave to collect back; what is at the bank goes on (buyer)',
    tag,
    params: schemas.mandateParams,
    reply: schemas.mandateReply,
    input: mandateOf,
  }),
  commandRoute(stopMandate, {
    path: `${mandate}/stop`,
    summary: 'Stop collecting by a mandate, with words for colleagues (staff)',
    tag,
    params: schemas.mandateParams,
    body: schemas.stopBody,
    reply: schemas.mandateReply,
    input: (call) => ({ ...mandateOf(call), ...(call.body as { readonly note: string }) }),
  }),
]
