import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'
import { recordTable } from '../../platform/record-table.ts'
import { checkType } from './check.rules.ts'
import { companyType } from './company.rules.ts'
import { invitationAddressType, invitationType } from './invitation.rules.ts'
import { legalDetailsType } from './legal-details.rules.ts'
import { type ApiKey, apiKeyType, memberType } from './member.rules.ts'
import { pointType } from './point.rules.ts'
import { suspensionType } from './suspension.rules.ts'

/** How the records of parties stand in their tables. */
export const partiesTables = [
  recordTable(companyType, {
    companyId: 'root',
    name: 'text',
    country: 'text',
    kinds: 'json',
    zone: 'text',
    closedDays: 'json',
    state: 'text',
    takesNoOrders: 'boolean',
  }),
  recordTable(legalDetailsType, {
    companyId: 'root',
    legalName: 'text',
    addressLines: 'json',
    postcode: 'text',
    city: 'text',
    region: 'text',
    taxNumber: 'text',
    taxNumberCheckedAt: 'instant',
    registrationNumber: 'text',
    statedAt: 'instant',
  }),
  recordTable(memberType, { companyId: 'root', userId: 'id', roles: 'json', state: 'text' }),
  recordTable(apiKeyType, {
    companyId: 'root',
    keyId: 'id',
    name: 'text',
    hash: 'text',
    scopes: 'json',
    state: 'text',
    createdAt: 'instant',
    hint: 'text',
    expiresAt: 'instant',
  }),
  recordTable(invitationType, {
    companyId: 'root',
    invitationId: 'id',
    addressHash: 'text',
    roles: 'json',
    state: 'text',
    invitedBy: 'text',
    invitedAt: 'instant',
    expiresAt: 'instant',
  }),
  recordTable(invitationAddressType, { companyId: 'root', invitationId: 'id', address: 'text' }),
  recordTable(suspensionType, {
    companyId: 'root',
    suspensionId: 'id',
    step: 'text',
    reason: 'text',
    suspendedBy: 'text',
    suspendedAt: 'instant',
    secondBy: 'text',
    secondAt: 'instant',
    followedBy: 'text',
    appealedBy: 'text',
    appealedAt: 'instant',
    appealedFor: 'text',
    heardBy: 'text',
    heardAt: 'instant',
    heardFor: 'text',
    liftAskedBy: 'text',
    liftAskedFor: 'text',
    liftedBy: 'text',
    liftedAt: 'instant',
    liftedFor: 'text',
  }),
  recordTable(checkType, {
    companyId: 'root',
    checkId: 'id',
    kind: 'text',
    scope: 'text',
    checker: 'text',
    result: 'text',
    checkedAt: 'instant',
    expiresAt: 'instant',
    checkerKind: 'text',
    reference: 'text',
    evidence: 'json',
    recordedBy: 'text',
    recordedAt: 'instant',
    revokes: 'text',
    reason: 'text',
  }),
  recordTable(pointType, {
    companyId: 'root',
    pointId: 'id',
    side: 'text',
    rule: 'text',
    points: 'integer',
    orderId: 'text',
    orderNumber: 'text',
    claimId: 'text',
    givenAt: 'instant',
    expiresAt: 'instant',
    askedBackBy: 'text',
    askedBackFor: 'text',
    takenBackBy: 'text',
    takenBackAt: 'instant',
  }),
]

/** The active key with a secret's hash; `undefined` for an unknown, revoked or expired one. */
export async function findApiKey(
  pool: pg.Pool,
  hash: string,
  now: Instant,
): Promise<Pick<ApiKey, 'companyId' | 'keyId' | 'scopes'> | undefined> {
  const { rows } = await pool.query({
    name: 'find-api-key',
    text: `select root_id as "companyId", id as "keyId", scopes from parties.api_keys
      where hash = $1 and state = 'active' and (expires_at is null or expires_at > $2)`,
    values: [hash, now],
  })
  return rows[0]
}
