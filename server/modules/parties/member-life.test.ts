import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import { changeRoles } from './change-roles.ts'
import { type Company, type CompanyKind, companyFault, companyType } from './company.rules.ts'
import { createApiKey } from './create-api-key.ts'
import { foundCompany } from './found-company.ts'
import { apiKeyType, hasOtherAdmin, type Member, memberType, roles, strangeRole } from './member.rules.ts'
import { partiesTables } from './parties.store.ts'
import { registerCompany } from './register-company.ts'
import { reinstateCompany } from './reinstate-company.ts'
import { removeMember } from './remove-member.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { suspendCompany } from './suspend-company.ts'
import { standing, suspensionType } from './suspension.rules.ts'

const companyId = 'cmp_a'
const as = (person: string): Actor => ({ kind: 'user', person, company: companyId, roles: ['admin'] })

async function company(kinds: readonly CompanyKind[] = ['buyer']) {
  const house = testHouse(partiesTables)
  const members = [
    { userId: 'usr_ada', roles: ['admin'] },
    { userId: 'usr_bo', roles: ['viewer'] },
  ]
  const given = { companyId, name: 'A', country: 'NL', kinds, zone: 'Europe/Amsterdam', members }
  await house.run(registerCompany, given, staff('usr_ann'))
  const give = (userId: string, by: string, ...given: string[]) =>
    house.run(changeRoles, { companyId, userId, roles: given }, as(by))
  const remove = (userId: string, by: string) => house.run(removeMember, { companyId, userId }, as(by))
  const member = (userId: string) => house.records(memberType, companyId).find((each) => each.userId === userId)
  const state = () => house.records(companyType, companyId)[0]?.state
  return { house, give, remove, member, state }
}

test('roles change at once, and the timeline says from what', async () => {
  const { give, member } = await company()
  const said = { person: 'usr_bo', roles: ['finance', 'viewer'], before: ['viewer'] }
  assert.deepEqual(await give('usr_bo', 'usr_ada', 'finance', 'viewer', 'finance'), said)
  assert.deepEqual(member('usr_bo')?.roles, ['finance', 'viewer'])
})

test('nobody changes his own roles, and one administrator always stays', async () => {
  const { give, remove, member } = await company()
  assert.equal(await give('usr_ada', 'usr_ada', 'admin', 'finance'), 'own-roles')
  assert.equal(await give('usr_ada', 'usr_bo', 'viewer'), 'last-admin')
  assert.equal(await remove('usr_ada', 'usr_ada'), 'last-admin')
  await give('usr_bo', 'usr_ada', 'admin')
  assert.notEqual(typeof (await give('usr_ada', 'usr_bo', 'viewer')), 'string')
  assert.equal(await remove('usr_bo', 'usr_ada'), 'last-admin')
  assert.equal(member('usr_bo')?.state, 'active')
})

test('who has left is no member for any step', async () => {
  const { give, remove, member } = await company()
  assert.deepEqual(await remove('usr_bo', 'usr_bo'), { person: 'usr_bo', left: true })
  assert.equal(member('usr_bo')?.state, 'removed')
  assert.equal(await remove('usr_bo', 'usr_ada'), 'not-found')
  assert.equal(await give('usr_bo', 'usr_ada', 'viewer'), 'not-found')
  assert.equal(await give('usr_none', 'usr_ada', 'viewer'), 'not-found')
})

test('roles are those of what a company is', () => {
  const cases: readonly [readonly CompanyKind[], readonly string[], string | undefined][] = [
    [['buyer'], ['viewer', 'purchaser', 'finance', 'admin'], undefined],
    [['buyer'], ['sales'], 'sales'],
    [['supplier'], ['purchaser'], 'purchaser'],
    [['buyer', 'supplier'], ['sales', 'purchaser'], undefined],
    [['operator'], [...roles.operator], undefined],
    [['buyer'], ['viewer', 'auditor'], 'auditor'],
    [['buyer'], ['toString'], 'toString'],
    [[], ['viewer'], 'viewer'],
  ]
  for (const [kinds, given, expected] of cases) assert.equal(strangeRole(kinds, given), expected)
})

test('another administrator is one who is here', () => {
  const member = (userId: string, state: Member['state'], ...given: string[]): Member => ({
    companyId,
    userId,
    roles: given,
    state,
  })
  const people = [member('a', 'active', 'admin'), member('b', 'removed', 'admin'), member('c', 'active', 'viewer')]
  assert.equal(hasOtherAdmin(people, 'a'), false)
  assert.equal(hasOtherAdmin(people, 'c'), true)
})

