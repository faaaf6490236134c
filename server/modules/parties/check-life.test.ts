import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { policyTables } from '../policy/index.ts'
import { badgeKinds, type CheckKind, checkType } from './check.rules.ts'
import { partiesTables, recordCheck, registerCompany } from './index.ts'
import { passCheckTime } from './pass-check-time.ts'
import { revokeCheck } from './revoke-check.ts'

const companyId = 'cmp_s'
const ann = staff('usr_ann')

async function house() {
  const made = testHouse([...partiesTables, ...policyTables])
  const company = { companyId, name: 'Sam', country: 'CN', kinds: ['supplier' as const], zone: 'UTC', members: [] }
  await made.run(registerCompany, company, ann)
  const seen = made.topics().length
  const check = async (kind: CheckKind, more: object = {}) => {
    const input = {
      companyId,
      kind,
      scope: 'all',
      checker: 'Ann',
      result: 'passed' as const,
      checkedAt: made.clock.now,
    }
    return (await made.run(recordCheck, { ...input, ...more }, ann)) as { readonly check: string }
  }
  const revoke = (checkId: string, reason = 'The register says otherwise.') =>
    made.run(revokeCheck, { companyId, checkId, reason }, ann)
  const pass = (checkId: string, deadline: 'check.renew' | 'check.ended') =>
    made.run(passCheckTime, { companyId, checkId, deadline }, { kind: 'clock', roles: [] })
  return { ...made, check, revoke, pass, news: () => made.topics().slice(seen) }
}

test('the fourth check gives the badge, the first that is revoked takes it', async () => {
  const { check, revoke, news, clock } = await house()
  const made = []
  for (const kind of badgeKinds) made.push(await check(kind))
  assert.deepEqual(news(), [...badgeKinds.map(() => 'check.recorded'), 'badge.given'])
  assert.equal(await revoke(made[0]?.check ?? '', ' '), 'reason-missing')
  await revoke(made[0]?.check ?? '')
  assert.deepEqual(news().slice(5), ['check.revoked', 'badge.lost'])
  assert.equal(await revoke(made[0]?.check ?? ''), 'check-not-valid')
  assert.equal(await revoke('vch_none'), 'not-found')
  clock.now = '2026-03-02T09:00:00.000Z'
  await check('registration')
  assert.deepEqual(news().slice(7), ['check.recorded', 'badge.given'])
})

test('a check that failed takes the badge, too', async () => {
  const { check, news } = await house()
  for (const kind of badgeKinds) await check(kind)
  await check('sanctions', { result: 'failed', checkedAt: '2026-03-01T09:00:00.000Z' })
  assert.deepEqual(news().slice(5), ['check.recorded', 'badge.lost'])
  const later = await house()
  for (const kind of badgeKinds) await later.check(kind)
  later.clock.now = '2026-03-02T09:00:00.000Z'
  await later.check('sanctions', { result: 'failed' })
  assert.deepEqual(later.news().slice(5), ['check.recorded', 'badge.lost'])
})

test('nothing that was written is written again', async () => {
  const { check, revoke, records } = await house()
  const { check: id } = await check('registration', { reference: 'HRB 1', evidence: ['a'.repeat(64)] })
  const [before] = records(checkType, companyId)
  await revoke(id)
  const [after, revocation] = records(checkType, companyId)
  assert.deepEqual(after, before)
  assert.deepEqual([revocation?.revokes, revocation?.recordedBy], [id, 'usr_ann'])
})

test('an end that comes near is told once, an end that came ends the badge', async () => {
  const { check, pass, clock, news } = await house()
  const ids: string[] = []
  for (const kind of badgeKinds) ids.push((await check(kind)).check)
  const [first = '', second = ''] = ids
  clock.now = '2027-01-30T09:00:00.000Z'
  await pass(first, 'check.renew')
  assert.deepEqual(news().slice(5), ['check.expiring'])
  clock.now = '2027-03-01T09:00:00.000Z'
  await pass(first, 'check.ended')
  assert.deepEqual(news().slice(6), ['check.expired', 'badge.lost'])
  assert.equal(await pass('vch_none', 'check.ended'), 'not-found')
  await check('bank-account', { checkedAt: '2027-02-01T09:00:00.000Z' })
  const before = news().length
  await pass(second, 'check.ended')
  assert.equal(news().length, before, 'one that was made anew says nothing')
})
