import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { entry, event, put } from '../../kernel/use-case.ts'
import type { Company } from '../parties/company.rules.ts'
import type { Application, StatedOwners } from './application.rules.ts'
import { type NameScreening, nameScreeningType } from './screening.rules.ts'

/** Every name that has to be looked up for a company: its own, that in law, and of whoever owns or runs it. */
export function namesOf(
  company: Company,
  application: Application | undefined,
  stated: StatedOwners | undefined,
): readonly string[] {
  const owners = stated?.owners.map(({ name }) => name) ?? []
  return [...new Set([company.name, application?.company?.legalName ?? company.name, ...owners])]
}

/** The changes by which names are looked up: the process that calls outside does it. */
export function screeningAsked(
  companyId: RootId,
  names: readonly string[],
  { at, newId }: Pick<Context, 'at' | 'newId'>,
): readonly Change[] {
  const screening: NameScreening = { companyId, screeningId: newId('scr'), state: 'asked', names, askedAt: at }
  const said = { screening: screening.screeningId }
  return [
    put(nameScreeningType, screening),
    entry(companyId, 'screening.asked', said),
    event(companyId, 'screening.asked', { company: companyId, ...said }),
  ]
}
