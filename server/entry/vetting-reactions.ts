import { setLimit } from '../modules/escrow/set-limit.ts'
import { type PassCheckTime, passCheckTime } from '../modules/parties/pass-check-time.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow } from '../platform/store.ts'
import { type Reactions, reaction } from './reaction.ts'

/** What follows from checks of companies. */
export const vettingReactions: Reactions = {
  'check.recorded': (_, event) => [reaction('set-limit', setLimit, { companyId: event.root })],
  'check.revoked': (_, event) => [reaction('set-limit', setLimit, { companyId: event.root })],
}

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

const ofCheck = (row: DeadlineRow) =>
  answering(passCheckTime, {
    ...{ companyId: row.root, checkId: row.subject, deadline: row.name as PassCheckTime['deadline'] },
  })

/** Who answers the deadlines of checks. */
export const vettingDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  'check.renew': ofCheck,
  'check.ended': ofCheck,
  'check.expires': (row) => answering(setLimit, { companyId: row.root }),
}
