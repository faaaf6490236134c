import assert from 'node:assert/strict'
import { test } from 'node:test'
import { termsOf } from './draws.testing.ts'
import { drawsHouse } from './draws-house.testing.ts'
import { failedCollections } from './mandates.store.ts'

const at = (day: string) => `2026-03-${day}T14:00:00.000Z`

test('each check of collecting finds what breaks it, and nothing else does', async (t) => {
  const house = await drawsHouse(t)
  const { pool } = house
  await house.open('crl_a', 'cmp_a')
  await house.ship('crl_a', 'cmp_a', 'drw_1', termsOf('net-30'), '2026-01-10', 100_00n)
  const mandate = (id: string, state: string, from: string, until: string | null) =>
    pool.query(
      `insert into credit.mandates (root_id, id, buyer_id, provider, method, state, consent, person, asked_at,
        active_at, ended_at, reason)
        values ('crl_a', $1, 'cmp_a', 'sandbox', 'card', $2, '2026-12', 'usr_1', $3, $3, $4, $5)`,
      [id, state, at(from), until && at(until), until && 'revoked'],
    )
  const tried = (id: string, n: number, day: string, mandateId: string) =>
    pool.query(
      `insert into credit.collection_tries (root_id, id, draw_id, due, n, mandate_id, amount, at)
        values ('crl_a', $1, 'drw_1', '2026-03-20', $2, $3, 10000, $4)`,
      [id, n, mandateId, at(day)],
    )
  const came = (n: number, subject: string) =>
    pool.query(
      `insert into credit.draw_facts (root_id, id, draw_id, n, kind, day, at, amount, subject)
        values ('crl_a', $1, 'drw_1', $2, 'repaid', '2026-03-20', now(), 10000, $3)`,
      [`drw_1.x${n}`, 90 + n, subject],
    )
  const broken = async () => (await house.broken()).filter((each) => /mandate|collect(ed-with|ions)|due-day/.test(each))
  await mandate('mdt_1', 'active', '01', null)
  await pool.query(
    `insert into credit.collections (root_id, id, draw_id, due, state, amount, fee, fee_tax, announced_at,
    tries, collect_on, reason) values ('crl_a', 'drw_1.2026-03-20', 'drw_1', '2026-03-20', 'waits', 10000, 0, 0, $1, 1,
    '2026-03-23', 'insufficient-funds')`,
    [at('10')],
  )
  await tried('rpy_1', 1, '20', 'mdt_1')
  await came(1, 'rpy_1')
  assert.deepEqual(await broken(), [])
  const found = await failedCollections(pool, [{ lineId: 'crl_a', drawId: 'drw_1' }])
  assert.deepEqual(found.get('drw_1'), { due: '2026-03-20', state: 'waits', reason: 'insufficient-funds' })
  assert.deepEqual(await failedCollections(pool, []), new Map())

  const breaks = async (name: string, how: () => Promise<unknown>, mend: string) => {
    await how()
    const said = await broken()
    assert.ok(said.length > 0 && said.every((each) => each.startsWith(name)), `${name}: ${said}`)
    await pool.query(mend)
    assert.deepEqual(await broken(), [])
  }
  await breaks(
    'credit.one-active-mandate-of-a-line',
    () => mandate('mdt_2', 'active', '01', null),
    `delete from credit.mandates where id = 'mdt_2'`,
  )
  const counted = (tries: number) => pool.query('update credit.collections set tries = $1', [tries])
  await breaks('credit.collections-count-their-tries', () => counted(2), 'update credit.collections set tries = 1')
  await breaks(
    'credit.no-due-day-collected-twice',
    async () => {
      await counted(2)
      await tried('rpy_2', 2, '23', 'mdt_1')
      await came(2, 'rpy_2')
    },
    `delete from credit.draw_facts where subject = 'rpy_2'`,
  )
  await breaks(
    'credit.collected-with-a-mandate-that-stood',
    async () => {
      await mandate('mdt_3', 'revoked', '01', '19')
      await pool.query(`update credit.collection_tries set mandate_id = 'mdt_3' where id = 'rpy_2'`)
    },
    `update credit.collection_tries set mandate_id = 'mdt_1' where id = 'rpy_2'`,
  )
})
