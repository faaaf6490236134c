import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Json } from '../../kernel/use-case.ts'
import type { Route, Services } from '../../platform/route.ts'
import { basisPoints, durationNumber } from './number.rules.ts'
import { policyRoutesOf } from './policy.routes.ts'
import { definePolicySection } from './policy.rules.ts'

const toy = definePolicySection<{ feeBps: number; window: string }>('toy', {
  feeBps: basisPoints(200, 'A fee.'),
  window: durationNumber('P30D', 'A promise.'),
})
const routes = policyRoutesOf([toy])
const ann: Actor = { kind: 'user', person: 'usr_ann', company: 'cmp_operator', roles: ['admin'] }
const stranger: Actor = { kind: 'user', person: 'usr_bea', company: 'cmp_b', roles: ['admin'] }

/** A row of the table as the database gives it. */
function row(version: number, values: Json, more: Record<string, unknown> = {}) {
  const at = '2026-03-01T00:00:00.000Z'
  const dates = { proposed_at: at, effective_from: at, approver: 'usr_bob', approved_at: at }
  const said = { section: 'toy', version, values, author: 'usr_ann', reason: 'because' }
  return { root_id: 'pol_toy', id: String(version).padStart(6, '0'), ...said, ...dates, ...more }
}

const waits = { approver: null, approved_at: null }

function servicesOf(rows: readonly object[]): Services {
  const pool = { query: async () => ({ rows }) }
  return { pool, now: () => '2026-03-02T00:00:00.000Z' } as unknown as Services
}

function read(path: string, actor: Actor, services: Services, params: Record<string, string> = {}) {
  const route = routes.find((each) => each.path === path && each.kind === 'query')
  assert.ok(route?.kind === 'query')
  return route.read({ params, query: {}, body: undefined, actor }, services) as Promise<Record<string, Json>>
}

test('only staff find policy, before anything is read', async () => {
  const nothingBehind = {} as Services
  assert.equal(await read('/v1/policies', stranger, nothingBehind), undefined)
  assert.equal(await read('/v1/policies/:section', stranger, nothingBehind, { section: 'toy' }), undefined)
  assert.equal(await read('/v1/policies/:section', ann, nothingBehind, { section: 'other' }), undefined)
})

test('both steps of policy need their key: a proposal is made once', () => {
  const steps = routes.filter((each): each is Extract<Route, { kind: 'command' }> => each.kind === 'command')
  assert.deepEqual(
    steps.map(({ idempotency, path }) => [idempotency, path.split('/').at(-1)]),
    [
      ['required', 'versions'],
      ['required', 'approval'],
    ],
  )
})

test('the list says what is in effect and what waits for a second person', async () => {
  const said = await read('/v1/policies', ann, servicesOf([row(1, { feeBps: 250 }), row(2, {}, waits)]))
  assert.deepEqual(said.data, [
    { section: 'toy', numbers: 2, version: 1, in_effect_since: '2026-03-01T00:00:00.000Z', waiting: 1 },
  ])
  const untouched = await read('/v1/policies', ann, servicesOf([]))
  assert.deepEqual(untouched.data, [{ section: 'toy', numbers: 2, version: 0, in_effect_since: null, waiting: 0 }])
})

test('a section says each number with its default and value, and each version with what it changes', async () => {
  const services = servicesOf([row(1, { feeBps: 250 }), row(2, { feeBps: 250, window: 'P60D' }, waits)])
  const said = await read('/v1/policies/:section', ann, services, { section: 'toy' })
  assert.deepEqual(said.numbers, [
    { name: 'feeBps', unit: 'basis points', reason: 'A fee.', default: 200, value: 250 },
    { name: 'window', unit: 'ISO 8601 duration', reason: 'A promise.', default: 'P30D', value: 'P30D' },
  ])
  const versions = said.versions as readonly { version: number; state: string; differences: Json }[]
  assert.deepEqual(
    versions.map(({ version, state, differences }) => [version, state, differences]),
    [
      [2, 'proposed', [{ number: 'window', before: 'P30D', after: 'P60D' }]],
      [1, 'in-effect', [{ number: 'feeBps', before: 200, after: 250 }]],
    ],
  )
})

test('a proposal is passed on as it was written, without a day when none was said', async () => {
  const proposing = routes.find(({ path }) => path.endsWith('/versions'))
  assert.ok(proposing?.kind === 'command')
  const inputOf = (body: object) =>
    proposing.input({ params: { section: 'toy' }, query: {}, body, actor: ann }, {} as Services)
  const values = { feeBps: 250 }
  assert.deepEqual(await inputOf({ values, reason: 'r' }), { section: 'toy', values, reason: 'r' })
  const from = '2026-04-01T00:00:00.000Z'
  const dated = { section: 'toy', values, reason: 'r', effectiveFrom: from }
  assert.deepEqual(await inputOf({ values, reason: 'r', effective_from: from }), dated)
})
