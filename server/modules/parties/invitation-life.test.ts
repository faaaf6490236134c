import assert from 'node:assert/strict'
import { test } from 'node:test'
import { staff, testHouse } from '../../../tests/house.ts'
import { canonicalJson } from '../../kernel/canonical.ts'
import type { Actor } from '../../kernel/use-case.ts'
import { answerInvitation } from './answer-invitation.ts'
import { endInvitation } from './end-invitation.ts'
import { addressHash, invitationAddressType, invitationType, readAddress } from './invitation.rules.ts'
import { inviteMember } from './invite-member.ts'
import { memberType } from './member.rules.ts'
import { partiesTables } from './parties.store.ts'
import { registerCompany } from './register-company.ts'

const companyId = 'cmp_a'
const admin: Actor = { kind: 'user', person: 'usr_admin', company: companyId, roles: ['admin'] }
const clock: Actor = { kind: 'clock', roles: [] }
const asked = { companyId, address: ' New.Person@Example.com ', roles: ['viewer', 'purchaser', 'viewer'] }

async function company() {
  const house = testHouse(partiesTables)
  const members = [{ userId: 'usr_admin', roles: ['admin'] }]
  const given = { companyId, name: 'A', country: 'NL', kinds: ['buyer'] as const, zone: 'Europe/Amsterdam', members }
  await house.run(registerCompany, given, staff('usr_ann'))
  const invite = async (more: Partial<typeof asked> = {}) => {
    const answer = await house.run(inviteMember, { ...asked, ...more }, admin)
    return (answer as { invitation?: string }).invitation ?? answer
  }
  const answer = (invitationId: unknown, more: object = {}) =>
    house.run(
      answerInvitation,
      {
        companyId,
        invitationId: String(invitationId),
        answer: 'accepted',
        userId: 'usr_new',
        address: 'new.person@example.com',
        ...more,
      },
      { kind: 'user', person: 'usr_new', roles: [] },
    )
  const end = (invitationId: unknown, actor = admin) =>
    house.run(endInvitation, { companyId, invitationId: String(invitationId) }, actor)
  const stateOf = (invitationId: unknown) =>
    house.records(invitationType, companyId).find((each) => each.invitationId === invitationId)?.state
  return { house, invite, answer, end, stateOf }
}

test('who is asked and accepts is a member with the roles that were offered', async () => {
  const { house, invite, answer, stateOf } = await company()
  const id = await invite()
  assert.equal(stateOf(id), 'open')
  const said = { company: companyId, invitation: id, person: 'usr_new', answer: 'accepted' }
  assert.deepEqual(await answer(id), said)
  assert.equal(stateOf(id), 'accepted')
  const member = house.records(memberType, companyId).find((each) => each.userId === 'usr_new')
  assert.deepEqual(member, { companyId, userId: 'usr_new', roles: ['viewer', 'purchaser'], state: 'active' })
})

test('no timeline names an address', async () => {
  const { house, invite, answer, end } = await company()
  await answer(await invite())
  await end(await invite({ address: 'other@example.com' }))
  const text = canonicalJson([...house.tables.timeline.values()].flat().map((each) => each.body))
  assert.doesNotMatch(text, /example\.com/i)
  assert.equal(house.records(invitationAddressType, companyId)[0]?.address, 'new.person@example.com')
})

test('every state of an invitation × every step', async () => {
  const reach = {
    open: async () => undefined,
    accepted: (h: House, id: unknown) => h.answer(id, { userId: 'usr_first' }),
    declined: (h: House, id: unknown) => h.answer(id, { answer: 'declined' }),
    withdrawn: (h: House, id: unknown) => h.end(id),
    expired: (h: House, id: unknown) => h.end(id, clock),
  } as const
  const steps = {
    accept: (h: House, id: unknown) => h.answer(id),
    decline: (h: House, id: unknown) => h.answer(id, { answer: 'declined' }),
    withdraw: (h: House, id: unknown) => h.end(id),
    expire: (h: House, id: unknown) => h.end(id, clock),
  } as const
  const after = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', expire: 'expired' } as const
  for (const state of Object.keys(reach) as (keyof typeof reach)[])
    for (const step of Object.keys(steps) as (keyof typeof steps)[]) {
      const h = await company()
      const id = await h.invite()
      await reach[state](h, id)
      const answer = await steps[step](h, id)
      if (state === 'open') assert.notEqual(typeof answer, 'string', `${state} ${step}`)
      else assert.equal(answer, 'invitation-closed', `${state} ${step}`)
      assert.equal(h.stateOf(id), state === 'open' ? after[step] : state)
    }
})

type House = Awaited<ReturnType<typeof company>>

test('what is refused, and why', async () => {
  const { invite, answer, end, house } = await company()
  assert.equal(await invite({ address: 'nobody' }), 'address-invalid')
  assert.equal(await invite({ roles: [] }), 'role-unknown')
  assert.equal(await invite({ roles: ['viewer', 'sales'] }), 'role-unknown')
  assert.equal(await invite({ roles: ['mediator'] }), 'role-unknown')
  assert.equal(await house.run(inviteMember, { ...asked, companyId: 'cmp_b' }, admin), 'not-found')
  const id = await invite()
  assert.equal(await invite({ address: 'NEW.person@example.com' }), 'invitation-open')
  assert.equal(await answer('inv_none'), 'not-found')
  assert.equal(await end('inv_none'), 'not-found')
  assert.equal(await answer(id, { address: undefined }), 'address-not-verified')
  assert.equal(await answer(id, { address: 'thief@example.com' }), 'invitation-for-another')
  assert.equal(await answer(id, { userId: 'usr_admin' }), 'member-exists')
  assert.notEqual(typeof (await answer(id, { userId: 'usr_admin', answer: 'declined' })), 'string')
})

test('no more wait than a company has use for', async () => {
  const { invite, end } = await company()
  const [first] = await Promise.all(Array.from({ length: 50 }, (_, n) => invite({ address: `p${n}@example.com` })))
  assert.equal(await invite({ address: 'one.more@example.com' }), 'too-many-invitations')
  await end(first)
  assert.match(String(await invite({ address: 'one.more@example.com' })), /^inv_/)
})

test('an invitation ends by itself, once, and its deadline goes with any answer', async () => {
  const { house, invite, answer } = await company()
  await invite()
  const [due] = [...house.tables.deadlines.values()].filter((each) => each.name === 'invitation.expires')
  assert.equal(due?.at, '2026-03-08T09:00:00.000Z')
  await answer(due?.subject)
  assert.equal([...house.tables.deadlines.values()].filter((each) => each.name === 'invitation.expires').length, 0)
})

test('addresses are compared without their looks', () => {
  const cases: readonly [string, string | undefined][] = [
    [' A@B.example ', 'a@b.example'],
    ['a+b@c.example', 'a+b@c.example'],
    ['a@b', undefined],
    ['a@b.', undefined],
    ['a b@c.example', undefined],
    ['a@@c.example', undefined],
    ['"a"@c.example', undefined],
    ['<a@c.example>', undefined],
    [`${'x'.repeat(250)}@c.example`, undefined],
    ['', undefined],
  ]
  for (const [text, expected] of cases) assert.equal(readAddress(text), expected, text)
  assert.notEqual(addressHash('inv_1', 'a@b.example'), addressHash('inv_2', 'a@b.example'))
})
