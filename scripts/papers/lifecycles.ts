import { statuses } from '../../server/modules/orders/order.rules.ts'
import { orderSteps } from '../../server/modules/orders/step.rules.ts'
import { newCapture } from '../../server/modules/payments/capture.rules.ts'
import type { OutcomeFact } from '../../server/modules/payments/outcome.rules.ts'
import type { Payment, PaymentFact, PaymentState } from '../../server/modules/payments/payment.rules.ts'
import { decidePayment } from '../../server/modules/payments/payment-step.rules.ts'
import { type Refund, type RefundState, settleRefund, stepRefund } from '../../server/modules/payments/refund.rules.ts'
import { type Payout, type PayoutState, settlePayout, stepPayout } from '../../server/modules/payouts/payout.rules.ts'
import { code, mermaid, type Paper, paper, table } from './paper.ts'

const before = '2026-03-02T09:00:00.000Z'
const now = '2026-03-03T09:00:00.000Z'

interface Arrow {
  readonly from: string
  readonly by: string
  readonly to: string
  /** What is booked. */
  readonly books?: string
}

/** The same step between the same states is one arrow with several names. */
function diagram(arrows: readonly Arrow[], start: string): string {
  const names = new Map<string, string[]>()
  for (const { from, by, to } of arrows.filter((each) => each.from !== each.to)) {
    const key = `${from} --> ${to}`
    names.set(key, [...(names.get(key) ?? []), by])
  }
  const named = (state: string) => state.replaceAll('-', '_')
  const lines = [...names].map(
    ([key, by]) =>
      `  ${key
        .split(' ')
        .map((part) => (part === '-->' ? part : named(part)))
        .join(' ')} : ${by.join(', ')}`,
  )
  return mermaid(['stateDiagram-v2', `  [*] --> ${start}`, ...lines])
}

const arrowsTable = (arrows: readonly Arrow[]) =>
  table(
    ['in', 'comes', 'then', 'booked'],
    arrows.map(({ from, by, to, books }) => [
      code(from),
      by,
      code(to),
      books === undefined || books === 'none' ? '' : code(books),
    ]),
  )

const payment: Payment = {
  orderId: 'ord_1',
  id: 'pay_1',
  buyerId: 'cmp_b',
  method: 'card',
  provider: 'sandbox',
  currency: 'USD',
  amount: 100n,
  fee: 0n,
  feeTax: 0n,
  total: 100n,
  paid: 0n,
  refunded: 0n,
  feeKept: 0n,
  feeTaxKept: 0n,
  state: 'created',
  createdAt: before,
  expiresAt: now,
  references: [],
  captures: [],
}
const paymentStates = ['created', 'pending', 'review', 'succeeded', 'final', 'reversed', 'failed', 'expired'] as const
const paymentFacts: readonly PaymentFact[] = [
  { fact: 'pending', happenedAt: now },
  { fact: 'review', happenedAt: now },
  { fact: 'succeeded', happenedAt: now, amount: 100n, currency: 'USD', reference: 'new' },
  { fact: 'final', happenedAt: now },
  { fact: 'failed', happenedAt: now, reason: 'declined' },
  { fact: 'reversed', happenedAt: now, amount: 100n, reference: 'back', reason: 'returned' },
  { fact: 'expired', happenedAt: now },
]

function paymentIn(state: PaymentState): Payment {
  const arrived = { home: 100n, abroad: 100n }
  const captures = [newCapture({ reference: 'known', happenedAt: before, arrived, spread: 0n })]
  const isHere = state === 'succeeded' || state === 'final'
  const here = isHere ? { paid: 100n, captures, finalAt: now, succeededAt: before } : {}
  return { ...payment, ...here, state, factAt: before }
}

function paymentArrows(): readonly Arrow[] {
  return paymentStates.flatMap((from) =>
    paymentFacts.flatMap((fact) => {
      const step = decidePayment(paymentIn(from), fact, now, '2026-03-09T09:00:00.000Z')
      const same = step.payment.state === from && step.effect.effect === 'none'
      return same ? [] : [{ from, by: fact.fact, to: step.payment.state, books: step.effect.effect }]
    }),
  )
}

const outcomes: readonly OutcomeFact['outcome'][] = ['yes', 'no', 'unknown', 'returned']

const refundStates = ['requested', 'sent', 'unknown', 'settled', 'failed', 'returned', 'blocked'] as const

