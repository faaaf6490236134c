import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/use-case.ts'
import { answerInvitation } from './answer-invitation.ts'
import { companyType } from './company.rules.ts'
import { endInvitation } from './end-invitation.ts'
import { foundOperator, operatorId } from './found-operator.ts'
import { invitationAddressType, invitationType } from './invitation.rules.ts'
import { inviteMember } from './invite-member.ts'
import { memberType } from './member.rules.ts'
import { partiesTables } from './parties.store.ts'

const commandLine: Actor = { kind: 'reaction', person: 'command-line', roles: [] }
const clock: Actor = { kind: 'clock', roles: [] }
const given = {
  name: 'Harbour Trust',
  country: 'NL',
  zone: 'Europe/Amsterdam',
  address: ' Noor@Trade.example ',
  instead: false,
}

function newHouse() {
  const house = testHouse(partiesTables)
  const found = (more: Partial<typeof given> = {}, actor = commandLine) =>
    house.run(foundOperator, { ...given, ...more }, actor)
  const invitationOf = (answer: unknown) => String((answer as { invitation?: string }).invitation)
  const joins = (invitationId: string, userId: string, address: string) =>
    house.run(
      answerInvitation,
      { companyId: operatorId, invitationId, answer: 'accepted', userId, address },
      { kind: 'user', person: userId, roles: [] },
    )
  const states = () => house.records(invitationType, operatorId).map(({ state }) => state)
  return { house, found, invitationOf, joins, states }
}

test('the first administrator is asked, joins with every role, and asks a second one', async () => {
  const { house, found, invitationOf, joins } = newHouse()
  const answer = await found()
  const [company] = house.records(companyType, operatorId)
  assert.deepEqual([company?.name, company?.kinds, company?.state], ['Harbour Trust', ['operator'], 'active'])
  assert.deepEqual(house.records(memberType, operatorId), [])
  assert.equal(house.records(invitationAddressType, operatorId)[0]?.address, 'noor@trade.example')
  await joins(invitationOf(answer), 'usr_noor', 'noor@trade.example')
  const [noor] = house.records(memberType, operatorId)
  assert.deepEqual(noor?.roles, ['support', 'mediator', 'finance', 'compliance', 'auditor', 'admin'])
  const asked = { companyId: operatorId, address: 'jo@trade.example', roles: ['admin', 'finance'] }
  const admin: Actor = { kind: 'user', person: 'usr_noor', company: operatorId, roles: ['admin'] }
  assert.match(invitationOf(await house.run(inviteMember, asked, admin)), /^inv_/)
})

test('the second time it is refused by name, and what is refused leaves nothing behind', async () => {
  const { house, found, invitationOf, joins } = newHouse()
  const nothing = () =>
    [companyType, invitationType, invitationAddressType].flatMap((type) => house.records<unknown>(type, operatorId))
  for (const [field, value] of [
    ['name', '  '],
    ['country', 'Holland'],
    ['zone', 'Europe/Atlantis'],
  ] as const)
    assert.equal(await found({ [field]: value }), 'company-invalid', field)
  assert.equal(await found({ address: 'noor' }), 'address-invalid')
  assert.deepEqual(nothing(), [])
  const first = invitationOf(await found())
  const kept = nothing()
  assert.equal(await found({ name: 'Another' }), 'invitation-open')
  assert.deepEqual(nothing(), kept)
  await joins(first, 'usr_noor', 'noor@trade.example')
  assert.equal(await found(), 'operator-exists')
  assert.equal(await found({ instead: true }), 'operator-exists')
})

test('an address that was wrong, or an invitation that is over, does not lock the house', async () => {
  const { house, found, invitationOf, joins, states } = newHouse()
  const wrong = invitationOf(await found({ address: 'nora@trade.example' }))
  const right = invitationOf(await found({ instead: true, name: 'Harbour Trust B.V.' }))
  assert.deepEqual(states().toSorted(), ['open', 'withdrawn'])
  assert.equal(house.records(companyType, operatorId)[0]?.name, 'Harbour Trust B.V.')
  assert.equal(await joins(wrong, 'usr_nora', 'nora@trade.example'), 'invitation-closed')
  await house.run(endInvitation, { companyId: operatorId, invitationId: right }, clock)
  const last = invitationOf(await found())
  assert.equal(typeof (await joins(last, 'usr_noor', 'noor@trade.example')), 'object')
})
