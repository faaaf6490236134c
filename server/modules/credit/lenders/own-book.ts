import type { Instant } from '../../../kernel/use-case.ts'
import type { Draw } from '../draw.rules.ts'
import { type LenderSays, lenderKey, ownTerms } from '../lender.rules.ts'
import type { Lender } from './lender.ts'

/** What the own book looks at: the house's own draws. */
export interface OwnBookSettings {
  /** The draw of a key of ours, where there is one. */
  drawOf(key: string): Promise<Draw | undefined>
  now(): Instant
}

/**
 * The operator's own book behind the interface of lenders. It says yes to what the house has judged: its money moves in
 * the same commit, so it thinks about nothing, tells no news, and what it said before is what stands in the house.
 */
export function ownBook({ drawOf, now }: OwnBookSettings): Lender {
  const status = async (key: string) => {
    const draw = await drawOf(key)
    return draw === undefined ? 'missing' : saidOf(draw)
  }
  return {
    terms: ownTerms,
    async ask({ key, amount, currency }) {
      const known = await status(key)
      if (known === 'missing')
        return { key, state: 'confirmed', amount, lends: amount, currency, reasons: [], happenedAt: now() }
      return known.amount === amount && known.currency === currency ? known : 'unknown'
    },
    status,
    async giveUp(key) {
      const draw = await drawOf(key)
      if (draw === undefined) return 'missing'
      return draw.state === 'reserved' || draw.state === 'back' ? 'given-up' : 'bound'
    },
    tellPaid: async () => 'missing',
    verifyNews: () => undefined,
  }
}

function saidOf({ orderId, drawId, state, amount, currency, reservedAt }: Draw): LenderSays {
  const said = state === 'back' ? 'cancelled' : state === 'reserved' ? 'asked' : 'confirmed'
  const lends = said === 'confirmed' ? amount : 0n
  return {
    ...{ key: lenderKey(orderId, drawId), state: said, amount, lends, currency, reasons: [] },
    happenedAt: reservedAt,
  }
}
