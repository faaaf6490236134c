import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256Hex } from '../../kernel/canonical.ts'
import {
  anna,
  bankHouse,
  bo,
  built,
  companyId,
  cy,
  done,
  payable,
  refusal,
  sent,
  step,
  waiting,
} from './bank-files.testing.ts'
import { buildBatch } from './build-batch.ts'
import { cancelPayout } from './cancel-payout.ts'
import { creditTransferFile } from './credit-transfer.rules.ts'
import { nameHolderAddress } from './name-holder-address.ts'
import { operator, payingAccountType } from './paying-account.rules.ts'
import { messageId, paymentBatchType, standingOf } from './payment-batch.rules.ts'
import { endToEndId, paymentOrderRoot, paymentOrderType, uetrOf } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { recordBankStatus } from './record-bank-status.ts'
import { remindBatch } from './remind-batch.ts'
import { settlePaymentOrder } from './settle-payment-order.ts'
import type { StatusReport } from './status-report.rules.ts'

type Bank = Awaited<ReturnType<typeof bankHouse>>

const payout = ({ house }: Bank, id: string) => house.record(payoutType, companyId, id)
const order = ({ house }: Bank, id: string) => house.record(paymentOrderType, paymentOrderRoot(id), 'order')
const batch = ({ house }: Bank, id: string) => house.record(paymentBatchType, id, 'batch')
const nostro = 'assets:bank:house-usd'

function report(batchId: string, more: Partial<StatusReport>): { readonly report: StatusReport } {
  const base = { reportId: 'S1', createdAt: '2026-03-05T08:00:00.000Z', messageId: messageId(batchId), transfers: [] }
  return { report: { ...base, ...more } }
}

/** Every record and how many lines the timelines have. */
function whole({ house }: Bank): string {
  const plain = (_: string, v: unknown) => (v instanceof Map ? [...v] : typeof v === 'bigint' ? String(v) : v)
  return JSON.stringify([house.tables.records, house.topics().length], plain)
}

const entryOf = (payoutId: string) => ({
  endToEndId: endToEndId(paymentOrderRoot(payoutId)),
  ...{ statementId: 'stm_1', entryId: '000001' },
  booking: 'booked' as const,
  happenedAt: '2026-03-05T09:00:00.000Z',
  reference: 'B1',
})

test('a payout in a currency that the bank pays waits for a file; no provider is called', async () => {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [100_000])
  assert.equal(payout(bank, id).state, 'approved')
  assert.equal(payout(bank, id).outside, 'bank')
  assert.equal(order(bank, id).state, 'waiting')
  assert.equal(bank.house.balances()[`liabilities:payout:${id}`], 100_000)
})

test('from file to booked debit: sent when released, accepted by report, settled by the statement alone', async () => {
  const bank = await bankHouse()
  const [one = '', two = ''] = await waiting(bank, [100_000, 250_000])
  const batchId = await sent(bank, [one, two])
  assert.equal(payout(bank, one).state, 'sent')
  assert.equal(payout(bank, one).trace, uetrOf(paymentOrderRoot(one)))
  assert.equal(
    bank.house.deadlines().some(({ name }) => name === 'payout.ask'),
    false,
  )
  done(await bank.house.run(recordBankStatus, report(batchId, { all: { word: 'accepted' } })))
  await bank.rest()
  assert.equal(standingOf(batch(bank, batchId)), 'accepted')
  assert.equal(payout(bank, one).state, 'sent')
  assert.equal(bank.house.balances()[nostro], undefined)
  for (const id of [one, two, two]) done(await bank.house.run(settlePaymentOrder, entryOf(id)))
  await bank.rest()
  assert.equal(payout(bank, two).state, 'settled')
  assert.equal(standingOf(batch(bank, batchId)), 'settled')
  assert.equal(bank.house.balances()[nostro], -350_000)
  assert.deepEqual(bank.house.deadlines(), [])
})

test('what the bank rejects is payable again, with its reason; the rest of the batch goes on', async () => {
  const bank = await bankHouse()
  const [one = '', two = ''] = await waiting(bank, [100_000, 250_000])
  const batchId = await sent(bank, [one, two])
  const said = { endToEndId: endToEndId(paymentOrderRoot(one)), word: 'rejected', reason: 'account-closed' } as const
  const other = { endToEndId: 'SOMEBODY-ELSE', word: 'rejected' } as const
  const input = report(batchId, { transfers: [said, other] })
  const answer = done(await bank.house.run(recordBankStatus, input)) as Record<string, unknown>
  assert.deepEqual([answer.standing, answer.rejected, answer.unknown], ['partly-accepted', 1, 1])
  await bank.rest()
  assert.deepEqual([payout(bank, one).state, payout(bank, one).reason], ['failed', 'account-closed'])
  assert.equal(bank.house.balances()[payable], 5_000_000 - 250_000)
  assert.equal(payout(bank, two).state, 'sent')
})

