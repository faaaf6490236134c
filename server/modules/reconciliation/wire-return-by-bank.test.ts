import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { relay, testHouse } from '../payments/payments.testing.ts'
import type { Provider } from '../payments/providers/provider.ts'
import { bo, cy, done, refusal } from '../payouts/bank-files.testing.ts'
import { buildBatch } from '../payouts/build-batch.ts'
import { namePayingAccount, stepPayingAccount } from '../payouts/name-paying-account.ts'
import { messageId } from '../payouts/payment-batch.rules.ts'
import { endToEndId, paymentOrderRoot, paymentOrderType, wireReturnOutcomeOf } from '../payouts/payment-order.rules.ts'
import { payoutsTables } from '../payouts/payouts.store.ts'
import { recordBankStatus } from '../payouts/record-bank-status.ts'
import { settlePaymentOrder } from '../payouts/settle-payment-order.ts'
import { takeBatchOn } from '../payouts/step-batch.ts'
import { approvePaymentOrder, completePaymentOrder } from '../payouts/step-payment-order.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { remindWire } from './remind-wire.ts'
import { returnWire } from './return-wire.ts'
import { reverseWire } from './reverse-wire.ts'
import { settleWireReturn } from './settle-wire-return.ts'
import { type Wire, wireType } from './wire.rules.ts'
import { wireReturnsJobs } from './wire-returns.jobs.ts'
import { decideWireScreening, recordWireScreening } from './wire-screening.ts'

const wireId = 'wir_00000000000000000000000000000001'
const unallocated = 'liabilities:unallocated:client-usd'
const blocked = `liabilities:blocked:${wireId}`
const base: Wire = {
  ...{ wireId, bank: 'client-usd', reference: 'R1', amount: 50_000n, currency: 'USD', endToEndId: 'INV-7' },
  ...{ payerName: 'Somebody Ltd', payerAccount: 'DE89370400440532013000', payerBank: 'DEUTDEFF', text: '' },
  ...{ payerTown: 'Köln', payerCountry: 'DE', bookedAt: '2026-03-01T00:00:00.000Z', state: 'unallocated' },
}
const account = {
  ...{ name: 'house-usd', currency: 'USD', number: 'NL91ABNA0417164300', bic: 'ABNANL2A' },
  ...{ holder: 'Surety Operations', town: 'Rotterdam', country: 'NL' },
}

/** A wire that nobody owns and a bank that pays its currency from another account of ours. */
async function given(more: Partial<Wire> = {}, hasAccount = true) {
  const house = testHouse([...payoutsTables.map(({ type }) => type), wireType as never, policyVersionType as never])
  if (hasAccount) {
    done(await house.run(namePayingAccount, account, { actor: bo }))
    done(await house.run(stepPayingAccount, { name: account.name, step: 'approve' }, { actor: cy }))
  }
  const wire = { ...base, ...more }
  await house.seed(wireId, [put(wireType, wire)])
  const [bank, unknown] = [accounts.bank('client-usd'), accounts.unallocated('client-usd')]
  await house.book('sys', movement('wire-received', 'USD', [[bank, wire.amount]], [[unknown, wire.amount]]))
  const settle = (outcome: 'yes' | 'no' | 'returned') => (body: Json) =>
    house.run(settleWireReturn, wireReturnOutcomeOf(body as Record<string, Json>, outcome))
  const reactions = {
    'payment-order.rejected': settle('no'),
    'payment-order.settled': settle('yes'),
    'payment-order.returned': settle('returned'),
  }
  const seen = new Set<string>()
  const rest = () => relay(house, {} as Provider, wireReturnsJobs, reactions, seen)
  const now = () => house.record(wireType, wireId, 'wire')
  const root = () => paymentOrderRoot(now().returnId ?? '')
  const order = () => house.record(paymentOrderType, root(), 'order')
  const back = async () => {
    done(await house.run(returnWire, { wireId }, { actor: bo }))
    await rest()
  }
  return { house, rest, now, root, order, back }
}

type House = Awaited<ReturnType<typeof given>>

async function filed({ house, root, rest }: House) {
  const { payment_batch: batchId = '' } = done(
    await house.run(buildBatch, { bank: 'house-usd', orders: [root()] }, { actor: bo }),
  )
  done(await house.run(takeBatchOn, { batchId, step: 'release' }, { actor: cy }))
  await rest()
}

const entry = (root: string) => ({
  endToEndId: endToEndId(root),
  ...{ statementId: 'stm_1', entryId: '000001' },
  booking: 'booked' as const,
  happenedAt: '2026-03-05T09:00:00.000Z',
  reference: 'B1',
})

