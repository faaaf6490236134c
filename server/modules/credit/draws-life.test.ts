import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { accrueUpTo, chunksOf, wholeLines } from './accrual.jobs.ts'
import { accrueDraws } from './accrue-draws.ts'
import { pauseDraw, writeOffDraw } from './draw-step.rules.ts'
import { on, termsOf } from './draws.testing.ts'
import { drawOf, drawsHouse, machine } from './draws-house.testing.ts'
import { repayDrawByMoney } from './repay-draw.ts'

const six = termsOf('instalments-6')
const net = termsOf('net-30')
const wire = { from: { bank: 'main' }, fee: 0, tax: 0, jurisdiction: '' }

/** Two buyers: three draws by instalments, one that is late, one on time. */
async function begun(t: TestContext) {
  const house = await drawsHouse(t)
  await house.open('crl_a', 'cmp_a')
  await house.open('crl_b', 'cmp_b')
  await house.ship('crl_a', 'cmp_a', 'drw_1', six, '2026-01-15')
  await house.ship('crl_a', 'cmp_a', 'drw_2', six, '2026-02-01')
  await house.ship('crl_b', 'cmp_b', 'drw_3', six, '2026-02-10')
  await house.ship('crl_b', 'cmp_b', 'drw_4', net, '2026-01-01')
  await house.ship('crl_b', 'cmp_b', 'drw_5', net, '2026-02-20')
  return house
}
const charges = 'select id, "from", through, interest::int, late::int from credit.charges order by id'
const transfers = `select kind, cause from ledger.transfers where kind like 'credit-charged' order by root_id, cause`

test('a month’s end books what has run, a transfer for each line, and nothing a second time', async (t) => {
  const house = await begun(t)
  assert.equal(await accrueUpTo('2026-02-28', house), 4)
  assert.deepEqual(await house.rows(charges), [
    { id: 'drw_1.2026-02-28', from: '2026-01-15', through: '2026-02-28', interest: 16_35, late: 77 },
    { id: 'drw_2.2026-02-28', from: '2026-02-01', through: '2026-02-28', interest: 10_80, late: 0 },
    { id: 'drw_3.2026-02-28', from: '2026-02-10', through: '2026-02-28', interest: 7_20, late: 0 },
    { id: 'drw_4.2026-02-28', from: '2026-01-01', through: '2026-02-28', interest: 0, late: 13_61 },
  ])
  assert.equal((await house.rows(transfers)).length, 2)
  assert.equal(await house.balance('income:fees:credit:USD'), 16_35 + 77 + 10_80 + 7_20 + 13_61)
  assert.deepEqual(await house.broken(), [])
  assert.equal(await accrueUpTo('2026-02-28', house), 0)
  const again = { day: '2026-02-28', draws: [['crl_a', 'drw_1']] as const }
  assert.deepEqual(await house.run(accrueDraws, again, machine), { day: '2026-02-28', charged: 0 })
  assert.equal((await house.rows(charges)).length, 4)
  await accrueUpTo('2026-03-31', house)
  assert.equal((await house.rows(charges)).length, 9)
  assert.deepEqual(await house.broken(), [])
})

test('a month’s end that breaks off goes on where it stopped', async (t) => {
  const house = await begun(t)
  const cut = { ...house, executor: { ...house.executor, submit: () => Promise.reject(new Error('cut')) } }
  await assert.rejects(accrueUpTo('2026-02-28', cut as never), /cut/)
  await house.run(accrueDraws, { day: '2026-02-28', draws: [['crl_b', 'drw_4']] }, machine)
  assert.equal(await accrueUpTo('2026-02-28', house), 3)
  assert.equal((await house.rows(charges)).length, 4)
  assert.deepEqual(await house.broken(), [])
})

test('a month’s end in two lanes books what one lane does, and ends as a whole when one breaks off', async (t) => {
  const house = await begun(t)
  const cut = { ...house.executor, submit: () => Promise.reject(new Error('cut')) }
  await assert.rejects(accrueUpTo('2026-02-28', { ...house, executor: cut, beside: house.executor } as never), /cut/)
  await accrueUpTo('2026-02-28', { ...house, beside: house.executor })
  assert.equal((await house.rows(charges)).length, 4)
  assert.equal((await house.rows(transfers)).length, 2)
  assert.deepEqual(await house.broken(), [])
})

test('of a list that goes on the last line is left for the next look; one that fills it is cut', () => {
  const [a1, a2, b1] = [['a', '1'] as const, ['a', '2'] as const, ['b', '1'] as const]
  assert.deepEqual(wholeLines([a1, a2, b1]), [a1, a2])
  assert.deepEqual(wholeLines([a1, a2]), [a1, a2])
  assert.deepEqual(wholeLines([a1, b1]), [a1])
})

test('two month ends at once book each day once', async (t) => {
  const house = await begun(t)
  await Promise.all([accrueUpTo('2026-02-28', house), accrueUpTo('2026-02-28', house), accrueUpTo('2026-03-31', house)])
  const rows = await house.rows('select sum(interest)::int as interest, sum(late)::int as late from credit.charges')
  const whole = await begun(t)
  await accrueUpTo('2026-03-31', whole)
  assert.deepEqual(
    rows,
    await whole.rows('select sum(interest)::int as interest, sum(late)::int as late from credit.charges'),
  )
  assert.deepEqual(await house.broken(), [])
})

