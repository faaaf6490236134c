import assert from 'node:assert/strict'
import { test } from 'node:test'
import { append } from '../../kernel/use-case.ts'
import { orderType } from '../orders/order.rules.ts'
import { buyer, done, refusalOf, supplier } from '../orders/orders.testing.ts'
import { termsType } from '../orders/terms.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { chooseQuote } from './choose-quote.ts'
import { declineRequest } from './decline-request.ts'
import { closeRequest, passRequestTime, withdrawRequest } from './end-request.ts'
import { giveQuote, withdrawQuote } from './give-quote.ts'
import {
  need,
  offer,
  type QuotationsHouse,
  quotationsHouse,
  quote,
  second,
  sent,
  written,
} from './quotations.testing.ts'
import { quoteType } from './quote.rules.ts'
import {
  checkOwnStep,
  checkRequestStep,
  deskOf,
  invitationStates,
  quotationInvitationType,
  requestDeskType,
  requestStates,
  requestSteps,
  requestType,
  supplierSteps,
} from './request.rules.ts'
import { sendRequest } from './send-request.ts'
import { rewriteRequest, writeRequest } from './write-request.ts'

/** The table of the README: which steps a request takes in which state. */
const table = {
  draft: ['write', 'send', 'withdraw'],
  open: ['withdraw', 'close', 'choose', 'decline', 'quote', 'withdraw-quote', 'end-time'],
  closed: ['withdraw', 'choose'],
  ordered: [],
  cancelled: [],
  expired: [],
}
const ownTable = { invited: ['decline', 'quote'], declined: ['quote'], quoted: ['quote', 'withdraw-quote'] }

test('the table of steps is that of the rules', () => {
  for (const state of requestStates)
    assert.deepEqual(
      requestSteps.filter((step) => checkRequestStep(step, state) === undefined),
      table[state],
      state,
    )
  for (const state of invitationStates)
    assert.deepEqual(
      supplierSteps.filter((step) => checkOwnStep(step, 'open', state) === undefined),
      ownTable[state],
      state,
    )
})

const stateOf = (house: QuotationsHouse, id: string) => house.one(requestType, id, 'request')?.state
const ownOf = (house: QuotationsHouse, id: string, of = 'cmp_s') => house.one(quotationInvitationType, id, of)?.state
const openOf = (house: QuotationsHouse) => house.one(requestDeskType, deskOf('cmp_b'), 'desk')?.open ?? 0

/** Each state, reached by commands alone. */
const reach: Readonly<Record<(typeof requestStates)[number], (house: QuotationsHouse) => Promise<string>>> = {
  draft: (house) => written(house),
  open: (house) => quoted(house),
  async closed(house) {
    const requestId = await quoted(house)
    done(await house.run(closeRequest, { requestId }, buyer))
    return requestId
  },
  async ordered(house) {
    const requestId = await quoted(house)
    done(await house.run(chooseQuote, { requestId, supplierId: 'cmp_s' }, buyer))
    return requestId
  },
  async cancelled(house) {
    const requestId = await quoted(house)
    done(await house.run(withdrawRequest, { requestId }, buyer))
    return requestId
  },
  async expired(house) {
    const requestId = await sent(house)
    await house.passTo('2026-03-20T00:00:00.000Z')
    return requestId
  },
}

/** Sent to both; the first has quoted. */
async function quoted(house: QuotationsHouse): Promise<string> {
  const requestId = await sent(house)
  done(await quote(house, requestId))
  return requestId
}

const commands = {
  write: (house: QuotationsHouse, requestId: string) => house.run(rewriteRequest, { requestId, need }, buyer),
  send: (house: QuotationsHouse, requestId: string) =>
    house.run(sendRequest, { requestId, suppliers: ['cmp_s'] }, buyer),
  withdraw: (house: QuotationsHouse, requestId: string) => house.run(withdrawRequest, { requestId }, buyer),
  close: (house: QuotationsHouse, requestId: string) => house.run(closeRequest, { requestId }, buyer),
  choose: (house: QuotationsHouse, requestId: string) =>
    house.run(chooseQuote, { requestId, supplierId: 'cmp_s' }, buyer),
  decline: (house: QuotationsHouse, requestId: string) =>
    house.run(declineRequest, { requestId, supplierId: 'cmp_s2', reason: 'Full.' }, second),
  quote: (house: QuotationsHouse, requestId: string) => quote(house, requestId, second),
  'withdraw-quote': (house: QuotationsHouse, requestId: string) =>
    house.run(withdrawQuote, { requestId, supplierId: 'cmp_s' }, supplier),
  'end-time': (house: QuotationsHouse, requestId: string) => house.run(passRequestTime, { requestId }, buyer),
} as const

