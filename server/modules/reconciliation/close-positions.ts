import type { Facts, Wanted } from '../../kernel/use-case.ts'
import { all, entry, one, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { fxClosed } from '../ledger/conversion.rules.ts'
import { post } from '../ledger/transfer.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { exchangePolicy } from '../rates/exchange-policy.rules.ts'
import type { Rate } from '../rates/rate.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { positionsRoot } from './deal.rules.ts'
import type { Position } from './position.rules.ts'
import { resultOf, valued } from './position.rules.ts'

/** There are about 180 currencies: every one that was ever converted is looked at. */
type Currencies = readonly string[]

/**
 * Finance books what rates have done to all positions together, at the newest rates: a gain or a loss in dollars.
 * Afterwards the positions are worth nothing together. Refuses `person-needed`, `nothing-to-close`, `no-rate` { pair }
 * where a position has none.
 */
export const closePositions = useCase({
  name: 'reconciliation.close-positions',
  action: 'reconciliation.close-positions',
  root: (_: Record<never, never>) => positionsRoot,
  reads: () => ({ exchangePolicies: all(policyVersionType, policyRoot(exchangePolicy.name)) }),
  more: ({ exchangePolicies }): Wanted =>
    Object.assign(
      {},
      ...everIn(exchangePolicies).map((currency) => ({
        [`position ${currency}`]: balanceOf(accounts.fx(currency), currency),
        [`rate ${currency}`]: one(rateType, rateRoot(currency), 'newest'),
      })),
    ),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ exchangePolicies, ...facts }, _input, { at, actor, newId }) {
    if (actor.person === undefined) return refuse('person-needed')
    const { positions, known } = standing(facts as Facts<Wanted>, everIn(exchangePolicies))
    const worth = valued(positions, known)
    const unknown = worth.find(({ cents }) => cents === undefined)
    if (unknown !== undefined) return refuse('no-rate', { pair: `${unknown.currency}/USD` })
    const gain = resultOf(worth)
    if (gain === 0n) return refuse('nothing-to-close')
    const booked = { id: newId('trf'), root: positionsRoot, cause: `fx-close:${at}`, happenedAt: at, recordedAt: at }
    const said = { gain: Number(gain), currency: 'USD', by: actor.person }
    return {
      answer: { gain: Number(gain), currency: 'USD' },
      changes: [...post({ ...fxClosed('USD', gain), ...booked }), entry(positionsRoot, 'fx-positions.closed', said)],
    }
  },
})

/** Every currency that the policy converts now or ever did. */
function everIn(versions: Parameters<typeof policyAt>[0]): Currencies {
  const lists = versions.map((each) => valuesOf(exchangePolicy, policyAt([each], each.effectiveFrom)).currencies)
  return [...new Set(['USD', ...exchangePolicy.defaults.currencies, ...lists.flat()])]
}

function standing(facts: Facts<Wanted>, currencies: Currencies) {
  const positions = currencies.flatMap((currency): Position[] => {
    const amount = (facts[`position ${currency}`] as bigint | undefined) ?? 0n
    return amount === 0n ? [] : [{ currency, amount }]
  })
  const known = Object.fromEntries(currencies.map((each) => [each, facts[`rate ${each}`] as Rate | undefined]))
  return { positions, known }
}
