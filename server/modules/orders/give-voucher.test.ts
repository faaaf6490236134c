import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append, put } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { type Voucher, voucherIdOf, voucherType } from '../payments/voucher.rules.ts'
import { vouchersPolicy } from '../payments/vouchers-policy.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { answerAmendment } from './answer-amendment.ts'
import { cancelOrder } from './cancel-order.ts'
import { giveVoucher } from './give-voucher.ts'
import type { OrdersHouse } from './orders.testing.ts'
import { buyer, done, machine, ordersHouse, refusalOf, staff, supplier } from './orders.testing.ts'
import { proposeAmendment } from './propose-amendment.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import type { Story } from './story.testing.ts'
import { agreed, allLines, drafted, funded, proposed, sampleTerms, wholeTerms } from './story.testing.ts'
import type { TermsContent } from './terms.rules.ts'

const onTime: TermsContent = { ...wholeTerms, coverage: 'on-time' }

/** Paid on 2 March, ship-by is thirty days later: 1 April 24:00 in Shanghai; the day after ends a day later. */
const SHIP_BY = '2026-04-01T16:00:00.000Z'
const LOOKED_AT = '2026-04-02T16:00:00.000Z'
const hour = (at: string, by: number) => new Date(Date.parse(at) + by * 3_600_000).toISOString()

function voucherOf({ house, orderId }: Story): Voucher | undefined {
  return house.one(voucherType, 'cmp_b', voucherIdOf(orderId))
}

const amountOf = (story: Story) => Number(voucherOf(story)?.amount ?? 0n)
const waits = ({ house, orderId }: Story) => house.deadlines(orderId).filter((each) => each.startsWith('order.on-time'))

async function amend({ house, orderId }: Story, content: TermsContent) {
  const said = done(await house.run(proposeAmendment, { orderId, content }, supplier))
  const input = { orderId, amendmentId: String(said.amendment), answer: 'accept', hash: String(said.hash) } as const
  done(await house.run(answerAmendment, input, buyer))
}

/** The numbers of the plan as staff have set them before anything was agreed. */
async function policyOf(house: OrdersHouse, values: Record<string, number | string>) {
  const at = '2026-01-01T00:00:00.000Z'
  const version = { section: vouchersPolicy.name, version: 1, values, author: 'usr_1', reason: 'x', proposedAt: at }
  const approved = { ...version, effectiveFrom: at, approver: 'usr_2', approvedAt: at }
  await house.seed(policyRoot(vouchersPolicy.name), [append(policyVersionType, approved)])
}

test('nobody ships: the day after, and not before it has ended, the buyer has a voucher, once', async () => {
  const story = await funded(onTime)
  const { house, orderId } = story
  await house.passTo(hour(LOOKED_AT, -1))
  assert.equal(voucherOf(story), undefined)
  await house.passTo(LOOKED_AT)
  const voucher = voucherOf(story)
  assert.deepEqual([voucher?.amount, voucher?.currency, voucher?.used, voucher?.expired], [10_000n, 'USD', 0n, 0n])
  assert.equal(voucher?.expiresAt, '2026-09-30T16:00:00.000Z')
  assert.equal(house.balances()['liabilities:voucher:cmp_b'], 10_000)
  assert.equal(house.balances()['expenses:late-credit'], 10_000)
  await house.passTo('2026-05-20T00:00:00.000Z')
  assert.equal(house.topics(orderId).filter((topic) => topic === 'voucher.given').length, 1)
  assert.equal(house.balances()['liabilities:voucher:cmp_b'], 10_000)
})

test('two per cent of the order, rounded down, where that is less than the most', async () => {
  const small = { ...onTime, lines: [{ ...(onTime.lines[0] as TermsContent['lines'][number]), amount: 89_999n }] }
  const instalments = [{ n: 1, kind: 'initial', amount: 100_000n, event: 'agreement' }] as const
  const story = await funded({ ...small, freight: 10_001n, instalments })
  await story.house.passTo(LOOKED_AT)
  assert.equal(amountOf(story), 2_000)
})

for (const [total, amount] of [
  [49_999n, 0],
  [50_000n, 1_000],
] as const)
  test(`an order of ${total} brings ${amount}: the plan begins at USD 500`, async () => {
    const line = onTime.lines[0] as TermsContent['lines'][number]
    const instalments = [{ n: 1, kind: 'initial', amount: total, event: 'agreement' }] as const
    const story = await funded({ ...onTime, lines: [{ ...line, amount: total }], freight: 0n, instalments })
    await story.house.passTo(LOOKED_AT)
    assert.equal(amountOf(story), amount)
  })

