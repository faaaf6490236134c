import type pg from 'pg'
import type { RootId } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { transfersByKey } from '../ledger/index.ts'
import { paymentsTables } from '../payments/index.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { payoutsTables } from '../payouts/index.ts'
import { payoutType } from '../payouts/payout.rules.ts'
import type { CompanyMovement } from './movement.rules.ts'
import { findMovement, type ListedMovement, movementsBeside } from './movement-list.store.ts'
import { type WayStep, wayOf } from './way.rules.ts'

export interface Reference {
  readonly name: 'payment' | 'method' | 'provider-reference' | 'refund' | 'payout' | 'trace' | 'state'
  readonly value: string
}

/** One step of the way: the movement, from where to where, and by which numbers others know it. */
export interface Step extends WayStep {
  readonly movement: ListedMovement
  readonly references: readonly Reference[]
}

/** An order with more movements than this shows its first ones. */
const STEPS_MOST = 200

/** The whole way of one movement's money as far as it is the company's; `undefined` for a stranger's. */
export async function movementWay(pool: pg.Pool, companyId: RootId, id: string) {
  const movement = await findMovement(pool, companyId, id)
  if (movement === undefined) return undefined
  const beside = await movementsBeside(pool, companyId, movement, movement.cause, STEPS_MOST)
  const all = beside.some((each) => each.id === movement.id) ? beside : [...beside, movement]
  const keys = all.map(({ rootId: root, transferId }) => ({ root, id: transferId }))
  const transfers = new Map((await transfersByKey(pool, keys)).map((each) => [each.id, each]))
  const references = await readReferences(pool, all)
  const steps = all.flatMap((each): readonly Step[] => {
    const transfer = transfers.get(each.transferId)
    if (transfer === undefined) return []
    return [{ movement: each, ...wayOf(transfer, each), references: references.get(each.cause) ?? [] }]
  })
  return { movement, steps }
}

type References = ReadonlyMap<string, readonly Reference[]>

async function readReferences(pool: pg.Pool, movements: readonly CompanyMovement[]): Promise<References> {
  const reads = recordReads(pool, [...paymentsTables, ...payoutsTables])
  const causes = new Map(movements.map((each) => [each.cause, each]))
  const found = await Promise.all(
    [...causes].map(async ([cause, movement]): Promise<readonly [string, readonly Reference[]]> => {
      const [noun = '', id = ''] = cause.split(':')
      const root = movement.rootId
      if (noun === 'payment') return [cause, paymentReferences(movement, await reads.one(paymentType, root, id))]
      if (noun === 'refund') return [cause, effectReferences('refund', movement, await reads.one(refundType, root, id))]
      if (noun === 'payout') return [cause, effectReferences('payout', movement, await reads.one(payoutType, root, id))]
      return [cause, []]
    }),
  )
  return new Map(found)
}

/** How the buyer paid is the buyer's matter. */
function paymentReferences(
  { side }: CompanyMovement,
  payment: { readonly id: string; readonly method: string; readonly references: readonly string[] } | undefined,
): readonly Reference[] {
  if (payment === undefined || side === 'supplier') return []
  return [
    { name: 'payment', value: payment.id },
    { name: 'method', value: payment.method },
    ...payment.references.map((value) => ({ name: 'provider-reference' as const, value })),
  ]
}

function effectReferences(
  name: 'refund' | 'payout',
  { side }: CompanyMovement,
  effect: { readonly id: string; readonly state: string; readonly trace?: string } | undefined,
): readonly Reference[] {
  if (effect === undefined || (name === 'refund' && side === 'supplier')) return []
  const { id, state, trace } = effect
  const known = trace === undefined ? [] : [{ name: 'trace' as const, value: trace }]
  return [{ name, value: id }, { name: 'state', value: state }, ...known]
}
