import assert from 'node:assert/strict'
import { test } from 'node:test'
import { put } from '../../kernel/use-case.ts'
import { holdType } from '../escrow/hold.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { limitChanges } from '../escrow/room.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'

import { cancelOrder } from './cancel-order.ts'
import type { Coverage, PromiseName, PromiseState } from './coverage.rules.ts'
import { coverageOf } from './coverage.rules.ts'
import { coverageShown, promiseWords, reasonWords, stepWords, worded } from './coverage-words.rules.ts'
import { instalmentType } from './instalment.rules.ts'
import { lotType } from './lot.rules.ts'
import { buyer, done, machine, supplier } from './orders.testing.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import { releaseEarly } from './release-early.ts'
import type { Story } from './story.testing.ts'
import { agreed, allLines, drafted, funded, proposed, sampleTerms, shipped, wholeTerms } from './story.testing.ts'
import { termsType } from './terms.rules.ts'

const policy = ordersPolicy.defaults

function coverOf({ house, orderId, order }: Pick<Story, 'house' | 'orderId' | 'order'>): Coverage {
  const terms = house.one(termsType, orderId, String(order().version))
  assert.ok(terms)
  const rows = {
    instalments: house.all(instalmentType, orderId),
    lots: house.all(lotType, orderId),
    holds: house.all(holdType, orderId),
    payments: house.all(paymentType, orderId),
  }
  return coverageOf({ order: order(), content: terms.content, ...rows }, policy, house.clock.now)
}

const half = [
  { lineNo: 1, quantity: 50_000000n },
  { lineNo: 2, quantity: 5_000000n },
]

const later = async (story: Story, to: string) => {
  await story.house.passTo(to)
  return story
}

type Expected = readonly [amount: number, Readonly<Partial<Record<PromiseName, readonly [PromiseState, string]>>>]

const situations: readonly (readonly [name: string, make: () => Promise<Story>, expected: Expected])[] = [
  ['a draft', () => drafted(), [0, { 'shipped-on-time': ['off', 'not-agreed'] }]],
  ['a proposal', () => proposed(), [0, { 'as-agreed': ['off', 'not-agreed'] }]],
  [
    'agreed, unpaid',
    () => agreed(),
    [0, { 'shipped-on-time': ['open', 'clock-not-running'], documents: ['open', 'proof-at-shipment'] }],
  ],
  [
    'the initial payment',
    () => funded(),
    [200_000, { 'shipped-on-time': ['open', 'to-be-shipped'], received: ['open', 'not-on-its-way'] }],
  ],
  [
    'late',
    async () => later(await funded(), '2026-04-03T15:00:00.000Z'),
    [200_000, { 'shipped-on-time': ['broken', 'not-shipped'] }],
  ],
  [
    'under way',
    () => shipped(),
    [
      543_331,
      {
        'shipped-on-time': ['kept', 'shipped-in-time'],
        received: ['open', 'on-its-way'],
        'as-agreed': ['open', 'window-begins-at-receipt'],
        documents: ['kept', 'proof-is-here'],
      },
    ],
  ],
  [
    'shipped late',
    async () => {
      const story = await later(await funded(wholeTerms), '2026-04-05T00:00:00.000Z')
      await story.ship()
      return story
    },
    [543_331, { 'shipped-on-time': ['broken', 'shipped-late'] }],
  ],
  [
    'the rest is late',
    async () => {
      const story = await funded(wholeTerms)
      await story.ship(half)
      return later(story, '2026-04-02T00:00:00.000Z')
    },
    [543_331, { 'shipped-on-time': ['broken', 'not-shipped'], received: ['open', 'on-its-way'] }],
  ],
  [
    'held up',
    async () => {
      const story = await shipped()
      const { house, orderId, lotId } = story
      const happenedAt = house.clock.now
      done(await house.run(recordCarrierEvent, { orderId, lotId, kind: 'exception', happenedAt }, machine))
      return story
    },
    [543_331, { received: ['open', 'held-up'] }],
  ],
  [
    'received',
    async () => {
      const story = await shipped()
      await story.receive(story.lotId)
      return story
    },
    [543_331, { received: ['kept', 'received'], 'as-agreed': ['open', 'claimable'] }],
  ],
  [
    'received by time alone',
    async () => later(await shipped(), '2026-04-20T00:00:00.000Z'),
    [543_331, { received: ['open', 'received-by-time'], 'as-agreed': ['open', 'claimable'] }],
  ],
  [
    'half of it is past its window',
    async () => {
      const story = await funded(wholeTerms)
      await story.receive(await story.ship(half))
      await story.ship(half, { mode: 'post' })
      return later(story, '2026-04-05T00:00:00.000Z')
    },
    [271_665, { 'as-agreed': ['open', 'window-begins-at-receipt'] }],
  ],
  [
    'completed',
    async () => {
      const story = await shipped()
      await story.receive(story.lotId)
      return later(story, '2026-05-01T00:00:00.000Z')
    },
    [
      0,
      {
        received: ['kept', 'received'],
        'as-agreed': ['kept', 'no-claim-in-window'],
        'shipped-on-time': ['kept', 'shipped-in-time'],
      },
    ],
  ],
  [
    'cancelled',
    async () => {
      const story = await funded()
      done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
      return story
    },
    [0, { 'shipped-on-time': ['off', 'ended'], 'as-agreed': ['off', 'ended'] }],
  ],
  [
    'a paper that proved nothing',
    async () => {
      const story = await funded(wholeTerms)
      await story.ship(allLines, { proof: 'paper', proofHash: 'ab' })
      return later(story, '2026-03-12T00:00:00.000Z')
    },
    [543_331, { documents: ['broken', 'proof-rejected'] }],
  ],
]

