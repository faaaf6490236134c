import type { Actor, Facts, Side, Wanted } from '../kernel/use-case.ts'
import { one } from '../kernel/use-case.ts'
import { type Company, companyType } from '../modules/parties/company.rules.ts'
import { type ApiKey, apiKeyType, type Member, memberType } from '../modules/parties/member.rules.ts'
import type { Access } from '../platform/judge-command.ts'
import { access, mayAs, type Rights } from './access.ts'

/** How the executor holds `access.ts` against who asks, under lock. */

function reads(actor: Actor): Wanted {
  const { kind, company, person } = actor
  if (company === undefined || person === undefined) return {}
  const rights = kind === 'key' ? one(apiKeyType, company, person) : one(memberType, company, person)
  return { rights, company: one(companyType, company, 'company') }
}

/** The roles that the actor has now, read under lock: what was taken away counts at once. */
function rolesNow(facts: Facts<Wanted>): readonly string[] {
  const found = facts.rights as Member | ApiKey | undefined
  if (found === undefined || found.state !== 'active') return []
  return 'roles' in found ? found.roles : found.scopes
}

function judge(actor: Actor, action: string, sides: readonly Side[], facts: Facts<Wanted>) {
  const rights = access[action]
  if (rights === undefined) return 'not-allowed'
  if (actor.kind === 'clock' || actor.kind === 'provider' || actor.kind === 'reaction')
    return rights.machine ? 'yes' : 'not-allowed'
  const company = facts.company as Company | undefined
  const isStopped = isHalted(company, rights)
  // A person in no company is stopped by none; who is in one founds no other while it is.
  if (rights.person && actor.kind === 'user' && sides.some((side) => isSelf(side, actor)))
    return isStopped && actor.company !== undefined ? 'not-allowed' : 'yes'
  const own = sides.filter((side) => side.as !== 'person' && side.company === actor.company)
  if (own.length === 0) return 'not-found'
  if (isStopped) return 'not-allowed'
  const roles = rolesNow(facts)
  return own.some((side) => mayAs(rights, side.as, roles)) ? 'yes' : 'not-allowed'
}

function isHalted(company: Company | undefined, { whileSuspended, whileClosed }: Rights): boolean {
  if (company?.state === 'active' || whileSuspended) return false
  return company?.state !== 'closed' || whileClosed !== true
}

function isSelf(side: Side, actor: Actor): boolean {
  return side.as === 'person' && actor.person !== undefined && side.company === actor.person
}

/** What the executor asks before each command. */
export const executorAccess: Access = { reads, judge }
