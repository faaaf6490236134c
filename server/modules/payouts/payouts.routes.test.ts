import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Services } from '../../platform/route.ts'
import { bankFilesRoutes } from './bank-files.routes.ts'
import { payoutsRoutes } from './payouts.routes.ts'
import { screeningsRoutes } from './screenings.routes.ts'
import { waitingRoutes } from './waiting.routes.ts'

test('whoever moves money out says so once: every step needs its key', () => {
  const all = [...payoutsRoutes, ...bankFilesRoutes, ...screeningsRoutes]
  const steps = all.flatMap((route) => (route.kind === 'command' ? [route] : []))
  assert.equal(steps.length, 25)
  for (const { idempotency, path } of steps) assert.equal(idempotency, 'required', path)
})

test('what is owed to a company is not found by others, before anything is read', async () => {
  const nothingBehind = {} as Services
  for (const route of [...payoutsRoutes, ...waitingRoutes, ...bankFilesRoutes, ...screeningsRoutes])
    if (route.kind === 'query') {
      const actor = { kind: 'key', person: 'key_b', company: 'cmp_b', roles: ['admin'] } as const
      const call = { params: { companyId: 'cmp_a' }, query: {}, body: undefined, actor }
      assert.equal(await route.read(call, nothingBehind), undefined, route.path)
    }
})

test('what waits for finance is read page by page, and a cursor that is not ours is refused', async () => {
  const asked: unknown[] = []
  const rows = [1, 2, 3].map((n) => ({ company: 'cmp_a', id: `x_${n}`, amount: '5', currency: 'USD' }))
  const query = async ({ values }: { values: unknown[] }) => {
    asked.push(values)
    return { rows: rows.filter(({ id }) => id > String(values[1])).slice(0, Number(values[2])) }
  }
  const services = { pool: { query } } as unknown as Services
  const actor = { kind: 'user', person: 'usr_f', company: 'cmp_operator', roles: ['finance'] } as const
  for (const route of waitingRoutes) {
    if (route.kind !== 'query') continue
    const page = (query: Record<string, string | number>) =>
      route.read({ params: {}, query, body: undefined, actor }, services) as Promise<Record<string, unknown>>
    const first = await page({ limit: 2 })
    assert.deepEqual(
      (first.data as { id: string }[]).map(({ id }) => id),
      ['x_1', 'x_2'],
      route.path,
    )
    const rest = await page({ limit: 2, cursor: String(first.next_cursor) })
    assert.deepEqual(
      (rest.data as { id: string }[]).map(({ id }) => id),
      ['x_3'],
    )
    assert.equal(rest.next_cursor, null)
    assert.equal((await page({ cursor: 'garbage' })).refused, 'cursor-invalid')
  }
  assert.deepEqual(asked[0], ['', '', 3])
})

test('a waiting payout says its amount in minor units, a waiting account only the end of its number', async () => {
  const row = {
    company: 'cmp_a',
    id: 'x_1',
    amount: '250000',
    currency: 'USD',
    ends_with: '7890',
  }
  const services = { pool: { query: async () => ({ rows: [row] }) } } as unknown as Services
  const actor = { kind: 'user', person: 'usr_f', company: 'cmp_operator', roles: ['finance'] } as const
  const answers = await Promise.all(
    waitingRoutes.map((route) =>
      route.kind === 'query' ? route.read({ params: {}, query: {}, body: undefined, actor }, services) : undefined,
    ),
  )
  const [payouts, accounts] = answers as { data: Record<string, unknown>[] }[]
  assert.deepEqual(payouts?.data[0]?.amount, { amount: 250_000, currency: 'USD' })
  assert.equal(accounts?.data[0]?.ends_with, '7890')
})
