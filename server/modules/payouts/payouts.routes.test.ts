import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Services } from '../../platform/route.ts'
import { payoutsRoutes } from './payouts.routes.ts'

test('whoever moves money out says so once: every step needs its key', () => {
  const steps = payoutsRoutes.flatMap((route) => (route.kind === 'command' ? [route] : []))
  assert.equal(steps.length, 5)
  for (const { idempotency, path } of steps) assert.equal(idempotency, 'required', path)
})

test('what is owed to a company is not found by others, before anything is read', async () => {
  const nothingBehind = {} as Services
  for (const route of payoutsRoutes)
    if (route.kind === 'query') {
      const actor = { kind: 'key', person: 'key_b', company: 'cmp_b', roles: ['admin'] } as const
      const call = { params: { companyId: 'cmp_a' }, query: {}, body: undefined, actor }
      assert.equal(await route.read(call, nothingBehind), undefined, route.path)
    }
})