test('money that comes back is payable again, less nothing: what the bank kept is its own expense', async () => {
  const bank = await bankHouse()
  const [one = ''] = await waiting(bank, [100_000])
  await sent(bank, [one])
  done(await bank.house.run(settlePaymentOrder, entryOf(one)))
  const back = {
    ...entryOf(one),
    booking: 'returned' as const,
    ...{ reference: 'B2', entryId: '000002' },
    reason: 'AC04',
    amount: 98_500,
  }
  done(await bank.house.run(settlePaymentOrder, { ...back, happenedAt: '2026-03-09T09:00:00.000Z' }))
  await bank.rest()
  assert.deepEqual([payout(bank, one).state, payout(bank, one).reason], ['returned', 'account-closed'])
  const { [payable]: owed, [nostro]: at, 'expenses:bank': expense } = bank.house.balances()
  assert.deepEqual([owed, at, expense], [5_000_000, -1_500, 1_500])
})

test('a debit of another amount settles, since it is a fact, and is marked for a person', async () => {
  const bank = await bankHouse()
  const [one = ''] = await waiting(bank, [100_000])
  await sent(bank, [one])
  done(await bank.house.run(settlePaymentOrder, { ...entryOf(one), amount: 100_500 }))
  assert.deepEqual([order(bank, one).state, order(bank, one).isContradicted], ['settled', true])
})

test('a report read twice changes nothing, an older one comes too late, one of others is not found', async () => {
  const bank = await bankHouse()
  const [one = ''] = await waiting(bank, [100_000])
  const batchId = await sent(bank, [one])
  const rejected = report(batchId, { all: { word: 'rejected' } })
  const first = done(await bank.house.run(recordBankStatus, rejected))
  const before = whole(bank)
  assert.deepEqual(done(await bank.house.run(recordBankStatus, rejected)), first)
  const after = whole(bank)
  assert.equal(after, before)
  const late = { reportId: 'S0', createdAt: '2026-03-04T08:00:00.000Z', all: { word: 'accepted' } } as const
  done(await bank.house.run(recordBankStatus, report(batchId, late)))
  assert.deepEqual([order(bank, one).state, order(bank, one).isContradicted], ['rejected', false])
  const unknown = report(
    batchId.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    {},
  )
  assert.equal(refusal(await bank.house.run(recordBankStatus, unknown)), 'not-found')
})

test('accepted after rejected calls for a person; a booked debit after all is the company’s debt', async () => {
  const bank = await bankHouse()
  const [one = ''] = await waiting(bank, [5_000_000])
  const batchId = await sent(bank, [one])
  done(await bank.house.run(recordBankStatus, report(batchId, { all: { word: 'rejected' } })))
  await bank.rest()
  const newer = { reportId: 'S2', createdAt: '2026-03-05T09:00:00.000Z', all: { word: 'accepted' } } as const
  done(await bank.house.run(recordBankStatus, report(batchId, newer)))
  await bank.rest()
  assert.deepEqual([order(bank, one).state, order(bank, one).isContradicted], ['rejected', true])
  assert.equal(payout(bank, one).state, 'failed')
  await waiting(bank, [4_000_000])
  done(await bank.house.run(settlePaymentOrder, { ...entryOf(one), happenedAt: '2026-03-06T09:00:00.000Z' }))
  await bank.rest()
  assert.equal(payout(bank, one).state, 'settled')
  assert.equal(bank.house.balances()[`assets:recovery:${companyId}`], 4_000_000)
})

test('no payout is in two batches, and none can be cancelled out of one; a discarded batch lets go', async () => {
  const bank = await bankHouse()
  const ids = await waiting(bank, [1_000, 2_000])
  const orders = ids.map(paymentOrderRoot)
  const both = [0, 1].map(() => bank.house.run(buildBatch, { bank: 'house-usd', orders }, { actor: bo }))
  const said = (await Promise.all(both)).map((each) => refusal(each) ?? each.kind)
  assert.deepEqual(said, ['done', 'nothing-waits'])
  const cancel = () => bank.house.run(cancelPayout, { companyId, payoutId: ids[0] ?? '' }, { actor: anna })
  assert.equal(refusal(await cancel()), 'in-batch')
  const batchId = order(bank, ids[0] ?? '').batchId ?? ''
  done(await step(bank.house, batchId, 'discard', bo))
  done(await cancel())
  assert.equal(order(bank, ids[0] ?? '').state, 'cancelled')
  assert.equal(bank.house.balances()[payable], 5_000_000 - 2_000)
  const next = await built(bank, ids)
  assert.deepEqual(batch(bank, next).orders, [orders[1]])
})