for (const state of requestStates)
  test(`every command on a request that is ${state} does what the table says`, async () => {
    for (const step of requestSteps) {
      const house = await quotationsHouse()
      const requestId = await reach[state](house)
      assert.equal(stateOf(house, requestId), state)
      const before = [...house.tables.timeline.values()].flat().length
      const said = refusalOf(await commands[step](house, requestId))
      if ((table[state] as readonly string[]).includes(step)) assert.equal(said, undefined, step)
      else {
        assert.ok(said === 'wrong-state' || said === 'not-found', `${step}: ${said}`)
        assert.equal([...house.tables.timeline.values()].flat().length, before, `${step} left something`)
      }
      assert.equal(openOf(house), stateOf(house, requestId) === 'open' ? 1 : 0, `${step}: the count`)
    }
  })

test('two are asked, the better one is ordered from: the draft says what the quote says', async () => {
  const house = await quotationsHouse()
  const requestId = await quoted(house)
  done(await quote(house, requestId, second, { unitPrice: '3.999', leadDays: 30 }))
  done(await quote(house, requestId, supplier, { unitPrice: '4.1' }))
  assert.equal(house.one(quoteType, requestId, 'cmp_s')?.version, 2)
  const { order } = done(await house.run(chooseQuote, { requestId, supplierId: 'cmp_s2' }, buyer))
  const drafted = house.one(orderType, String(order), 'order')
  assert.deepEqual(
    [drafted?.status, drafted?.author, drafted?.supplierId, drafted?.total],
    ['draft', 'buyer', 'cmp_s2', 199_950n],
  )
  const content = house.one(termsType, String(order), '1')?.content
  assert.deepEqual([content?.incoterm, content?.incotermPlace], ['FOB', 'Ningbo'])
  assert.deepEqual(content?.shipBy, { kind: 'days', days: 30, after: 'initial' })
  assert.deepEqual(content?.lines[0]?.quality, need.quality)
  assert.equal(stateOf(house, requestId), 'ordered')
  assert.deepEqual(
    house.all(quoteType, requestId).map(({ supplierId, state }) => [supplierId, state]),
    [
      ['cmp_s', 'not-chosen'],
      ['cmp_s2', 'chosen'],
    ],
  )
  assert.deepEqual(house.deadlines(requestId), [])
  assert.deepEqual(
    house.events().filter((topic) => topic.endsWith('chosen')),
    ['quotation.not-chosen', 'quotation.chosen'],
  )
})

test('silence: without a quote it expires, with one it closes and can be ordered from', async () => {
  const house = await quotationsHouse()
  const silent = await sent(house)
  const answered = await quoted(house)
  assert.deepEqual(await house.passTo('2026-03-10T00:00:00.000Z'), ['quotation.quotes-due', 'quotation.quotes-due'])
  assert.deepEqual([stateOf(house, silent), stateOf(house, answered)], ['expired', 'closed'])
  assert.equal(openOf(house), 0)
  done(await house.run(chooseQuote, { requestId: answered, supplierId: 'cmp_s' }, buyer))
})

test('a quote that holds no longer is not ordered from; one without a day holds as policy says', async () => {
  const house = await quotationsHouse()
  const requestId = await quoted(house)
  assert.equal(house.one(quoteType, requestId, 'cmp_s')?.validUntil, '2026-03-16T09:00:00.000Z')
  await house.passTo('2026-03-16T09:00:00.001Z')
  const said = await house.run(chooseQuote, { requestId, supplierId: 'cmp_s' }, buyer)
  assert.equal(refusalOf(said), 'quote-not-valid')
})

test('late, before the clock comes by: a supplier is told that the time is over', async () => {
  const house = await quotationsHouse()
  const requestId = await quoted(house)
  house.clock.now = '2026-03-09T09:00:00.001Z'
  assert.equal(refusalOf(await quote(house, requestId, second)), 'quote-time-over')
  const declined = { requestId, supplierId: 'cmp_s2', reason: 'Full.' }
  assert.equal(refusalOf(await house.run(declineRequest, declined, second)), 'quote-time-over')
})