for (const [name, make, [amount, states]] of situations)
  test(`cover: ${name}`, async () => {
    const cover = coverOf(await make())
    assert.equal(Number(cover.amount), amount)
    const found = Object.fromEntries(cover.promises.map(({ promise, state, code }) => [promise, [state, code]]))
    for (const [promise, expected] of Object.entries(states)) assert.deepEqual(found[promise], expected)
  })

test('what is let go early beyond the room leaves the cover', async () => {
  const story = await funded()
  const { house, orderId } = story
  const limit = { companyId: 'cmp_s', limit: 60_000n, computedAt: house.clock.now }
  await house.seed('cmp_s', [put(assuranceLimitType, limit), ...limitChanges('cmp_s', 60_000n)])
  const input = { orderId, parts: [{ lineNo: 1, amount: 100_000n }], uncovered: 0n }
  const refused = await house.run(releaseEarly, input, buyer)
  assert.deepEqual(refused, { kind: 'refused', refused: 'uncovered-differs', data: { uncovered: 40_000 } })
  done(await house.run(releaseEarly, { ...input, uncovered: 40_000n }, buyer))
  assert.equal(Number(coverOf(story).amount), 160_000)
})

test('every lot has its own amount and its own time', async () => {
  const story = await funded(wholeTerms)
  const first = await story.ship(half)
  await story.ship(half)
  await story.receive(first)
  const { lots, until } = coverOf(story)
  assert.equal(until, undefined)
  assert.deepEqual(
    lots.map((lot) => [Number(lot.amount), lot.until, lot.state]),
    [
      [271_665, '2026-04-01T16:00:00.000Z', 'claimable'],
      [271_665, undefined, 'on-its-way'],
    ],
  )
})

const steps: readonly (readonly [string, () => Promise<Story>, readonly string[], readonly string[]])[] = [
  ['a draft', () => drafted(), ['send-draft'], ['wait-for-answer']],
  ['a proposal', () => proposed(), ['wait-for-answer'], ['answer-proposal']],
  ['agreed', () => agreed(), ['pay'], ['do-not-produce-yet']],
  ['funded', () => funded(), ['wait-for-supplier'], ['say-goods-ready']],
  ['paid whole', () => funded(wholeTerms), ['wait-for-supplier'], ['ship']],
  [
    'balance due',
    async () => {
      const story = await funded()
      await story.goodsReady()
      return story
    },
    ['pay'],
    ['wait-for-payment'],
  ],
  [
    'balance long overdue',
    async () => {
      const story = await funded()
      await story.goodsReady()
      return later(story, '2026-05-01T00:00:00.000Z')
    },
    ['pay'],
    ['wait-for-payment', 'waive-or-default'],
  ],
  ['late', async () => later(await funded(wholeTerms), '2026-04-10T00:00:00.000Z'), ['cancel-late'], ['ship']],
  ['under way', () => shipped(), ['look-for-lot'], ['wait-for-buyer']],
  ['by time', async () => later(await shipped(), '2026-04-20T00:00:00.000Z'), ['check-goods'], ['wait-for-buyer']],
  ['completed', async () => later(await shipped(), '2026-08-01T00:00:00.000Z'), ['nothing-left'], ['nothing-left']],
]

for (const [name, make, forBuyer, forSupplier] of steps)
  test(`next: ${name}`, async () => {
    const { next } = coverOf(await make())
    assert.deepEqual([next.buyer.map((s) => s.code), next.supplier.map((s) => s.code)], [forBuyer, forSupplier])
  })

test('every code has words, and no word keeps a name without its data', async () => {
  for (const [, make] of [...situations, ...steps]) {
    const shown = coverageShown(coverOf(await make()))
    const texts = [
      ...shown.promises.flatMap(({ text, why }) => [text, why.text]),
      ...[...shown.next.buyer, ...shown.next.supplier].map((each) => each.text),
    ]
    for (const text of texts) assert.match(text, /^[A-Z][^{}]+\.$/)
  }
  assert.equal(worded(reasonWords, { code: 'no such code', data: {} }), 'no such code')
  assert.equal(Object.keys(promiseWords).length, 4)
  assert.ok(Object.keys(stepWords).length > 10)
})

test('clauses name the agreed version', async () => {
  const quality = [{ attribute: 'pressure', target: '10 bar' }]
  const story = await agreed({ ...sampleTerms, lines: sampleTerms.lines.map((line) => ({ ...line, quality })) })
  const found = coverOf(story).promises.find((each) => each.promise === 'as-agreed')
  assert.deepEqual(found?.clauses, ['terms/1/lines', 'terms/1/lines/1/quality', 'terms/1/lines/2/quality'])
})
