import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import type { CompanyKind } from './company.rules.ts'

/** What a person may be in a company; which roles fit follows from what the company is. */
export const roles = {
  buyer: ['viewer', 'purchaser', 'finance', 'admin'],
  supplier: ['viewer', 'sales', 'finance', 'admin'],
  operator: ['support', 'mediator', 'finance', 'compliance', 'auditor', 'admin'],
  inspector: ['inspector', 'finance', 'admin'],
  lender: ['lender'],
} as const

/** The first of the given roles that no company of these kinds has; `undefined` = all fit. */
export function strangeRole(kinds: readonly CompanyKind[], given: readonly string[]): string | undefined {
  const fitting = new Set<string>(kinds.flatMap((kind) => roles[kind]))
  return given.find((role) => !fitting.has(role))
}

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

/** Whether a company would still have an administrator without one of its people: somebody must be able to let in. */
export function hasOtherAdmin(members: readonly Member[], userId: string): boolean {
  return members.some((m) => m.userId !== userId && m.state === 'active' && m.roles.includes('admin'))
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
  /** The end of the secret, so that people can tell keys apart. */
  readonly hint?: string
  /** From then on the key opens nothing. */
  readonly expiresAt?: Instant
}

export const apiKeyType: RecordType<ApiKey> = {
  name: 'parties.api_keys',
  root: (key) => key.companyId,
  id: (key) => key.keyId,
}

/** Owned names: no two keys have the same secret. */
export const apiKeySpace = 'api-key'
