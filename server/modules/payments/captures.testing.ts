import type { Capture } from './capture.rules.ts'
import { newCapture } from './capture.rules.ts'
import type { Payment } from './payment.rules.ts'

/** A capture as tests need it: by the first attempt, in the order's currency unless `abroad` says otherwise. */
export function captured(home: bigint, more: Partial<Capture> & { readonly abroad?: bigint } = {}): Capture {
  const { abroad = home, ...rest } = more
  const came = { attempt: 1, reference: 'cap_1', happenedAt: '2026-03-02T09:00:00.000Z', spread: 0n }
  return { ...newCapture({ ...came, arrived: { home, abroad } }), ...rest }
}

/** A payment that such captures brought, with the sums that they come to. */
export function paidWith(payment: Payment, captures: readonly Capture[]): Payment {
  const sum = (of: 'arrived' | 'refunded' | 'chargedBack') => captures.reduce((all, each) => all + each[of].home, 0n)
  const [paid, refunded, chargedBack] = [sum('arrived'), sum('refunded'), sum('chargedBack')]
  return { ...payment, captures, paid, refunded, ...(chargedBack > 0n && { chargedBack }) }
}