test('the file is the same bytes for ever: after a crash, a change of address, a rejection', async () => {
  const bank = await bankHouse()
  const ids = await waiting(bank, [1_000, 2_000])
  const batchId = await built(bank, ids)
  const payer = () => bank.house.record(payingAccountType, operator, 'house-usd')
  const file = () =>
    creditTransferFile(
      batch(bank, batchId),
      payer(),
      ids.map((id) => order(bank, id)),
    )
  assert.equal(sha256Hex(file()), batch(bank, batchId).fileHash)
  const first = file()
  const moved = { companyId, bankAccountId: bank.bankAccountId, town: 'Bremen', street: 'Am Wall 1' }
  done(await bank.house.run(nameHolderAddress, moved, { actor: anna }))
  done(await step(bank.house, batchId, 'release', cy))
  await bank.rest()
  done(await bank.house.run(recordBankStatus, report(batchId, { all: { word: 'rejected' } })))
  assert.equal(file(), first)
})

test('two people for each file, on a day that is not over', async () => {
  const bank = await bankHouse()
  const batchId = await built(bank, await waiting(bank, [1_000]))
  assert.equal(refusal(await step(bank.house, batchId, 'release', bo)), 'same-person')
  assert.equal(refusal(await step(bank.house, batchId, 'send', bo)), 'wrong-state')
  const key = { kind: 'key', person: 'key_1', company: 'cmp_operator', roles: ['finance'] } as const
  assert.equal(refusal(await step(bank.house, batchId, 'release', key)), 'person-needed')
  bank.house.clock.now = '2026-03-20T09:00:00.000Z'
  assert.equal(refusal(await step(bank.house, batchId, 'release', cy)), 'execution-date-over')
})

test('a batch that the bank does not answer comes back to mind until it is settled', async () => {
  const bank = await bankHouse()
  const [one = ''] = await waiting(bank, [1_000])
  const batchId = await sent(bank, [one])
  const asked = () => bank.house.topics().filter((topic) => topic === 'payment-batch.unanswered').length
  done(await bank.house.run(remindBatch, { batchId }))
  assert.equal(asked(), 1)
  assert.equal(bank.house.deadlines().length, 1)
  done(await bank.house.run(settlePaymentOrder, entryOf(one)))
  done(await bank.house.run(remindBatch, { batchId }))
  assert.equal(asked(), 1)
})

test('a word of the bank on a file that was discarded counts nothing', async () => {
  const bank = await bankHouse()
  const ids = await waiting(bank, [1_000])
  const orders = ids.map(paymentOrderRoot)
  done(await bank.house.run(buildBatch, { bank: 'house-usd', orders }, { actor: bo }))
  const batchId = order(bank, ids[0] ?? '').batchId ?? ''
  done(await step(bank.house, batchId, 'discard', bo))
  done(await bank.house.run(recordBankStatus, report(batchId, { all: { word: 'accepted' } })))
  await bank.rest()
  assert.equal(batch(bank, batchId).accepted, 0)
  assert.equal(order(bank, ids[0] ?? '').state, 'waiting')
})

test('a debit of the day on which the bank said no is booked, though it has a date alone', async () => {
  const bank = await bankHouse()
  const [id = ''] = await waiting(bank, [100_000])
  const target = endToEndId(paymentOrderRoot(id))
  const transfers = [{ endToEndId: target, word: 'rejected', reason: 'account-closed' }] as const
  const said = { reportId: 'S1', createdAt: '2026-03-05T14:00:00.000Z', messageId: messageId(await sent(bank, [id])) }
  done(await bank.house.run(recordBankStatus, { report: { ...said, transfers } as unknown as StatusReport }))
  await bank.rest()
  const debit = { ...entryOf(id), happenedAt: '2026-03-05T00:00:00.000Z' }
  bank.house.clock.now = '2026-03-06T08:00:00.000Z'
  done(await bank.house.run(settlePaymentOrder, { ...debit, amount: 100_000 }))
  await bank.rest()
  assert.equal(bank.house.record(payoutType, companyId, id).state, 'settled')
  assert.equal(bank.house.balances()['assets:bank:house-usd'], -100_000)
})
