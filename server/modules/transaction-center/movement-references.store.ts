import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { paymentsTables } from '../payments/index.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { payoutsTables } from '../payouts/index.ts'
import { type Payout, payoutType } from '../payouts/payout.rules.ts'
import type { CompanyMovement } from './movement.rules.ts'

/** The numbers that providers and banks gave, by the cause of a movement: `payment:…`, `refund:…`, `payout:…`. */
export async function referencesOf(
  pool: pg.Pool,
  movements: readonly CompanyMovement[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reads = recordReads(pool, [...paymentsTables, ...payoutsTables])
  const rootsOf = (noun: string) => [
    ...new Set(movements.filter(({ cause }) => cause.startsWith(`${noun}:`)).map(({ rootId }) => rootId)),
  ]
  const [payments, refunds, payouts] = await Promise.all([
    reads.allOf(paymentType, rootsOf('payment')),
    reads.allOf(refundType, rootsOf('refund')),
    payoutsOf(pool, movements),
  ])
  const found = new Map<string, readonly string[]>()
  for (const { id, references } of [...payments.values()].flat()) found.set(`payment:${id}`, references)
  for (const { id, trace } of [...refunds.values()].flat())
    found.set(`refund:${id}`, trace === undefined ? [] : [trace])
  for (const { id, trace } of payouts) found.set(`payout:${id}`, trace === undefined ? [] : [trace])
  return found
}

/** Payouts by their own keys: a company may have many that are not asked for. */
async function payoutsOf(pool: pg.Pool, movements: readonly CompanyMovement[]): Promise<readonly Payout[]> {
  const reads = recordReads(pool, payoutsTables)
  const keys = movements.flatMap(({ cause, rootId }) =>
    cause.startsWith('payout:') ? [{ root: rootId, id: cause.slice('payout:'.length) }] : [],
  )
  const unique = new Map(keys.map((key) => [key.id, key]))
  const found = await Promise.all([...unique.values()].map(({ root, id }) => reads.one(payoutType, root, id)))
  return found.filter((payout) => payout !== undefined)
}