test('a company is suspended and reinstated, each with a reason that is kept', async () => {
  const { house, state } = await company()
  const suspend = (reason: string, of = companyId) =>
    house.run(suspendCompany, { companyId: of, reason }, staff('usr_ann'))
  const lift = (reason: string) => house.run(reinstateCompany, { companyId, reason }, staff('usr_bob'))
  assert.equal(await suspend('papers', 'cmp_none'), 'not-found')
  assert.equal(await suspend('  '), 'reason-missing')
  assert.equal(await lift('why'), 'company-not-suspended')
  assert.notEqual(typeof (await suspend(' papers expired ')), 'string')
  assert.equal(state(), 'suspended')
  assert.equal(await suspend('again'), 'step-not-higher')
  assert.equal(standing(house.records(suspensionType, companyId))?.reason, 'papers expired')
  assert.equal(await lift(' '), 'reason-missing')
  assert.notEqual(typeof (await lift('new papers')), 'string')
  assert.equal(state(), 'active')
  const [kept] = house.records(suspensionType, companyId)
  assert.equal(kept?.liftedFor, 'new papers')
  assert.equal(standing([...(kept === undefined ? [] : [kept])]), undefined)
})

test('the operator stays', async () => {
  const { house } = await company(['operator'])
  assert.equal(await house.run(suspendCompany, { companyId, reason: 'why' }, staff('usr_ann')), 'operator-stays')
})

test('a person who has shown his address brings a company and runs it', async () => {
  const house = testHouse(partiesTables)
  const given = { name: ' New Trade ', country: 'ES', kinds: ['buyer', 'supplier'] as const, zone: 'Europe/Madrid' }
  const person = { userId: 'usr_new', verified: true }
  const actor: Actor = { kind: 'user', person: 'usr_new', roles: [] }
  const found = (more: object) => house.run(foundCompany, { ...given, ...person, ...more }, actor)
  assert.equal(await found({ verified: false }), 'address-not-verified')
  assert.equal(await found({ kinds: ['operator'] }), 'company-invalid')
  assert.equal(await found({ country: 'es' }), 'company-invalid')
  const { company: root } = (await found({})) as { company: string }
  const [company] = house.records(companyType, root)
  assert.equal(company?.name, 'New Trade')
  assert.deepEqual(house.records(memberType, root)[0]?.roles, ['purchaser', 'sales', 'finance', 'admin'])
})

test('the field of a company that cannot be is named', () => {
  const fine = { name: 'A', country: 'NL', kinds: ['buyer'], zone: 'Europe/Amsterdam' } as const
  const cases: readonly [Partial<Company>, string | undefined][] = [
    [{}, undefined],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ country: 'NLD' }, 'country'],
    [{ kinds: [] }, 'kinds'],
    [{ kinds: ['buyer', 'buyer'] }, 'kinds'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
  ]
  for (const [more, field] of cases) assert.equal(companyFault({ ...fine, ...more }), field)
})

test('a key has roles of the company, ends when it says, and is revoked once', async () => {
  const { house } = await company()
  const make = (more: object) =>
    house.run(
      createApiKey,
      { companyId, name: 'ERP', hash: 'a'.repeat(64), scopes: ['viewer'], hint: 'wxyz', ...more },
      as('usr_ada'),
    )
  assert.equal(await make({ scopes: ['sales'] }), 'role-unknown')
  assert.equal(await make({ companyId: 'cmp_b' }), 'not-found')
  assert.equal(await make({ expiresAt: house.clock.now }), 'expiry-in-the-past')
  const { api_key: keyId } = (await make({ expiresAt: '2026-04-01T00:00:00.000Z' })) as { api_key: string }
  assert.equal(await make({}), 'api-key-exists')
  const revoke = () => house.run(revokeApiKey, { companyId, keyId }, as('usr_ada'))
  assert.deepEqual(await revoke(), { api_key: keyId, state: 'revoked' })
  assert.deepEqual(await revoke(), { api_key: keyId, state: 'revoked' })
  assert.equal(house.records(apiKeyType, companyId)[0]?.hint, 'wxyz')
  assert.equal(house.topics().filter((topic) => topic === 'api-key.revoked').length, 1)
})