test('a wire that goes back waits for a file, to its payer; the debit is booked at the bank that paid', async () => {
  const wire = await given()
  await wire.back()
  const { state, kind, name, account: number, remittance, bank } = wire.order()
  assert.deepEqual([state, kind, bank, remittance], ['waiting', 'wire-return', 'house-usd', 'Returned: INV-7'])
  assert.deepEqual([name, number], ['Somebody Ltd', 'DE89370400440532013000'])
  await filed(wire)
  assert.equal(wire.now().state, 'returning')
  done(await wire.house.run(settlePaymentOrder, entry(wire.root())))
  await wire.rest()
  assert.equal(wire.now().state, 'returned')
  assert.deepEqual(wire.house.balances(), { 'assets:bank:client-usd': 50_000, 'assets:bank:house-usd': -50_000 })
  assert.deepEqual(wire.house.deadlines(), [])
})

test('one that time sends back goes the same way; without an account of ours finance sends it by hand', async () => {
  const wire = await given()
  done(await wire.house.run(remindWire, { wireId }))
  await wire.rest()
  assert.deepEqual([wire.now().state, wire.order().author], ['returning', undefined])
  const byHand = await given({}, false)
  await byHand.back()
  assert.equal(byHand.order(), undefined)
  const told = { wireId, outcome: 'booked', reference: 'B1', happenedAt: '2026-03-05T00:00:00.000Z' } as const
  done(await byHand.house.run(settleWireReturn, told, { actor: bo }))
  assert.deepEqual(byHand.house.balances(), {})
})

test('a large one needs another person than who sent it back', async () => {
  const wire = await given({ amount: 1_000_001n })
  await wire.back()
  assert.equal(wire.order().state, 'proposed')
  const approve = (actor: typeof bo) => wire.house.run(approvePaymentOrder, { orderRoot: wire.root() }, { actor })
  assert.equal(refusal(await approve(bo)), 'same-person')
  done(await approve(cy))
  assert.equal(wire.order().state, 'waiting')
})

test('where the bank did not say the payer’s bank, finance names it', async () => {
  const { payerBank: _, ...rest } = base
  const wire = await given({ ...rest, payerBank: undefined } as never)
  await wire.back()
  assert.deepEqual([wire.order().state, wire.order().reason], ['incomplete', 'bank-code-missing'])
  const details = { bankCode: 'DEUTDEFF' }
  done(await wire.house.run(completePaymentOrder, { orderRoot: wire.root(), details }, { actor: bo }))
  assert.equal(wire.order().state, 'proposed')
})

test('come back after it was booked, it is nobody’s again; what banks kept is our expense', async () => {
  const wire = await given()
  await wire.back()
  const root = wire.root()
  await filed(wire)
  done(await wire.house.run(settlePaymentOrder, entry(root)))
  await wire.rest()
  const back = { ...entry(root), booking: 'returned', entryId: '000002', reference: 'B2', amount: 49_000 } as const
  done(await wire.house.run(settlePaymentOrder, { ...back, happenedAt: '2026-03-09T09:00:00.000Z' }))
  await wire.rest()
  assert.deepEqual([wire.now().state, wire.now().returnId], ['unallocated', undefined])
  const { [unallocated]: owed, 'expenses:bank': kept } = wire.house.balances()
  assert.deepEqual([owed, kept], [50_000, 1_000])
  assert.ok(wire.house.deadlines().some(({ name }) => name === 'wire.return'))
})

test('a hit blocks it under its own root; two people clear it, and it goes back', async () => {
  const wire = await given({ payerName: 'Blocked Trading Ltd.' })
  await wire.back()
  assert.deepEqual([wire.now().state, wire.order()], ['blocked', undefined])
  assert.equal(wire.house.balances()[blocked], 50_000)
  assert.deepEqual(wire.house.deadlines(), [], 'the screening asks for a decision')
  const decide = (step: 'propose' | 'clear' | 'uphold', actor: typeof bo) =>
    wire.house.run(decideWireScreening, { wireId, step, grounds: 'born 1990' }, { actor })
  done(await decide('propose', bo))
  assert.equal(refusal(await decide('clear', bo)), 'same-person')
  done(await decide('clear', cy))
  await wire.rest()
  assert.deepEqual([wire.now().state, wire.order().state], ['returning', 'waiting'])
  assert.equal(wire.house.balances()[blocked], undefined)
})

test('an authority’s order takes it out of the queue; a debit booked all the same is a fact', async () => {
  const wire = await given()
  await wire.back()
  const root = wire.root()
  const answer = { outcome: 'hit', list: 'authority', matched: 'order 7' } as const
  done(await wire.house.run(recordWireScreening, { wireId, answer }))
  assert.deepEqual([wire.now().state, wire.order().state], ['blocked', 'cancelled'])
  done(await wire.house.run(settlePaymentOrder, entry(root)))
  await wire.rest()
  assert.deepEqual([wire.now().state, wire.house.balances()[blocked]], ['returned', undefined])
})

