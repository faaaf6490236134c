import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PaymentBatch, paymentInformationId } from '../payouts/payment-batch.rules.ts'
import { endToEndId, type PaymentOrder } from '../payouts/payment-order.rules.ts'
import { type BankDetail, type BankEntry, partsOf } from './bank-entry.rules.ts'
import { bookEntries } from './book-entries.ts'
import { type Desk, partIn } from './booking.rules.ts'
import type { BookEntries } from './chunk-plan.rules.ts'
import { entryNumberer } from './identity.rules.ts'
import { bookPayments, comesBack, ownPaymentsIn } from './payment-booking.rules.ts'

const root = (n: number) => `pmo_${String(n).repeat(32)}`
const batchId = `bat_${'a'.repeat(32)}`
const file = paymentInformationId(batchId)
const end = (n: number) => ({ endToEndId: endToEndId(root(n)) })
const order = (n: number, amount: bigint, state = 'accepted') =>
  ({ orderRoot: root(n), amount, state }) as unknown as PaymentOrder
const detail = (more: Partial<BankDetail>): BankDetail => ({ references: [], text: '', ...more })
const entry = (more: Partial<BankEntry>): BankEntry => ({
  ...({ n: 1, amount: 600n, currency: 'EUR', direction: 'debit', status: 'booked', reversal: false } as const),
  ...{ bookedOn: '2026-03-02', valueOn: '2026-03-02', code: '', text: '', details: [], ...more },
})
const desk = {
  statement: { statementId: 'stm_1', bank: 'main' },
  policy: { caseAge: 'P5D' },
  context: { at: '2026-03-03T00:00:00.000Z' },
} as unknown as Desk

const named: readonly (readonly [string, BankEntry, object | undefined])[] = [
  ['a payment by its id', entry({ details: [detail(end(1))] }), { orders: [root(1)] }],
  ['one that came back', entry({ direction: 'credit', details: [detail(end(1))] }), { orders: [root(1)] }],
  ['many without amounts', entry({ details: [detail(end(1)), detail(end(2))] }), { orders: [root(1), root(2)] }],
  ['a file, by the entry', entry({ file }), { orders: [], batchId }],
  ['a file, by its one detail', entry({ details: [detail({ file })] }), { orders: [], batchId }],
  ['the payment goes before the file', entry({ file, details: [detail(end(1))] }), { orders: [root(1)] }],
  ['a file of another', entry({ file: 'BATCH-7' }), undefined],
  ['some of ours among others', entry({ details: [detail(end(1)), detail({})] }), undefined],
  ['a credit for a file', entry({ direction: 'credit', file }), undefined],
  ['a reversal is another matter', entry({ reversal: true, details: [detail(end(1))] }), undefined],
]

for (const [name, given, own] of named)
  test(`named: ${name}`, () => {
    const [part] = partsOf(given)
    assert.ok(part)
    assert.deepEqual(ownPaymentsIn(given, part), own)
  })

const three = [order(1, 100n), order(2, 200n), order(3, 300n)]
const [one, two] = [detail(end(1)), detail(end(2))]
const booked: readonly (readonly [string, BankEntry, readonly (PaymentOrder | undefined)[], string, unknown])[] = [
  ['one', entry({ amount: 100n, details: [one] }), [order(1, 100n)], 'payment-order', [100]],
  ['one of another amount is told as booked', entry({ details: [one] }), [order(1, 100n)], 'payment-order', [600]],
  ['one that is not here', entry({ details: [one] }), [undefined], 'case', 'payment-unknown'],
  ['a file that is not here', entry({ file }), [], 'case', 'payment-unknown'],
  ['one booked before is told again', entry({ details: [one] }), [order(1, 600n, 'settled')], 'payment-order', [600]],
  ['all of a file', entry({ file }), three, 'payment-order', [100, 200, 300]],
  [
    'a file without what the bank rejected',
    entry({ file, amount: 300n }),
    [order(1, 100n), order(2, 200n), order(3, 300n, 'rejected')],
    'payment-order',
    [100, 200],
  ],
  [
    'a file with it: it will come back',
    entry({ file }),
    [order(1, 100n), order(2, 200n), order(3, 300n, 'rejected')],
    'payment-order',
    [100, 200, 300],
  ],
  ['a file of another sum', entry({ file, amount: 599n }), three, 'case', 'payment-differs'],
  [
    'a file booked before',
    entry({ file }),
    three.map((each) => ({ ...each, state: 'settled' as const, debit: 'stm_0:000001' })),
    'case',
    'payment-repeated',
  ],
  ['many by their ids', entry({ amount: 300n, details: [one, two] }), three.slice(0, 2), 'payment-order', [100, 200]],
  ['many of another sum', entry({ details: [one, two] }), three.slice(0, 2), 'case', 'payment-differs'],
  ['back', entry({ direction: 'credit', details: [one] }), [order(1, 600n, 'settled')], 'payment-order', [600]],
]

