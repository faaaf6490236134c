import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import { accrueUpTo } from './accrual.jobs.ts'
import { writeOffDraw } from './draw-step.rules.ts'
import { on, termsOf } from './draws.testing.ts'
import { drawOf, drawsHouse, machine } from './draws-house.testing.ts'
import type { StatementPeriod } from './line-statement.rules.ts'
import { lineStatement, statementPeriod } from './line-statement.rules.ts'
import { readLineStatement } from './line-statement.store.ts'
import { lineSheet } from './line-statement-sheet.rules.ts'
import { repayDrawByMoney } from './repay-draw.ts'
import { refundDraw } from './repayment.rules.ts'
import { lineCsv } from './write-line-csv.ts'

const wire = { from: { bank: 'main' }, fee: 0, tax: 0, jurisdiction: '' }
const always: StatementPeriod = {
  ...{ fromDay: '2000-01-01', toDay: '2099-12-31', isFinal: false },
  ...{ from: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' },
}

test('a statement closes with what the ledger says is owed, after every step', async (t) => {
  const house = await drawsHouse(t)
  const { pool } = house
  const agrees = async (step: string) => {
    const { closing } = await readLineStatement(pool, 'crl_a', always)
    assert.equal(Number(closing), await house.balance('assets:credit:cmp_a:USD'), step)
  }
  await house.open('crl_a', 'cmp_a')
  await house.open('crl_b', 'cmp_b')
  await house.ship('crl_b', 'cmp_b', 'drw_9', termsOf('net-30'), '2026-01-01')
  await agrees('nothing')
  await house.ship('crl_a', 'cmp_a', 'drw_1', termsOf('net-30'), '2026-01-01')
  await house.ship('crl_a', 'cmp_a', 'drw_2', termsOf('instalments-3'), '2026-02-01')
  await agrees('drawn')
  await accrueUpTo('2026-03-31', house)
  await agrees('charged')
  await house.receive('crl_a', 5_000_00n)
  const money = { lineId: 'crl_a', drawId: 'drw_2', amount: 2_000_00, day: '2026-02-20', paymentId: 'wir_1', by: wire }
  await house.run(repayDrawByMoney, money, machine)
  await agrees('repaid too much, from an earlier day')
  await house.step('crl_a', 'drw_2', (draw) => refundDraw(drawOf(draw), { ...on('2026-04-01'), amount: 1n }))
  await agrees('nothing to refund')
  const all = await readLineStatement(pool, 'crl_a', always)
  const charged = all.totals.find(({ kind }) => kind === 'charged')?.amount ?? 0n
  const lowered = all.entries.filter(({ kind, amount }) => kind === 'charged' && amount < 0n)
  assert.equal(lowered.length, 1, 'money from an earlier day took charges back')
  await house.step('crl_a', 'drw_1', (draw) => writeOffDraw(drawOf(draw), { ...on('2026-04-02'), subject: 'drw_1' }))
  await agrees('written off')
  const paid = { ...money, drawId: 'drw_1', amount: 100_00, day: '2026-05-01', paymentId: 'wir_2' }
  await house.run(repayDrawByMoney, paid, machine)
  await agrees('recovered')
  const whole = await readLineStatement(pool, 'crl_a', always)
  assert.deepEqual(
    whole.totals.map(({ kind }) => kind),
    ['drawn', 'charged', 'repaid', 'written-off', 'recovered'],
  )
  assert.equal(whole.totals.at(-1)?.amount, 100_00n)
  assert.ok(charged > 0n)
  assert.deepEqual(await house.broken(), [])
})

test('periods follow each other without a gap, whatever lies in them', async (t) => {
  const house = await drawsHouse(t)
  await house.open('crl_a', 'cmp_a')
  for (const [n, day] of ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-01'].entries())
    await house.ship('crl_a', 'cmp_a', `drw_${n}`, termsOf('instalments-3'), day, BigInt(1_000_00 + n))
  const months = ['01', '02', '03'].map((month) => {
    const period = statementPeriod(`2026-${month}-01`, `2026-${month}-28`, 'Etc/UTC', '2026-12-01T00:00:00.000Z')
    assert.ok(!isRefusal(period))
    return period
  })
  const all = await Promise.all(months.map((period) => readLineStatement(house.pool, 'crl_a', period)))
  assert.deepEqual(
    all.map(({ opening, closing }) => [opening, closing]),
    [
      [0n, 1_000_00n],
      [2_000_01n, 3_000_03n],
      [3_000_03n, 4_000_06n],
    ],
  )
})

test('a period is two real days in order, a year at most, and has begun', () => {
  const asked = (from: string, to: string) => {
    const answer = statementPeriod(from, to, 'Etc/UTC', '2026-06-15T12:00:00.000Z')
    return isRefusal(answer) ? answer.refused : [answer.from, answer.until, answer.isFinal]
  }
  assert.deepEqual(asked('2026-05-01', '2026-05-31'), ['2026-05-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', true])
  assert.deepEqual((asked('2026-06-01', '2026-06-30') as unknown[])[2], false)
  assert.equal(asked('2026-06-16', '2026-06-30'), 'period-in-the-future')
  for (const [from, to] of [
    ['2026-05-02', '2026-05-01'],
    ['2026-02-30', '2026-05-01'],
    ['2025-01-01', '2026-01-02'],
  ] as const)
    assert.equal(asked(from, to), 'period-invalid')
})

test('CSV has every entry with the debt after it, and no cell that a spreadsheet would run', () => {
  const statement = lineStatement([], always)
  const entry = { at: always.from, day: '2026-01-01', kind: 'drawn', drawId: 'drw_1', amount: 1_234_56n } as const
  const csv = lineCsv({
    ...{ ...statement, opening: -1n, closing: 1_234_55n },
    entries: [{ ...entry, orderId: '=HYPERLINK("http://x")', recovered: 0n }],
  })
  const [head, opening, row, closing] = csv.split('\r\n')
  assert.match(head ?? '', /^\uFEFFbooked_at,counts_from,entry,draw,order,currency,amount,recovered,balance$/)
  assert.match(opening ?? '', /opening-balance,,,USD,,,-0.01$/)
  assert.match(row ?? '', /,drawn,drw_1,"'=HYPERLINK\(""http:\/\/x""\)",USD,1234.56,0.00,1234.55$/)
  assert.match(closing ?? '', /closing-balance,,,USD,,,1234.55$/)
})

test('the document says the same in three languages', () => {
  const parties = { lineId: 'crl_a', creditor: ['Surety Lending LLC'], debtor: ['Bean', 'cmp_a'] }
  const sheets = (['en', 'es', 'zh'] as const).map((language) =>
    lineSheet(lineStatement([], always), parties, language),
  )
  assert.equal(new Set(sheets.map(({ heading }) => heading.kind)).size, 3)
  assert.ok(sheets.every(({ blocks }) => blocks.length === sheets[0]?.blocks.length))
})
