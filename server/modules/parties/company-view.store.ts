import type pg from 'pg'
import { addDuration } from '../../kernel/instant.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { checkType, hasBadge } from './check.rules.ts'
import { checksView } from './checks.store.ts'
import { companyType } from './company.rules.ts'
import { invitationAddressType, invitationType } from './invitation.rules.ts'
import { type LegalDetails, legalDetailsType } from './legal-details.rules.ts'
import { apiKeyType, memberType } from './member.rules.ts'
import { partiesTables } from './parties.store.ts'
import { partiesPolicy } from './parties-policy.rules.ts'
import { askedExclusion, type Suspension, standing, suspensionType } from './suspension.rules.ts'

export interface CompanyRow {
  readonly company: string
  readonly name: string
  readonly country: string
  readonly kinds: readonly string[]
  readonly zone: string
  readonly state: string
}

/** Companies by id after one, for staff, of all kinds or of one; the newest last. */
export async function listCompanies(
  pool: pg.Pool,
  after: string,
  limit: number,
  kind: string | null = null,
): Promise<readonly CompanyRow[]> {
  const { rows } = await pool.query<CompanyRow>({
    name: 'list-companies',
    text: `select root_id as company, name, country, kinds, zone, state from parties.companies
      where root_id > $1 and ($3::text is null or kinds ? $3) order by root_id limit $2`,
    values: [after, limit, kind],
  })
  return rows
}

/** A company as its members and staff see it; `undefined` when there is none. */
export async function companyView(pool: pg.Pool, companyId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, [...partiesTables, ...policyTables])
  const company = await reads.one(companyType, companyId, 'company')
  if (company === undefined) return undefined
  const [checks, suspensions, legal, versions] = await Promise.all([
    reads.all(checkType, companyId),
    reads.all(suspensionType, companyId),
    reads.one(legalDetailsType, companyId, 'legal'),
    reads.all(policyVersionType, policyRoot(partiesPolicy.name)),
  ])
  const { name, country, kinds, zone, state } = company
  const { suspensionAppeal } = valuesOf(partiesPolicy, policyAt(versions, now))
  return {
    company: companyId,
    name,
    country,
    kinds,
    zone,
    state,
    badge: hasBadge(checks, now),
    checks: checksView(checks, now),
    suspension: suspensionView(standing(suspensions), suspensionAppeal),
    waiting: actor.company === 'cmp_operator' ? waitingView(suspensions) : null,
    legal: legal === undefined ? null : legalView(legal),
    closed_days: [...(company.closedDays ?? [])],
  }
}

/** The step that a company is under, why, and until when it can ask another person to look. */
function suspensionView(under: Suspension | undefined, appealWithin: string) {
  if (under === undefined) return null
  const { step, reason, suspendedAt, appealedFor, heardFor } = under
  return {
    ...{ step, reason, since: suspendedAt, appeal_until: addDuration(suspendedAt, appealWithin) },
    ...{ appealed_for: appealedFor ?? null, heard_for: heardFor ?? null },
  }
}

/** What one person of staff has asked for and a second one has not done yet; for staff alone. */
function waitingView(suspensions: readonly Suspension[]) {
  const asked = askedExclusion(suspensions)
  if (asked !== undefined) return { for: 'excluded', by: asked.suspendedBy, reason: asked.reason }
  const { liftAskedBy, liftAskedFor = '' } = standing(suspensions) ?? {}
  return liftAskedBy === undefined ? null : { for: 'lifted', by: liftAskedBy, reason: liftAskedFor }
}

function legalView(legal: LegalDetails) {
  return {
    legal_name: legal.legalName,
    address_lines: legal.addressLines,
    postcode: legal.postcode ?? null,
    city: legal.city,
    region: legal.region ?? null,
    tax_number: legal.taxNumber ?? null,
    tax_number_checked_at: legal.taxNumberCheckedAt ?? null,
    registration_number: legal.registrationNumber ?? null,
    stated_at: legal.statedAt,
  }
}

/** The people of a company who are in it now. */
export async function listMembers(pool: pg.Pool, companyId: string) {
  const members = await recordReads(pool, partiesTables).all(memberType, companyId)
  return members.filter((member) => member.state === 'active')
}

/** The programs of a company, without their secrets. */
export async function listApiKeys(pool: pg.Pool, companyId: string) {
  const keys = await recordReads(pool, partiesTables).all(apiKeyType, companyId)
  return keys.map((key) => ({
    api_key: key.keyId,
    name: key.name,
    scopes: key.scopes,
    state: key.state,
    hint: key.hint ?? null,
    created_at: key.createdAt,
    expires_at: key.expiresAt ?? null,
  }))
}

/** Everybody who was ever asked to join a company, with the addresses that have not been erased. */
export async function listInvitations(pool: pg.Pool, companyId: string) {
  const reads = recordReads(pool, partiesTables)
  const [invitations, addresses] = await Promise.all([
    reads.all(invitationType, companyId),
    reads.all(invitationAddressType, companyId),
  ])
  const addressOf = new Map(addresses.map((each) => [each.invitationId, each.address]))
  return invitations.map((each) => ({
    invitation: each.invitationId,
    address: addressOf.get(each.invitationId) ?? null,
    roles: each.roles,
    state: each.state,
    invited_by: each.invitedBy,
    invited_at: each.invitedAt,
    expires_at: each.expiresAt,
  }))
}

export interface Belonging {
  readonly company: string
  readonly name: string
  readonly kinds: readonly string[]
  readonly roles: readonly string[]
  readonly state: string
}

/** The companies that a person is in, by name. */
export async function companiesOf(pool: pg.Pool, userId: string): Promise<readonly Belonging[]> {
  const { rows } = await pool.query({
    name: 'companies-of',
    text: `select m.root_id as company, c.name, c.kinds, m.roles, c.state
      from parties.members m join parties.companies c on c.root_id = m.root_id
      where m.id = $1 and m.state = 'active' order by c.name, m.root_id`,
    values: [userId],
  })
  return rows
}

/** The open invitations to an address. */
export async function invitationsTo(pool: pg.Pool, address: string) {
  const { rows } = await pool.query({
    name: 'invitations-to',
    text: `select i.root_id as company, c.name, i.id as invitation, i.roles, i.expires_at
      from parties.invitation_addresses a
      join parties.invitations i on i.root_id = a.root_id and i.id = a.id
      join parties.companies c on c.root_id = a.root_id
      where a.address = $1 and i.state = 'open' order by i.expires_at`,
    values: [address],
  })
  return rows as { company: string; name: string; invitation: string; roles: string[]; expires_at: Instant }[]
}