/** What happens before the day after has ended, and what that brings: each is one cell of the table in ADR 49. */
const cells: readonly (readonly [what: string, brings: number, before: (story: Story) => Promise<unknown>])[] = [
  ['all was shipped in time', 0, async (story) => story.ship()],
  ['a part was shipped in time', 10_000, async (story) => story.ship([{ lineNo: 1, quantity: 100_000000n }])],
  [
    'all was shipped an hour late',
    10_000,
    async (story) => {
      await story.house.passTo(hour(SHIP_BY, 1))
      await story.ship()
    },
  ],
  [
    'shipped in time, and told of only after ship-by',
    0,
    async (story) => {
      await story.house.passTo(hour(SHIP_BY, 20))
      await story.ship(allLines, { proof: 'carrier', dispatchedAt: hour(SHIP_BY, -1) })
    },
  ],
  ['the supplier cancels', 0, async ({ house, orderId }) => done(await house.run(cancelOrder, { orderId }, supplier))],
  [
    'more time was agreed',
    0,
    (story) => amend(story, { ...onTime, shipBy: { kind: 'days', days: 40, after: 'initial' } }),
  ],
  [
    'more time was agreed after ship-by',
    0,
    async (story) => {
      await story.house.passTo(hour(SHIP_BY, 2))
      await amend(story, { ...onTime, shipBy: { kind: 'days', days: 40, after: 'initial' } })
    },
  ],
  ['the goods wait for the buyer’s carrier', 0, async (story) => story.goodsReady()],
  [
    'the supplier is closed on that day: ship-by is no answer',
    10_000,
    async ({ house }) => {
      const company = house.one(companyType, 'cmp_s', 'company')
      assert.ok(company !== undefined)
      await house.seed('cmp_s', [put(companyType, { ...company, closedDays: ['2026-04-01', '2026-04-02'] })])
    },
  ],
]

for (const [what, brings, before] of cells)
  test(`${what}: ${brings}`, async () => {
    const story = await funded(onTime)
    await story.house.passTo('2026-03-10T00:00:00.000Z')
    await before(story)
    await story.house.passTo(LOOKED_AT)
    assert.equal(amountOf(story), brings)
  })

test('the standard plan brings nothing, and is never looked at', async () => {
  const story = await funded(wholeTerms)
  await story.house.passTo(hour(SHIP_BY, 1))
  assert.deepEqual(waits(story), [])
  await story.house.passTo(LOOKED_AT)
  assert.equal(amountOf(story), 0)
})

for (const [state, begin] of [
  ['draft', drafted],
  ['proposed', proposed],
  ['agreed', agreed],
] as const)
  test(`${state}: no day to ship, nothing to miss`, async () => {
    const story = await begin(onTime)
    const said = await story.house.run(giveVoucher, { orderId: story.orderId }, machine)
    if (state === 'agreed') assert.equal(done(said).state, 'kept')
    else assert.equal(refusalOf(said), 'not-found')
    assert.equal(amountOf(story), 0)
  })

test('while the buyer owes the balance, ship-by moves; when he has paid, it counts again', async () => {
  const terms = { ...sampleTerms, coverage: 'on-time', incoterm: 'CIF' } as const
  const story = await funded(terms)
  await story.goodsReady()
  await story.house.passTo('2026-04-10T00:00:00.000Z')
  assert.equal(amountOf(story), 0)
  await story.pay()
  await story.house.passTo('2026-04-30T00:00:00.000Z')
  assert.equal(amountOf(story), 10_000)
})

test('papers under review: it is looked at again until they are proven, or rejected', async () => {
  for (const [kind, brings] of [
    ['dispatched', 0],
    ['rejected', 10_000],
  ] as const) {
    const story = await funded(onTime)
    const { house, orderId } = story
    await house.passTo('2026-03-30T00:00:00.000Z')
    const lotId = await story.ship(undefined, { proof: 'paper', proofHash: 'a'.repeat(64) })
    await house.passTo(hour(LOOKED_AT, 1))
    assert.deepEqual([amountOf(story), waits(story).length], [0, 1])
    const happenedAt = kind === 'dispatched' ? '2026-03-31T00:00:00.000Z' : house.clock.now
    done(await house.run(recordCarrierEvent, { orderId, lotId, kind, happenedAt }, staff))
    await house.passTo(hour(LOOKED_AT, 49))
    assert.equal(amountOf(story), brings, kind)
  }
})

