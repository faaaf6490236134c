import { Type } from 'typebox'
import { minor, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { findDraw } from '../credit/index.ts'
import { accountsToPay } from './accounts-to-pay.store.ts'
import { repayDrawByWire } from './repay-draw-by-wire.ts'

const id = Type.String({ minLength: 1, maxLength: 64 })

/** The accounts that take what repays a draw of the caller's, and what to write on it. */
async function instructions({ actor, params: { drawId = '' } }: Call, { pool }: Services) {
  const draw = await findDraw(pool, drawId)
  if (draw === undefined || draw.buyerId !== actor.company) return undefined
  return { text: drawId, currency: draw.currency, accounts: [...(await accountsToPay(pool, draw.currency))] }
}

/** Repaying a draw by wire. */
export const drawRepaymentsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-draws/:drawId/repayment-instructions',
    summary: 'To which account a draw is repaid by wire, and what to write on it (buyer)',
    tag: 'credit',
    params: Type.Object({ drawId: id }),
    reply: reply({
      ...{ text, currency: text },
      accounts: Type.Array(reply({ holder: text, bank: text, number: text })),
    }),
    read: instructions,
  }),
  commandRoute(repayDrawByWire, {
    path: '/v1/wires/:wireId/draw-repayment',
    summary: 'Give a wire to a draw, which it repays; of a large one two people say the same (finance)',
    tag: 'credit',
    reply: reply({ wire: text, draw: text, state: text, repaid: minor }),
    params: Type.Object({ wireId: id }),
    body: Type.Object({ draw: id }, { additionalProperties: false }),
    async input({ params: { wireId = '' }, body }, { pool }) {
      const { draw: drawId } = body as { readonly draw: string }
      const draw = await findDraw(pool, drawId)
      // A draw that is not there is told to those alone who may give a wire to one: the use case says so.
      return { wireId, lineId: draw?.lineId ?? '', drawId }
    },
  }),
]
