import type { Draw } from '../draw.rules.ts'
import { reserveDraw } from '../draw-step.rules.ts'
import { drawOfKey } from '../lender.rules.ts'
import { lenderContract } from './lender-contract.ts'
import { ownBook } from './own-book.ts'

const at = '2026-03-01T00:00:00.000Z'
const draws = new Map<string, Draw>()

lenderContract('own book', () => ({
  lender: ownBook({ drawOf: async (key) => draws.get(key), now: () => at }),
  // The house has taken the draw in the commit in which it was judged.
  async take({ key, amount, currency }) {
    const { orderId = '', drawId = '' } = drawOfKey(key) ?? {}
    const terms = {
      code: 'net-30',
      repays: 'once',
      days: 30,
      monthlyBps: 0,
      dayCount: '30e/360',
      most: 5_000_000,
    } as const
    const late = { lateBps: 150, lateDayCount: 'actual/365', graceDays: 5, depositBps: 0 } as const
    const ids = { lineId: 'crl_1', drawId, buyerId: 'cmp_b', orderId, paymentId: drawId }
    const begun = { ...ids, currency, amount, lender: 'own', terms: { ...terms, ...late }, reservedAt: at }
    const { draw } = reserveDraw(begun, { day: '2026-03-01', at })
    draws.set(key, { ...draw, state: 'drawn' })
  },
}))