for (const [name, given, orders, became, said] of booked)
  test(`booked: ${name}`, () => {
    const [part] = partsOf(given)
    const own = part && ownPaymentsIn(given, part)
    assert.ok(part && own)
    const batch = own.batchId === undefined ? {} : { batch: { batchId } as unknown as PaymentBatch }
    const whole = partIn('stm_1', { ...given, occurrence: 1, twin: 1 }, part, 1, [])
    const result = bookPayments(whole, own, { ...batch, orders }, desk)
    assert.equal(result.became, became)
    if (became === 'case') assert.equal(result.reason, said)
    else {
      const news = result.changes.flatMap((each) => (each.do === 'event' ? [each] : []))
      const bodies = news.map(({ body }) => body as { readonly amount: number; readonly booking: string })
      assert.deepEqual(
        bodies.map(({ amount }) => amount),
        said,
      )
      const booking = given.direction === 'credit' ? 'returned' : 'booked'
      assert.ok(
        news.every(({ topic }) => topic === 'payment-order.booked') && bodies.every((b) => b.booking === booking),
      )
    }
  })

const credit = (more: Partial<BankEntry>) => entry({ direction: 'credit', details: [one], ...more })
const credits: readonly (readonly [string, BankEntry, string, boolean, Partial<PaymentOrder>?])[] = [
  ['all of it', credit({}), 'settled', true],
  ['all of it, before its debit was told', credit({}), 'released', true],
  ['less, and the bank says that it is a return', credit({ amount: 590n, code: 'PMNT/ICDT/RRTN' }), 'settled', true],
  ['less, with the bank’s reason', credit({ amount: 590n, details: [{ ...one, reason: 'AC04' }] }), 'settled', true],
  ['a cent under its id', credit({ amount: 1n }), 'settled', false],
  ['more than went out', credit({ amount: 601n, code: 'PMNT/ICDT/RRTN' }), 'settled', false],
  ['what came back before', credit({}), 'returned', false],
  ['what never went out', credit({}), 'waiting', false],
  ['what the bank rejected', credit({}), 'rejected', false],
  ['rejected, and the bank says that it is a return', credit({ code: 'PMNT/ICDT/RRTN' }), 'rejected', true],
  ['a second debit after it came back', credit({}), 'returned', true, { extra: 1 }],
  ['less of a second debit', credit({ amount: 590n, code: 'PMNT/ICDT/RRTN' }), 'returned', true, { extra: 1 }],
  ['a second debit that is back, too', credit({}), 'returned', false, { extra: 0 }],
]

for (const [name, given, state, isBack, more] of credits)
  test(`a credit under an id of ours, ${name}, is ${isBack ? 'a return' : 'a wire'}`, () => {
    const [part] = partsOf(given)
    assert.ok(part)
    const whole = partIn('stm_1', { ...given, occurrence: 1, twin: 1 }, part, 1, [])
    assert.equal(comesBack(whole, { orders: [{ ...order(1, 600n, state), ...more }] }), isBack)
  })

/** What a chunk makes of entries about one payment of 600 that is out. */
function chunk(entries: readonly BankEntry[]) {
  const account = { accountRoot: 'bnk_1', providers: [] }
  const input = {
    statementId: 'stm_1',
    format: 'camt.053',
    account,
    returning: [],
    entries: entries.map(entryNumberer()),
  }
  const facts = {
    statement: { statementId: 'stm_1', bank: 'main', readTo: 0, credits: 0n, debits: 0n },
    ...{ account: { nameSets: ['s'] }, policies: [], [root(1)]: order(1, 600n, 'released') },
  }
  const context = {
    at: '2026-03-03T00:00:00.000Z',
    actor: { kind: 'reaction', roles: [] },
    newId: (p: string) => `${p}_1`,
  }
  const decide = bookEntries.decide as unknown as (...given: unknown[]) => ReturnType<typeof bookEntries.decide>
  const said = decide(facts, input as unknown as BookEntries, context, 'stm_1')
  assert.ok('changes' in said)
  const records = said.changes.flatMap((each) => (each.do === 'append' && each.type.endsWith('entries') ? [each] : []))
  return records.map(({ record }) => (record as { readonly became: string }).became)
}

test('two debits of one payment in a chunk are told both: the payment knows which was the first', () => {
  const debit = (n: number) => entry({ n, reference: `R${n}`, details: [one] })
  assert.deepEqual(chunk([debit(1), debit(2)]), ['payment-order', 'payment-order'])
})

test('a file of which one payment came back before its debit is booked as a whole', () => {
  const back = { ...order(1, 100n, 'returned'), back: 'stm_0:000001' }
  const [part] = partsOf(entry({ file }))
  assert.ok(part)
  const whole = partIn('stm_1', { ...entry({ file }), occurrence: 1, twin: 1 }, part, 1, [])
  assert.equal(
    bookPayments(whole, { orders: [], batchId }, { orders: [back, ...three.slice(1)] }, desk).became,
    'payment-order',
  )
})

test('it comes back once in a chunk; what follows under its id is a wire', () => {
  const back = (n: number) => credit({ n, reference: `R${n}` })
  assert.deepEqual(chunk([back(1), back(2)]), ['payment-order', 'wire'])
})

test('what left twice comes back twice in a chunk, in any order; what follows under its id is a wire', () => {
  const debit = (n: number) => entry({ n, reference: `R${n}`, details: [one] })
  const back = (n: number) => credit({ n, reference: `R${n}` })
  const all = (...became: string[]) => [...Array<string>(4).fill('payment-order'), ...became]
  assert.deepEqual(chunk([debit(1), debit(2), back(3), back(4), back(5)]), all('wire'))
  assert.deepEqual(chunk([debit(1), back(2), debit(3), back(4), back(5)]), all('wire'))
})

test('a cent that a payee sends under the id of his payout is a wire of his', () => {
  assert.deepEqual(chunk([credit({ reference: 'R1', amount: 1n })]), ['wire'])
})