test('a supplier declines, thinks better of it, takes it back', async () => {
  const house = await quotationsHouse()
  const requestId = await sent(house)
  const own = { requestId, supplierId: 'cmp_s' }
  done(await house.run(declineRequest, { ...own, reason: 'Full.' }, supplier))
  assert.equal(ownOf(house, requestId), 'declined')
  done(await quote(house, requestId))
  assert.deepEqual(
    [ownOf(house, requestId), house.one(quotationInvitationType, requestId, 'cmp_s')?.reason],
    ['quoted', undefined],
  )
  done(await house.run(withdrawQuote, own, supplier))
  assert.equal(ownOf(house, requestId), 'invited')
  const chosen = await house.run(chooseQuote, own, buyer)
  assert.equal(refusalOf(chosen), 'not-found')
  assert.equal(refusalOf(await quote(house, requestId, { ...supplier, company: 'cmp_s3' })), 'not-found')
})

for (const [why, suppliers, code] of [
  ['nobody', [], 'no-suppliers'],
  ['a company without the badge', ['cmp_s', 'cmp_s3'], 'supplier-cannot-quote'],
  ['a company that sells nothing', ['cmp_b'], 'supplier-cannot-quote'],
  ['a company that there is not', ['cmp_none'], 'supplier-cannot-quote'],
  ['more than policy says', Array.from({ length: 11 }, (_, n) => `cmp_${n}`), 'too-many-suppliers'],
] as const)
  test(`a request is not sent to ${why}`, async () => {
    const house = await quotationsHouse()
    const requestId = await written(house)
    assert.equal(refusalOf(await house.run(sendRequest, { requestId, suppliers }, buyer)), code)
    assert.equal(stateOf(house, requestId), 'draft')
  })

test('as many wait for quotes as policy says, and no more', async () => {
  const house = await quotationsHouse()
  const values = { openRequestsMost: 1 }
  const root = policyRoot('quotations')
  const from = '2026-01-01T00:00:00.000Z'
  const by = { author: 'usr_a', approver: 'usr_b', reason: 'because', proposedAt: from, approvedAt: from }
  const version = { section: 'quotations', version: 1, values, effectiveFrom: from, ...by }
  await house.seed(root, [append(policyVersionType, version)])
  await sent(house)
  const requestId = await written(house)
  const refused = await house.run(sendRequest, { requestId, suppliers: ['cmp_s'] }, buyer)
  assert.equal(refusalOf(refused), 'too-many-open-requests')
})

for (const [field, wrong] of [
  ['name', { name: ' ' }],
  ['category', { category: 'none' }],
  ['quantity', { quantity: '0' }],
  ['unit', { unit: 'pieces' }],
  ['currency', { currency: 'XXX' }],
  ['target_price', { targetPrice: '0' }],
  ['needed_by', { neededBy: '2026-02-30' }],
  ['product', { product: { companyId: 'cmp_s', productId: 'prd_x', version: 1, hash: 'x' } }],
] as const)
  test(`what is needed is refused for ${field}`, async () => {
    const house = await quotationsHouse()
    const said = await house.run(writeRequest, { companyId: 'cmp_b', need: { ...need, ...wrong } }, buyer)
    assert.deepEqual(said, { kind: 'refused', refused: 'quotation-invalid', data: { field } })
  })

for (const [field, wrong] of [
  ['unit_price', { unitPrice: '0' }],
  ['unit_price', { unitPrice: '0.000001', quantity: '1' }],
  ['quantity', { quantity: '0' }],
  ['minimum', { minimum: '501' }],
  ['lead_days', { leadDays: 731 }],
  ['incoterm_place', { incotermPlace: ' ' }],
  ['product', { product: { productId: 'prd_x', version: 1, hash: 'x' } }],
] as const)
  test(`a quote is refused for ${field} ${JSON.stringify(wrong)}`, async () => {
    const house = await quotationsHouse()
    const requestId = await sent(house)
    const said = await quote(house, requestId, supplier, wrong)
    assert.deepEqual(said, { kind: 'refused', refused: 'quotation-invalid', data: { field } })
  })

test('a quote that is over before it is given is refused; who only sells asks for nothing', async () => {
  const house = await quotationsHouse()
  const requestId = await sent(house)
  const late = { requestId, supplierId: 'cmp_s', offer, validUntil: house.clock.now }
  assert.equal(refusalOf(await house.run(giveQuote, late, supplier)), 'quotation-invalid')
  const asked = await house.run(writeRequest, { companyId: 'cmp_s', need }, supplier)
  assert.equal(refusalOf(asked), 'no-such-company')
})
