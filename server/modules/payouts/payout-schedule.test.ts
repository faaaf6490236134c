import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWorkingDay, type WorkCalendar } from '../../kernel/calendar.ts'
import { put } from '../../kernel/use-case.ts'
import { addDays, localDate } from '../../kernel/zone.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import {
  anna,
  type BankHouse,
  bankHouse,
  bo,
  companyId,
  done,
  payable,
  refusal,
  waiting,
} from './bank-files.testing.ts'
import { closeBankAccount } from './close-bank-account.ts'
import { holdPayout } from './hold-payout.ts'
import { paymentOrderRoot, paymentOrderType } from './payment-order.rules.ts'
import { payoutType } from './payout.rules.ts'
import { nextRunAt, payoutScheduleType } from './payout-schedule.rules.ts'
import { runPayoutSchedule } from './run-payout-schedule.ts'
import { type SetPayoutSchedule, setPayoutSchedule } from './set-payout-schedule.ts'

const holidays: WorkCalendar = { ...operatorCalendar, holidays: ['2026-03-09', '2026-03-10'] }

test('money goes out on working days at six; a weekly day that is none is made up for on the next', () => {
  const cases = [
    ['daily', undefined, '2026-03-04T05:59:00.000Z', '2026-03-04T06:00:00.000Z'],
    ['daily', undefined, '2026-03-04T06:00:00.000Z', '2026-03-05T06:00:00.000Z'],
    ['daily', undefined, '2026-03-06T06:00:00.000Z', '2026-03-11T06:00:00.000Z'],
    ['weekly', 3, '2026-03-04T05:00:00.000Z', '2026-03-04T06:00:00.000Z'],
    ['weekly', 3, '2026-03-04T07:00:00.000Z', '2026-03-11T06:00:00.000Z'],
    ['weekly', 1, '2026-03-06T07:00:00.000Z', '2026-03-11T06:00:00.000Z'],
    ['weekly', 7, '2026-03-10T07:00:00.000Z', '2026-03-11T06:00:00.000Z'],
    ['weekly', 1, '2026-03-11T07:00:00.000Z', '2026-03-16T06:00:00.000Z'],
    ['manual', undefined, '2026-03-04T05:00:00.000Z', undefined],
  ] as const
  for (const [cadence, weekday, at, expected] of cases) {
    const schedule = { cadence, ...(weekday === undefined ? {} : { weekday }) }
    assert.equal(nextRunAt(at, schedule, holidays), expected, `${cadence} ${weekday} ${at}`)
  }
})

test('a run is later than now, on a working day, and never more than a fortnight of holidays away', () => {
  const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 7 }), fc.boolean(), (date, weekday, daily) => {
      const at = date.toISOString()
      const runs = nextRunAt(at, daily ? { cadence: 'daily' } : { cadence: 'weekly', weekday }, holidays) ?? ''
      const day = localDate(runs, holidays.zone)
      assert.ok(runs > at)
      assert.ok(isWorkingDay(day, holidays))
      assert.ok(day <= addDays(localDate(at, holidays.zone), 14))
    }),
  )
})

const daily = ({ bankAccountId }: BankHouse, more: Partial<SetPayoutSchedule> = {}): SetPayoutSchedule => ({
  companyId,
  currency: 'USD',
  cadence: 'daily',
  bankAccountId,
  ...more,
})
const run = ({ house }: BankHouse) => house.run(runPayoutSchedule, { companyId, currency: 'USD' })
const dueAt = ({ house }: BankHouse) => house.deadlines().find(({ name }) => name === 'payout.schedule')?.at

test('all that is available goes out on its day; while it waits for a person nothing is added', async () => {
  const bank = await bankHouse()
  done(await bank.house.run(setPayoutSchedule, daily(bank), { actor: anna }))
  assert.equal(dueAt(bank), '2026-03-05T06:00:00.000Z')
  bank.house.clock.now = '2026-03-05T06:00:00.000Z'
  done(await run(bank))
  const id = bank.house.record(payoutScheduleType, companyId, 'USD').lastPayoutId ?? ''
  const payout = bank.house.record(payoutType, companyId, id)
  assert.deepEqual([payout.amount, payout.state], [5_000_000n, 'requested'])
  assert.equal(dueAt(bank), '2026-03-06T06:00:00.000Z')
  bank.house.clock.now = '2026-03-06T06:00:00.000Z'
  assert.deepEqual(done(await run(bank)).paid, false)
  assert.equal(dueAt(bank), '2026-03-09T06:00:00.000Z')
})

test('less than the minimum waits for more; what stands in the way is told once', async () => {
  const bank = await bankHouse()
  done(await bank.house.run(setPayoutSchedule, daily(bank), { actor: anna }))
  await waiting(bank, [1_000_000, 1_000_000, 1_000_000, 1_000_000, 999_500])
  assert.equal(bank.house.balances()[payable], 500)
  assert.deepEqual(done(await run(bank)).paid, false)
  const closed = { companyId, bankAccountId: bank.bankAccountId }
  done(await bank.house.run(closeBankAccount, closed, { actor: anna }))
  done(await run(bank))
  done(await run(bank))
  assert.equal(bank.house.record(payoutScheduleType, companyId, 'USD').heldFor, 'account-not-usable')
  assert.equal(bank.house.topics().filter((topic) => topic === 'payout.schedule-held').length, 1)
})

test('a schedule names a usable account of its currency; manual ends it', async () => {
  const bank = await bankHouse()
  const set = (more: Partial<SetPayoutSchedule>) =>
    bank.house.run(setPayoutSchedule, daily(bank, more), { actor: anna })
  assert.equal(refusal(await set({ bankAccountId: 'bka_x' })), 'not-found')
  assert.equal(refusal(await set({ currency: 'EUR' })), 'other-currency')
  done(await set({ cadence: 'weekly', weekday: 5 }))
  assert.equal(dueAt(bank), '2026-03-06T06:00:00.000Z')
  done(await set({ cadence: 'manual' }))
  assert.equal(dueAt(bank), undefined)
  done(await bank.house.run(closeBankAccount, { companyId, bankAccountId: bank.bankAccountId }, { actor: bo }))
  assert.equal(refusal(await set({})), 'account-not-usable')
})

const company = (state: Company['state']): Company => ({
  companyId,
  name: 'Werk',
  country: 'DE',
  kinds: ['supplier'],
  zone: 'Etc/UTC',
  state,
})

test('a payout of a suspended company is held, and goes on when the company is active again', async () => {
  const bank = await bankHouse()
  await bank.house.seed(companyId, [put(companyType, company('suspended'))])
  const [id = ''] = await waiting(bank, [100_000])
  const order = () => bank.house.record(paymentOrderType, paymentOrderRoot(id), 'order')
  assert.equal(order(), undefined)
  assert.ok(bank.house.deadlines().some(({ name }) => name === 'payout.held'))
  await bank.house.seed(companyId, [put(companyType, company('active'))])
  const input = { companyId, payoutId: id }
  assert.deepEqual(done(await bank.house.run(holdPayout, input)), { held: false })
})

test('it is held no longer than the longest window', async () => {
  const bank = await bankHouse()
  await bank.house.seed(companyId, [put(companyType, company('suspended'))])
  const [id = ''] = await waiting(bank, [100_000])
  const input = { companyId, payoutId: id }
  bank.house.clock.now = '2026-07-01T09:00:00.000Z'
  assert.deepEqual(done(await bank.house.run(holdPayout, input)), { held: true })
  bank.house.clock.now = '2026-07-02T09:00:00.000Z'
  assert.deepEqual(done(await bank.house.run(holdPayout, input)), { held: false })
})
