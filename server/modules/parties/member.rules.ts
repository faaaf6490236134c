import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** What a person may be in a company; which roles fit follows from what the company is. */
export const roles = {
  buyer: ['viewer', 'purchaser', 'finance', 'admin'],
  supplier: ['viewer', 'sales', 'finance', 'admin'],
  operator: ['support', 'mediator', 'finance', 'compliance', 'auditor', 'admin'],
  inspector: ['inspector'],
  lender: ['lender'],
} as const

/** A person in a company. A person may be in several. */
export interface Member {
  readonly companyId: RootId
  readonly userId: string
  readonly roles: readonly string[]
  readonly state: 'active' | 'removed'
}

export const memberType: RecordType<Member> = {
  name: 'parties.members',
  root: (member) => member.companyId,
  id: (member) => member.userId,
}

/** A program's way in: only the hash of its secret is kept. Its scopes are roles of the company. */
export interface ApiKey {
  readonly companyId: RootId
  readonly keyId: string
  readonly name: string
  /** sha256 of the secret, hex. */
  readonly hash: string
  readonly scopes: readonly string[]
  readonly state: 'active' | 'revoked'
  readonly createdAt: Instant
}

export const apiKeyType: RecordType<ApiKey> = {
  name: 'parties.api_keys',
  root: (key) => key.companyId,
  id: (key) => key.keyId,
}

/** Owned names: no two keys have the same secret. */
export const apiKeySpace = 'api-key'