test('a wire repays: charges first, what is too much is owed to the buyer, the line is free again', async (t) => {
  const house = await begun(t)
  await house.receive('crl_a', 2_000_00n)
  const money = { lineId: 'crl_a', drawId: 'drw_1', amount: 300_00, day: '2026-02-15', paymentId: 'wir_1', by: wire }
  assert.deepEqual(await house.run(repayDrawByMoney, money, machine), {
    draw: 'drw_1',
    paid: 300_00,
    excess: 0,
    state: 'shipped',
  })
  const rest = { ...money, amount: 1_000_00, day: '2026-02-16', paymentId: 'wir_2' }
  assert.deepEqual(await house.run(repayDrawByMoney, rest, machine), {
    draw: 'drw_1',
    paid: 912_30,
    excess: 87_70,
    state: 'repaid',
  })
  assert.equal(await house.balance('liabilities:refundable:ord_drw_1:USD'), 87_70)
  assert.deepEqual(await house.rows(`select value::int from credit.line_uses where root_id = 'crl_a'`), [
    { value: 1_200_00 },
  ])
  assert.deepEqual(await house.broken(), [])
})

test('a wire repays a draw once, under whatever command it comes', async (t) => {
  const house = await begun(t)
  await house.receive('crl_a', 600_00n)
  const money = { lineId: 'crl_a', drawId: 'drw_1', amount: 300_00, day: '2026-02-15', paymentId: 'wir_1', by: wire }
  await house.run(repayDrawByMoney, money, machine)
  const before = await house.rows('select count(*)::int from ledger.transfers')
  assert.equal(await house.run(repayDrawByMoney, money, machine), 'repayment-booked')
  assert.deepEqual(await house.rows('select count(*)::int from ledger.transfers'), before)
  assert.deepEqual(await house.broken(), [])
})

test('repaying refuses what is no money or no draw', async (t) => {
  const house = await begun(t)
  const money = { lineId: 'crl_a', drawId: 'drw_1', amount: 1_00, day: '2026-02-15', paymentId: 'wir_1', by: wire }
  assert.equal(await house.run(repayDrawByMoney, { ...money, amount: 0 }, machine), 'amount-invalid')
  assert.equal(await house.run(repayDrawByMoney, { ...money, amount: 1.5 }, machine), 'amount-invalid')
  assert.equal(await house.run(repayDrawByMoney, { ...money, drawId: 'drw_9' }, machine), 'not-found')
  assert.deepEqual(await house.rows('select 1 from credit.charges'), [])
})

test('the checks find a debt, a use, a charge and a fact that do not add up', async (t) => {
  const house = await begun(t)
  await accrueUpTo('2026-02-28', house)
  await house.step('crl_a', 'drw_1', (draw) =>
    pauseDraw(drawOf(draw), { ...on('2026-03-02'), amount: 5n, subject: 'clm_1' }),
  )
  await house.step('crl_b', 'drw_4', (draw) => writeOffDraw(drawOf(draw), { ...on('2026-03-02'), subject: 'usr_1' }))
  assert.deepEqual(await house.broken(), [])
  for (const [sql, names] of [
    [
      `update ledger.balances set value = value + 1 where key = 'assets:credit:cmp_a:USD'`,
      ['credit.receivable-is-the-draws', 'credit.receivable-is-its-transfers'],
    ],
    [`update credit.line_uses set value = value - 1 where root_id = 'crl_a'`, ['credit.line-use-is-its-draws']],
    [`update credit.charges set interest = interest + 1 where id = 'drw_2.2026-02-28'`, ['credit.charges-add-up']],
    [
      `update credit.charges set "from" = '2026-01-20' where id = 'drw_1.2026-03-02.4'`,
      ['credit.no-period-is-charged-twice'],
    ],
    [`delete from credit.draw_facts where id = 'drw_3.00002'`, ['credit.facts-of-a-draw-are-whole']],
    [`update credit.draws set used = used - 1 where id = 'drw_2'`, ['credit.draw-is-repaid-or-owed']],
  ] as const) {
    await house.pool.query('begin')
    await house.pool.query(sql)
    const broken = await house.broken()
    for (const name of names) assert.ok(broken.includes(name), `${sql}: ${broken}`)
    await house.pool.query('rollback')
  }
})

test('chunks hold whole lines, five hundred at most', () => {
  const many = Array.from({ length: 4000 }, (_, n) => [`crl_${Math.floor(n / 3)}`, `drw_${n}`] as const)
  const chunks = chunksOf(many)
  assert.equal(chunks.flat().length, 4000)
  for (const chunk of chunks) {
    const lines = new Set(chunk.map(([line]) => line))
    assert.ok(lines.size <= 500)
    assert.ok(chunks.every((other) => other === chunk || other.every(([line]) => !lines.has(line))))
  }
  assert.deepEqual(chunksOf([]), [])
})