test('what a person says takes it out of the queue, and not out of a file', async () => {
  const wire = await given()
  await wire.back()
  const told = { wireId, outcome: 'booked', reference: 'B1', happenedAt: '2026-03-05T00:00:00.000Z' } as const
  done(await wire.house.run(settleWireReturn, told, { actor: bo }))
  assert.deepEqual([wire.now().state, wire.order().state], ['returned', 'cancelled'])
  const later = await given()
  await later.back()
  await filed(later)
  const program = { ...bo, kind: 'key' } as const
  for (const actor of [bo, program])
    assert.equal(refusal(await later.house.run(settleWireReturn, told, { actor })), 'in-batch')
})

test('a wire that its bank takes back while it waits is not paid a second time', async () => {
  const wire = await given()
  await wire.back()
  const input = { wireId, reference: 'REV', amount: 50_000, happenedAt: '2026-03-05T00:00:00.000Z' }
  done(await wire.house.run(reverseWire, input))
  assert.deepEqual([wire.now().state, wire.order().state, wire.house.balances()], ['reversed', 'cancelled', {}])
})

const rejection = (wire: House) => wire.house.record(paymentOrderType, wire.root(), 'order').batchId ?? ''

async function rejected(wire: House) {
  const said = { reportId: 'S1', createdAt: '2026-03-05T08:00:00.000Z', messageId: messageId(rejection(wire)) }
  done(await wire.house.run(recordBankStatus, { report: { ...said, transfers: [], all: { word: 'rejected' } } }))
  await wire.rest()
}

test('the bank says no and debits it all the same: it has left us', async () => {
  const wire = await given()
  await wire.back()
  const root = wire.root()
  await filed(wire)
  await rejected(wire)
  assert.equal(wire.now().state, 'unallocated')
  done(await wire.house.run(settlePaymentOrder, entry(root)))
  await wire.rest()
  assert.equal(wire.now().state, 'returned')
  assert.deepEqual(wire.house.balances(), { 'assets:bank:client-usd': 50_000, 'assets:bank:house-usd': -50_000 })
  assert.deepEqual(wire.house.deadlines(), [])
})

test('sent anew after a no, and both debits are booked: its payer owes one, which a person hears of', async () => {
  const wire = await given()
  await wire.back()
  const first = wire.root()
  await filed(wire)
  await rejected(wire)
  await wire.back()
  const second = wire.root()
  await filed(wire)
  done(await wire.house.run(settlePaymentOrder, entry(first)))
  await wire.rest()
  done(await wire.house.run(settlePaymentOrder, { ...entry(second), entryId: '000002' }))
  await wire.rest()
  assert.equal(wire.now().state, 'returned')
  assert.deepEqual(wire.house.balances(), {
    'assets:bank:client-usd': 50_000,
    'assets:bank:house-usd': -100_000,
    [`assets:recovery:${wireId}`]: 50_000,
  })
  const news = [...wire.house.tables.outbox.values()].filter(({ topic }) => topic === 'wire.paid-again')
  assert.deepEqual(
    news.map(({ body }) => (body as { statement?: string }).statement),
    ['stm_1'],
  )
})

test('sent anew after a no and still in the queue, the first debit pays it: nothing goes out twice', async () => {
  const wire = await given()
  await wire.back()
  const first = wire.root()
  await filed(wire)
  await rejected(wire)
  await wire.back()
  const second = wire.root()
  done(await wire.house.run(settlePaymentOrder, entry(first)))
  await wire.rest()
  assert.equal(wire.now().state, 'returned')
  assert.equal(wire.house.record(paymentOrderType, second, 'order').state, 'cancelled')
  assert.equal(wire.house.balances()['assets:bank:house-usd'], -50_000)
})

test('a listed name typed after a cleared hit is a hit of its own', async () => {
  const wire = await given({ payerName: '湖畔户外用品' })
  await wire.back()
  const answer = { outcome: 'hit', list: 'authority', matched: '湖畔' } as const
  done(await wire.house.run(recordWireScreening, { wireId, answer }))
  const decide = (step: 'propose' | 'clear') => ({ wireId, step, grounds: 'born 1990' })
  done(await wire.house.run(decideWireScreening, decide('propose'), { actor: bo }))
  done(await wire.house.run(decideWireScreening, decide('clear'), { actor: cy }))
  await wire.rest()
  assert.equal(wire.order().state, 'incomplete')
  const details = { name: 'Blocked Trading Ltd.' }
  done(await wire.house.run(completePaymentOrder, { orderRoot: wire.root(), details }, { actor: bo }))
  await wire.rest()
  assert.deepEqual([wire.now().state, wire.order().state], ['blocked', 'cancelled'])
  assert.equal(wire.house.balances()[blocked], 50_000)
})
