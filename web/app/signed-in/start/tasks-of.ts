import type { paths } from '@surety/sdk'

/** An open order of the company with its next steps, as the API lists it. */
export type Task = paths['/v1/tasks']['get']['responses']['200']['content']['application/json']['data'][number]

/** Steps that somebody else has to take: nothing for this company to do. */
const waiting = new Set([
  'nothing-left',
  'ended',
  'wait-for-answer',
  'wait-for-review',
  'wait-for-supplier',
  'wait-for-buyer',
  'wait-for-payment',
  'do-not-produce-yet',
])

/** Whether a step is another's. */
export function isWaiting(code: string): boolean {
  return waiting.has(code)
}

export interface MoneySum {
  readonly side: 'buyer' | 'supplier'
  readonly kind: 'held' | 'due'
  readonly currency: string
  /** Minor units. */
  readonly amount: number
}

/** What is held and what is still to be paid, summed by side and currency; sums of nothing are left out. */
export function moneyOf(tasks: readonly Pick<Task, 'side' | 'held' | 'due' | 'status'>[]): readonly MoneySum[] {
  const sums = new Map<string, MoneySum>()
  for (const { side, held, due, status } of tasks)
    for (const [kind, { amount, currency }] of Object.entries({ held, due }) as ['held' | 'due', Task['held']][]) {
      // What nobody has agreed to is not owed.
      if (amount === 0 || status === 'draft' || status === 'proposed') continue
      const key = `${side} ${kind} ${currency}`
      sums.set(key, { side, kind, currency, amount: (sums.get(key)?.amount ?? 0) + amount })
    }
  return [...sums.values()].sort((a, b) => (a.kind === b.kind ? b.amount - a.amount : a.kind === 'held' ? -1 : 1))
}
