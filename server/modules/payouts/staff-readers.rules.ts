import type { Actor } from '../../kernel/use-case.ts'
import { operator } from './paying-account.rules.ts'

/** Roles of the operator's people that see whom money is kept from, and why: who moves, judges or audits it. */
const readers: readonly string[] = ['finance', 'compliance', 'auditor', 'admin']

/** Whether somebody may read what only those do; for all others it is not there. */
export function maySeeMoneyOut({ company, roles }: Pick<Actor, 'company' | 'roles'>): boolean {
  return company === operator && roles.some((role) => readers.includes(role))
}
