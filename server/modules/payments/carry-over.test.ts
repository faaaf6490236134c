import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '../../../tests/database.ts'
import { migrate, readMigrations } from '../../platform/migrations.ts'
import { paymentsChecks } from './payments.store.ts'

const all = readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)))
const { number = 0 } = all.find(({ name }) => name === 'captures') ?? {}

const n = (amount: bigint) => ({ '~n': String(amount) })
const rate = { from: 'EUR', to: 'USD', above: n(27n), below: n(25n), spreadBps: 100, source: 'bank', asOf: 'x' }
const asked = { asked: n(100_00n), lockedUntil: '2026-03-02T09:15:00.000Z' }

const payment = `insert into payments.payments (root_id, id, buyer_id, method, provider, amount, fee, fee_tax, total,
  currency, state, paid, refunded, charged_back, fee_kept, fee_tax_kept, attempt, created_at, expires_at, succeeded_at,
  "references", refunds_closed, exchange) values ('ord_1', $1, 'cmp_b', 'card', 'sandbox', 10000, 0, 0, 10000, 'USD',
  $2, $3, $4, $5, 0, 0, 2, '2026-03-01', '2026-03-01', '2026-03-02T09:00:00.123Z', $6, $7, $8)`
const refund = `insert into payments.refunds (root_id, id, payment_id, buyer_id, provider, outside, amount, currency,
  state, cause, requested_at, exchange) values ('ord_1', $1, $2, 'cmp_b', 'sandbox', 'provider', $3, 'USD', $4, 'x',
  '2026-03-03', $5)`

test('payments of before captures were told apart: what they have is one capture, and their checks hold', async (t) => {
  const before = all.filter((each) => each.number < number)
  const { url, client } = await testDatabase(t, { migrations: before })
  const db = await client()
  const abroad = { ...rate, ...asked, paid: n(93_00n), refunded: n(40_00n), chargedBack: n(0n), spread: n(1_08n) }
  const sent = { from: 'USD', to: 'EUR', above: n(1n), below: n(1n), sent: n(40_00n), spread: n(0n) }
  const references = JSON.stringify(['pi_1', 'pi_2', 'pi_2:reversed'])
  await db.query(payment, ['pay_1', 'final', 10_000, 2_500, 500, references, true, null])
  await db.query(payment, ['pay_2', 'final', 9_999, 4_000, null, '["pi_3"]', null, JSON.stringify(abroad)])
  await db.query(payment, ['pay_3', 'failed', 0, 0, null, '[]', null, JSON.stringify({ ...abroad, paid: n(0n) })])
  // Gone back whole: a refund that failed may still be told to have arrived.
  await db.query(payment, ['pay_4', 'reversed', 0, 0, null, '["pi_4", "pi_4:reversed"]', null, null])
  await db.query(refund, ['rfd_3', 'pay_4', 1_000, 'failed', null])
  await db.query(refund, ['rfd_1', 'pay_1', 2_500, 'settled', null])
  await db.query(refund, ['rfd_2', 'pay_2', 4_000, 'sent', JSON.stringify(sent)])
  await migrate(url, all)
  const { rows } = await db.query<{ captures: unknown; exchange: unknown }>(
    'select captures, exchange from payments.payments order by id',
  )
  const both = (home: bigint, out = home) => ({ home: n(home), abroad: n(out) })
  const came = { attempt: 2, happenedAt: '2026-03-02T09:00:00.123Z' }
  assert.deepEqual(rows, [
    {
      captures: [
        {
          ...came,
          reference: 'pi_2',
          arrived: both(10_000n),
          refunded: both(2_500n),
          chargedBack: both(500n),
          spread: n(0n),
          closed: true,
        },
      ],
      exchange: null,
    },
    {
      captures: [
        {
          ...came,
          reference: 'pi_3',
          arrived: both(9_999n, 93_00n),
          refunded: both(4_000n, 40_00n),
          chargedBack: both(0n),
          spread: n(1_08n),
          exchange: rate,
        },
      ],
      exchange: { ...rate, ...asked },
    },
    { captures: [], exchange: { ...rate, ...asked } },
    {
      captures: [
        {
          ...came,
          reference: 'pi_4',
          arrived: both(0n),
          refunded: both(0n),
          chargedBack: both(0n),
          spread: n(0n),
        },
      ],
      exchange: null,
    },
  ])
  const names = await db.query<{ capture: string }>('select capture from payments.refunds order by id')
  assert.deepEqual(
    names.rows.map(({ capture }) => capture),
    ['pi_2', 'pi_3', 'pi_4'],
  )
  for (const name of ['payments.captures-add-up', 'payments.a-capture-gives-back-its-own-refunds']) {
    const check = paymentsChecks.find((each) => each.name === name)
    assert.deepEqual((await db.query(check?.sql ?? '')).rows, [], name)
    await db.query(`update payments.payments set captures = jsonb_set(captures, '{0,refunded,home,~n}', '"1"')`)
    assert.equal((await db.query(check?.sql ?? '')).rows.length > 0, true, `${name} sees what is wrong`)
    await db.query(`update payments.payments set captures = jsonb_set(captures, '{0,refunded,home,~n}',
      to_jsonb(refunded::text)) where captures <> '[]'`)
  }
})
