import type pg from 'pg'
import type { Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { NameScreen } from './providers/name-screens.ts'
import { recordLooked } from './record-looked.ts'
import { nameScreeningType } from './screening.rules.ts'
import { vettingTables } from './vetting.store.ts'
import { vettingNumbers, vettingPolicy } from './vetting-policy.rules.ts'

/** What looking up needs: where to read, who looks, and how its answer is written. */
export interface LookingUp {
  readonly pool: pg.Pool
  readonly screen: NameScreen
  now(): string
  submit<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    step: string,
    useCase: UseCase<C, A, W1, W2>,
    input: C,
  ): Promise<unknown>
}

/** How close a name has to be, by the policy of the moment. */
export async function matchLeast(pool: pg.Pool, now: string): Promise<number> {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(vettingPolicy.name))
  return vettingNumbers(versions, now).matchLeast
}

/** On `screening.asked`: the names are looked up, and what was found is written down. */
export async function lookUpNames(event: OutboxRow, { pool, screen, now, submit }: LookingUp): Promise<void> {
  const { screening: screeningId } = event.body as { readonly screening: string }
  const screening = await recordReads(pool, vettingTables).one(nameScreeningType, event.root, screeningId)
  if (screening?.state !== 'asked') return
  const looked = await screen.look(screening.names, await matchLeast(pool, now()))
  const about = { companyId: event.root, screeningId }
  const answer = looked && { lists: looked.lists, matches: looked.matches.slice(0, 50) }
  await submit('looked', recordLooked, answer === undefined ? about : { ...about, looked: answer })
}
