import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterBooking } from './order-booking.rules.ts'
import {
  batchOf,
  messageId,
  type PaymentBatch,
  paymentInformationId,
  recount,
  standingOf,
  stepBatch,
} from './payment-batch.rules.ts'
import {
  afterWord,
  type BankWord,
  bookingIn,
  endToEndId,
  orderRootOf,
  type PaymentOrderState,
  paymentOrderRoot,
  uetrOf,
} from './payment-order.rules.ts'

/** `!` = contradicts: nothing moves, and a person asks the bank. */
const withUs = (state: string) => {
  const asked = `${state} !`
  return { accepted: asked, rejected: asked, pending: asked, booked: 'settled !', back: 'returned' }
}
const wordTable: Readonly<Record<PaymentOrderState, Readonly<Record<BankWord | 'booked' | 'back', string>>>> = {
  incomplete: withUs('incomplete'),
  proposed: withUs('proposed'),
  waiting: withUs('waiting'),
  built: withUs('built'),
  released: { accepted: 'accepted', rejected: 'rejected', pending: 'released', booked: 'settled', back: 'returned' },
  accepted: { accepted: 'accepted', rejected: 'rejected', pending: 'accepted', booked: 'settled', back: 'returned' },
  rejected: {
    accepted: 'rejected !',
    rejected: 'rejected',
    pending: 'rejected',
    booked: 'settled !',
    back: 'returned',
  },
  settled: { accepted: 'settled', rejected: 'settled !', pending: 'settled', booked: 'settled', back: 'returned' },
  returned: { accepted: 'returned', rejected: 'returned', pending: 'returned', booked: 'returned', back: 'returned' },
  cancelled: withUs('cancelled'),
}

for (const [state, row] of Object.entries(wordTable) as [PaymentOrderState, (typeof wordTable)['waiting']][])
  for (const [said, expected] of Object.entries(row) as [keyof typeof row, string][])
    test(`an order that is ${state}, and the bank says ${said}: ${expected}`, () => {
      const after =
        said === 'booked' || said === 'back'
          ? afterBooking(state, said === 'booked' ? 'booked' : 'returned')
          : afterWord(state, said)
      assert.equal(`${after.state}${after.isContradicted ? ' !' : ''}`, expected)
    })

test('ids of an order are its own, fit 35 characters, and lead back to it', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 7 }), (uuid) => {
      const root = paymentOrderRoot(`pyt_${uuid.replaceAll('-', '')}`)
      const id = endToEndId(root)
      assert.match(id, /^[A-Z0-9]{35}$/)
      assert.equal(orderRootOf(id), root)
      assert.equal(orderRootOf(` ${id.toLowerCase().slice(0, 10)} ${id.slice(10)}`), root)
      assert.match(uetrOf(root), /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/)
      const batch = root.replace('pmo_', 'bat_')
      assert.equal(batchOf(messageId(batch)), batch)
      assert.equal(batchOf(paymentInformationId(batch)), batch)
    }),
  )
  for (const other of ['NOTPROVIDED', '', 'SRT123', `SRT${'Z'.repeat(32)}`]) assert.equal(orderRootOf(other), undefined)
})

const batch: PaymentBatch = {
  batchId: 'bat_1',
  bank: 'house-eur',
  currency: 'EUR',
  scheme: 'sepa',
  state: 'sent',
  orders: ['pmo_1', 'pmo_2', 'pmo_3'],
  sum: 3n,
  executionDate: '2026-11-30',
  fileHash: 'f',
  builtBy: 'usr_a',
  builtAt: '2026-11-29T09:00:00.000Z',
  accepted: 0,
  rejected: 0,
  settled: 0,
  returned: 0,
  reports: [],
}

test('a batch stands where its orders stand', () => {
  const cases = [
    [[], 'sent'],
    [['accepted'], 'partly-accepted'],
    [['accepted', 'rejected'], 'partly-accepted'],
    [['accepted', 'accepted', 'accepted'], 'accepted'],
    [['rejected', 'rejected', 'rejected'], 'rejected'],
    [['settled', 'accepted', 'accepted'], 'accepted'],
    [['settled', 'rejected', 'rejected'], 'settled'],
    [['settled', 'settled', 'returned'], 'settled'],
  ] as const
  for (const [states, expected] of cases) {
    const counted = states.reduce((all, state) => recount(all, 'released', state), batch)
    assert.equal(standingOf(counted), expected, states.join(' '))
  }
})

const steps = ['release', 'discard', 'send'] as const
const batchTable = {
  built: { release: 'released', discard: 'discarded', send: '' },
  released: { release: '', discard: '', send: 'sent' },
  sent: { release: '', discard: '', send: '' },
  discarded: { release: '', discard: '', send: '' },
} as const

for (const [state, row] of Object.entries(batchTable) as [keyof typeof batchTable, (typeof batchTable)['built']][])
  for (const step of steps)
    test(`${step} of a batch that is ${state}: ${row[step] || 'refused'}`, () => {
      const after = stepBatch({ ...batch, state }, step, 'usr_b', batch.builtAt)
      assert.equal('refused' in after ? after.refused : after.state, row[step] || 'wrong-state')
    })

test('who built a batch does not release it', () => {
  assert.deepEqual(stepBatch({ ...batch, state: 'built' }, 'release', 'usr_a', batch.builtAt), {
    refused: 'same-person',
  })
})

test('a booked entry of a statement is read as it is announced', () => {
  const said = { target: 'SRT1', entry: '000001', happened_at: '2026-03-05T00:00:00.000Z', reference: 'B1', amount: 5 }
  const read = {
    endToEndId: 'SRT1',
    statementId: 'stm_1',
    entryId: '000001',
    happenedAt: said.happened_at,
    reference: 'B1',
    amount: 5,
  }
  assert.deepEqual(bookingIn({ ...said, booking: 'booked' }, 'stm_1'), { ...read, booking: 'booked' })
  const back = { ...said, booking: 'returned', reason: 'AC04' }
  assert.deepEqual(bookingIn(back, 'stm_1'), { ...read, booking: 'returned', reason: 'AC04' })
})
