import { Type } from 'typebox'
import { flag, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { answerInvitation } from './answer-invitation.ts'
import { changeRoles } from './change-roles.ts'
import { companiesOf, invitationsTo, listInvitations, listMembers } from './company-view.store.ts'
import { endInvitation } from './end-invitation.ts'
import { inviteMember } from './invite-member.ts'
import { removeMember } from './remove-member.ts'

const closed = { additionalProperties: false }
const id = Type.String({ maxLength: 64 })
const companyParams = Type.Object({ companyId: id })
const memberParams = Type.Object({ companyId: id, userId: id })
const invitationParams = Type.Object({ companyId: id, invitationId: id })
const rolesBody = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { minItems: 1, maxItems: 10 })
const nothingBody = Type.Optional(Type.Object({}, closed))

const belonging = reply({ company: text, name: text, kinds: Type.Array(text), roles: Type.Array(text), state: text })
const waiting = reply({
  company: text,
  name: text,
  invitation: text,
  roles: Type.Array(text),
  expires_at: instant,
})
const meReply = reply({
  person: orNull(reply({ id: text, name: text, address: text, verified: flag })),
  company: orNull(text),
  companies: Type.Array(belonging),
  invitations: Type.Array(waiting),
})
const memberItem = reply({ person: text, name: orNull(text), address: orNull(text), roles: Type.Array(text) })
const invitationItem = reply({
  invitation: text,
  address: orNull(text),
  roles: Type.Array(text),
  state: oneOf(['open', 'accepted', 'declined', 'withdrawn', 'expired']),
  invited_by: text,
  invited_at: instant,
  expires_at: instant,
})

/** Who asks: the person, where he belongs, and who waits for his answer. A program sees its own company only. */
async function me({ actor }: Call, { pool, people }: Services) {
  const { kind, person: userId = '', company = null } = actor
  if (kind !== 'user') return { person: null, company, companies: [], invitations: [] }
  const person = (await people.find([userId])).get(userId)
  const [companies, invitations] = await Promise.all([
    companiesOf(pool, userId),
    person?.verified ? invitationsTo(pool, person.address) : [],
  ])
  const { name = '', address = '', verified = false } = person ?? {}
  return { person: { id: userId, name, address, verified }, company, companies, invitations }
}

async function members(call: Call, { pool, people }: Services) {
  const { companyId = '' } = call.params
  if (call.actor.company !== companyId) return undefined
  const found = await listMembers(pool, companyId)
  const known = await people.find(found.map((member) => member.userId))
  const data = found.map(({ userId, roles }) => {
    const { name = null, address = null } = known.get(userId) ?? {}
    return { person: userId, name, address, roles }
  })
  return { data, next_cursor: null }
}

/** The address counts once the person has shown that it is his. */
const answer =
  (word: 'accepted' | 'declined') =>
  async (call: Call, { people }: Services) => {
    const { companyId = '', invitationId = '' } = call.params
    const { person: userId = '' } = call.actor
    const person = (await people.find([userId])).get(userId)
    const known = person?.verified ? { address: person.address } : {}
    return { companyId, invitationId, answer: word, userId, ...known }
  }

const answerReply = reply({ company: text, invitation: text, person: text, answer: text })
const own = (call: Call) => ({ companyId: call.params.companyId ?? '' })

/** Routes of people: who I am, members of a company, invitations. */
export const peopleRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/me',
    summary: 'Who I am, where I belong, who asks me to join',
    tag: 'people',
    reply: meReply,
    read: me,
  }),
  queryRoute({
    path: '/v1/companies/:companyId/members',
    summary: 'The people of your company',
    tag: 'people',
    params: companyParams,
    reply: listOf(memberItem),
    read: members,
  }),
  commandRoute(changeRoles, {
    path: '/v1/companies/:companyId/members/:userId/roles',
    summary: 'Give a member other roles; it counts at once',
    tag: 'people',
    params: memberParams,
    body: Type.Object({ roles: rolesBody }, closed),
    reply: reply({ person: text, roles: Type.Array(text), before: Type.Array(text) }),
    input: (call) => ({ ...own(call), userId: call.params.userId ?? '', ...(call.body as { roles: string[] }) }),
  }),
  commandRoute(removeMember, {
    path: '/v1/companies/:companyId/members/:userId/removal',
    summary: 'Remove a member, or leave',
    tag: 'people',
    params: memberParams,
    body: nothingBody,
    reply: reply({ person: text, left: flag }),
    input: (call) => ({ ...own(call), userId: call.params.userId ?? '' }),
  }),
  queryRoute({
    path: '/v1/companies/:companyId/invitations',
    summary: 'Who was asked to join your company',
    tag: 'people',
    params: companyParams,
    reply: listOf(invitationItem),
    async read(call, { pool }) {
      const { companyId = '' } = call.params
      if (call.actor.company !== companyId) return undefined
      return { data: await listInvitations(pool, companyId), next_cursor: null }
    },
  }),
  commandRoute(inviteMember, {
    path: '/v1/companies/:companyId/invitations',
    summary: 'Ask a person to join your company',
    tag: 'people',
    params: companyParams,
    body: Type.Object({ address: Type.String({ minLength: 3, maxLength: 254 }), roles: rolesBody }, closed),
    reply: reply({ invitation: text, roles: Type.Array(text), expires_at: instant }),
    input: (call) => ({ ...own(call), ...(call.body as { address: string; roles: string[] }) }),
  }),
  commandRoute(endInvitation, {
    path: '/v1/companies/:companyId/invitations/:invitationId/revocation',
    summary: 'Take an invitation back',
    tag: 'people',
    params: invitationParams,
    body: nothingBody,
    reply: reply({ invitation: text, state: text }),
    input: (call) => ({ ...own(call), invitationId: call.params.invitationId ?? '' }),
  }),
  ...(['accepted', 'declined'] as const).map((word) =>
    commandRoute(answerInvitation, {
      path: `/v1/companies/:companyId/invitations/:invitationId/${word === 'accepted' ? 'acceptance' : 'refusal'}`,
      summary: word === 'accepted' ? 'Join the company that asks you' : 'Do not join the company that asks you',
      tag: 'people',
      params: invitationParams,
      body: nothingBody,
      reply: answerReply,
      input: answer(word),
    }),
  ),
]