test('an order that has ended is looked at for nothing', async () => {
  const story = await funded(onTime)
  const { house, orderId } = story
  await house.passTo(hour(SHIP_BY, 1))
  done(await house.run(cancelOrder, { orderId }, supplier))
  assert.deepEqual(waits(story), [])
  assert.equal(done(await house.run(giveVoucher, { orderId }, machine)).state, 'no-plan')
})

test('never shipped and taken back: the voucher stays, the day was missed', async () => {
  const story = await funded(onTime)
  await story.house.passTo('2026-06-25T00:00:00.000Z')
  assert.equal(story.order().status, 'cancelled')
  assert.equal(amountOf(story), 10_000)
})

test('the initial payment goes back: there is no day to miss, until it is paid again', async () => {
  const story = await agreed(onTime)
  const begun = await story.begin({ method: 'ach', amount: 543_331n })
  const total = BigInt(Number(begun.total))
  await story.capture(String(begun.payment), total)
  await story.house.passTo('2026-03-20T00:00:00.000Z')
  await story.reverse(String(begun.payment), total)
  await story.house.passTo('2026-05-05T00:00:00.000Z')
  assert.deepEqual([amountOf(story), waits(story)], [0, []])
})

test('the clock jumps over all of it: given once, as of the day on which it was due', async () => {
  const story = await funded(onTime)
  const { house, orderId } = story
  // Everything rings late, in order, at the instant to which the clock jumped.
  house.clock.now = '2026-05-20T00:00:00.000Z'
  await house.passTo('2026-05-20T01:00:00.000Z')
  assert.equal(house.topics(orderId).filter((topic) => topic === 'voucher.given').length, 1)
  assert.equal(voucherOf(story)?.givenAt, '2026-05-20T00:00:00.000Z')
})

test('nobody looked for days, and the goods left meanwhile, late: it is found all the same', async () => {
  const story = await funded(onTime)
  story.house.clock.now = '2026-04-05T00:00:00.000Z'
  await story.ship()
  await story.house.passTo('2026-04-05T01:00:00.000Z')
  assert.equal(amountOf(story), 10_000)
})

test('what became late of the buyer after the day after excuses nothing: it is judged as of that day', async () => {
  const terms = { ...sampleTerms, coverage: 'on-time', incoterm: 'CIF' } as const
  const due = { n: 2, kind: 'balance', amount: 343_331n, event: 'date', date: '2026-04-10' } as const
  const [initial] = terms.instalments
  const story = await funded({ ...terms, instalments: initial === undefined ? [] : [initial, due] })
  story.house.clock.now = '2026-05-20T00:00:00.000Z'
  await story.house.passTo('2026-05-20T01:00:00.000Z')
  assert.equal(amountOf(story), 10_000)
})

test('a second ring, and any number of them, change nothing', async () => {
  const story = await funded(onTime)
  const { house, orderId } = story
  await house.passTo(LOOKED_AT)
  const before = house.balances()
  for (let n = 0; n < 3; n++)
    assert.equal(done(await house.run(giveVoucher, { orderId }, machine)).state, 'given-before')
  assert.deepEqual(house.balances(), before)
})

test('the supplier bears his share where the plan says so, as far as his payable goes', async () => {
  const house = await ordersHouse()
  await policyOf(house, { voucherSupplierBps: 5_000 })
  const other = await funded({ ...wholeTerms, releasePlan: [{ step: 'shipped', shareBps: 10_000 }] }, house)
  const story = await funded(onTime, house)
  await house.passTo(LOOKED_AT)
  assert.equal(voucherOf(story)?.supplierBore, 0n)
  await other.ship()
  const rich = house.balances()['liabilities:payable:cmp_s'] ?? 0
  assert.ok(rich > 5_000)
  const next = await funded(onTime, house)
  await house.passTo('2026-06-01T00:00:00.000Z')
  assert.equal(voucherOf(next)?.supplierBore, 5_000n)
  assert.equal(house.balances()['liabilities:payable:cmp_s'], rich - 5_000)
  assert.equal(house.balances()['expenses:late-credit'], 10_000 + 5_000)
})

test('an order keeps the numbers of the day on which it was agreed', async () => {
  const house = await ordersHouse()
  await policyOf(house, { voucherShareBps: 100, voucherMostUsd: 1_000_000, voucherAfter: 'P2D' })
  const story = await funded(onTime, house)
  await house.passTo(hour(LOOKED_AT, 23))
  assert.equal(amountOf(story), 0)
  await house.passTo(hour(LOOKED_AT, 24))
  assert.equal(amountOf(story), 5_433)
})