function refundArrows(): readonly Arrow[] {
  return refundStates.flatMap((from) => {
    const refund: Refund = {
      orderId: 'ord_1',
      id: 'rfd_1',
      buyerId: 'cmp_b',
      provider: 'sandbox',
      outside: 'provider',
      amount: 1n,
      currency: 'USD',
      state: from as RefundState,
      cause: 'clm_1',
      requestedAt: before,
      blockedFrom: 'requested',
    }
    const steps = (['send', 'block', 'clear'] as const).flatMap((by) => {
      const after = stepRefund(refund, by, now)
      return 'refused' in after ? [] : [{ from, by, to: after.state }]
    })
    const facts = outcomes.flatMap((outcome) => {
      const after = settleRefund(refund, { outcome, happenedAt: now })
      const same = after.refund.state === from && after.effect === 'none'
      return same ? [] : [{ from, by: `outcome ${outcome}`, to: after.refund.state, books: after.effect }]
    })
    return [...steps, ...facts]
  })
}

const payoutStates = [
  'requested',
  'approved',
  'sent',
  'unknown',
  'settled',
  'failed',
  'returned',
  'cancelled',
  'blocked',
] as const

function payoutArrows(): readonly Arrow[] {
  return payoutStates.flatMap((from) => {
    const payout: Payout = {
      companyId: 'cmp_s',
      id: 'pyt_1',
      bankAccountId: 'bka_1',
      provider: 'sandbox',
      outside: 'provider',
      amount: 1n,
      currency: 'USD',
      state: from as PayoutState,
      requester: 'usr_1',
      requestedAt: before,
      blockedFrom: 'requested',
    }
    const steps = (['approve', 'cancel', 'send', 'block', 'clear'] as const).flatMap((by) => {
      const after = stepPayout(payout, by, now)
      return 'refused' in after ? [] : [{ from, by, to: after.state }]
    })
    const facts = outcomes.flatMap((outcome) => {
      const after = settlePayout(payout, { outcome, happenedAt: now })
      const same = after.payout.state === from && after.effect === 'none'
      return same ? [] : [{ from, by: `outcome ${outcome}`, to: after.payout.state, books: after.effect }]
    })
    return [...steps, ...facts]
  })
}

function orderPaper(): Paper {
  const steps = Object.entries(orderSteps) as [string, Partial<Record<string, string>>][]
  const cells = steps.map(([step, row]) => [code(step), ...statuses.map((status) => row[status] ?? '')])
  const shown = statuses.map((status) => {
    const open = steps.filter(([, row]) => row[status] !== undefined).map(([step, row]) => `${step} (${row[status]})`)
    return `  ${status.replaceAll('-', '_')} : ${[status, ...open].join('<br/>')}`
  })
  return paper('docs/lifecycles/order.md', 'An order: state × step', '`server/modules/orders/step.rules.ts`', [
    'Who may take which step in which status. An empty cell is refused with `wrong-state`, the other side with ' +
      '`not-your-turn`. *author* wrote the newest terms, *other* is the other side. What a clock, a carrier or a ' +
      'provider tells is a fact: it is never refused and has no row. The status itself is computed from the facts.',
    table(['step', ...statuses], cells),
    '## What is open in each status',
    mermaid(['stateDiagram-v2', '  direction LR', ...shown]),
  ])
}

function lifecycle(path: string, title: string, source: string, arrows: readonly Arrow[], start: string, text: string) {
  return paper(`docs/lifecycles/${path}.md`, title, source, [text, diagram(arrows, start), arrowsTable(arrows)])
}

const FACTS = 'Facts are never refused; the one that happened later wins, so their order of arrival does not matter.'

/** docs/lifecycles: each arrow was found by asking the rule. */
export function lifecyclePapers(): readonly Paper[] {
  return [
    orderPaper(),
    lifecycle('payment', 'A payment', '`server/modules/payments/payment.rules.ts`', paymentArrows(), 'created', FACTS),
    lifecycle(
      'refund',
      'A refund',
      '`server/modules/payments/refund.rules.ts`',
      refundArrows(),
      'requested',
      `${FACTS} *unknown* is resolved by asking, never by sending again blindly.`,
    ),
    lifecycle(
      'payout',
      'A payout',
      '`server/modules/payouts/payout.rules.ts`',
      payoutArrows(),
      'requested',
      `${FACTS} Money is reserved from the approval until the outcome is known.`,
    ),
  ]
}
