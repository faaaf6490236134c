import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { listVouchers, voucherChecks } from './vouchers.store.ts'

const at = "'2026-04-01', '2026-10-01'"
const voucher = (id: string, used = 0, expired = 0, root = 'cmp_b') =>
  `insert into payments.vouchers
    values ('${root}', '${id}', 'ord_of_${id}', 'A1', 'USD', 1000, ${used}, ${expired}, 0, ${at})`
const use = (id: string, amount: number, back = 0, order = 'ord_2') =>
  `insert into payments.voucher_uses
    values ('${order}', '${id}', 'A2', 'cmp_b', 'USD', ${amount}, ${back}, '2026-05-01')`
const owed = (amount: number) =>
  `insert into ledger.balances (root_id, key, value, floor)
    values ('cmp_b', 'liabilities:voucher:cmp_b:USD', ${amount}, 0)`
const ends = (id: string) =>
  `insert into platform.deadlines (root_id, name, subject, due_at)
    values ('cmp_b', 'voucher.expire', '${id}', '2026-10-01')`

/** Rows that stand as they should, and the one that breaks each invariant when it is left out or wrong. */
const rows: readonly (readonly [what: string, sql: readonly string[], breaks: readonly string[]])[] = [
  ['a voucher of which a part is used', [voucher('vch_1', 400), use('vch_1', 400), owed(600), ends('vch_1')], []],
  ['one that came back', [voucher('vch_1', 100), use('vch_1', 400, 300), owed(900), ends('vch_1')], []],
  ['one that is over', [voucher('vch_1', 400, 600), use('vch_1', 400)], []],
  [
    'more is owed than is left',
    [voucher('vch_1', 400), use('vch_1', 400), owed(700), ends('vch_1')],
    ['payments.vouchers-are-the-ledgers'],
  ],
  ['nothing is owed for what is left', [voucher('vch_1'), ends('vch_1')], ['payments.vouchers-are-the-ledgers']],
  ['something is owed for no voucher', [owed(5)], ['payments.vouchers-are-the-ledgers']],
  ['a use is missing', [voucher('vch_1', 400), owed(600), ends('vch_1')], ['payments.voucher-uses-add-up']],
  ['nothing ends it', [voucher('vch_1'), owed(1000)], ['payments.voucher-has-an-end']],
  [
    'it pays the order that brought it',
    [voucher('vch_1', 400), use('vch_1', 400, 0, 'ord_of_vch_1'), owed(600), ends('vch_1')],
    ['payments.voucher-is-of-another-order'],
  ],
]

for (const [what, sql, breaks] of rows)
  test(`${what}: ${breaks.length === 0 ? 'holds' : breaks.join()}`, async (t) => {
    const { url } = await testDatabase(t)
    const pool = readPool(url, 1)
    t.after(() => pool.end())
    for (const each of sql) await pool.query(each)
    const broken: string[] = []
    for (const { name, sql: asks } of voucherChecks) if ((await pool.query(asks)).rows.length > 0) broken.push(name)
    assert.deepEqual(broken, breaks)
  })

test('the database itself takes no voucher of which more is gone than there was', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 1)
  t.after(() => pool.end())
  await assert.rejects(pool.query(voucher('vch_1', 900, 101)), /check constraint/)
  await assert.rejects(pool.query(use('vch_1', 400, 401)), /check constraint/)
})

test('vouchers are listed newest first, page by page, by company, and those with something left', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 1)
  t.after(() => pool.end())
  for (const each of [voucher('vch_1'), voucher('vch_2', 0, 1000), voucher('vch_3'), voucher('vch_4', 0, 0, 'cmp_x')])
    await pool.query(each)
  await pool.query(use('vch_3', 10))
  const ids = async (asked: Partial<Parameters<typeof listVouchers>[1]>) =>
    (await listVouchers(pool, { state: 'all', limit: 10, ...asked })).map(({ voucher: { voucherId } }) => voucherId)
  assert.deepEqual(await ids({}), ['vch_4', 'vch_3', 'vch_2', 'vch_1'])
  assert.deepEqual(await ids({ company: 'cmp_b' }), ['vch_3', 'vch_2', 'vch_1'])
  assert.deepEqual(await ids({ company: 'cmp_b', state: 'open' }), ['vch_3', 'vch_1'])
  assert.deepEqual(await ids({ limit: 2 }), ['vch_4', 'vch_3'])
  assert.deepEqual(await ids({ after: ['vch_3', 'cmp_b'] }), ['vch_2', 'vch_1'])
  const [third] = await listVouchers(pool, { company: 'cmp_b', state: 'all', limit: 1 })
  assert.equal(third?.uses[0]?.amount, 10n)
})
