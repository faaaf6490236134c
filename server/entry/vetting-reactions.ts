import { endAccountCheck } from '../modules/parties/end-account-check.ts'
import { recordCheck } from '../modules/parties/index.ts'
import { type PassCheckTime, passCheckTime } from '../modules/parties/pass-check-time.ts'
import { computeLimit } from '../modules/performance/compute-limit.ts'
import { askScreening, type LookingUp, lookUpNames } from '../modules/vetting/index.ts'
import type { Answering } from '../platform/deadlines.ts'
import type { AnyUseCase } from '../platform/judge-command.ts'
import type { DeadlineRow, OutboxRow } from '../platform/store.ts'
import { type Reactions, reaction } from './reaction.ts'

/** What follows from checks of companies, and what of elsewhere is a check. */
export const vettingReactions: Reactions = {
  'check.recorded': (_, event) => [reaction('compute-limit', computeLimit, { companyId: event.root })],
  // Two people have seen that the account is in the company's name.
  'bank-account.approved': ({ bank_account }, { root: companyId, at }) => [
    reaction('check-bank-account', recordCheck, {
      ...{ companyId, kind: 'bank-account', scope: 'Account in its name, approved by a second person' },
      ...{ checker: 'Surety', checkerKind: 'staff', result: 'passed', checkedAt: at },
      reference: String(bank_account),
    }),
  ],
  'bank-account.closed': ({ bank_account }, { root: companyId }) => [
    reaction('end-account-check', endAccountCheck, { companyId, bankAccountId: String(bank_account) }),
  ],
  'check.revoked': (_, event) => [reaction('compute-limit', computeLimit, { companyId: event.root })],
}

function answering<C>(useCase: { readonly name: string }, input: C): Answering {
  return { useCase: useCase as unknown as AnyUseCase, input }
}

const ofCheck = (row: DeadlineRow) =>
  answering(passCheckTime, {
    ...{ companyId: row.root, checkId: row.subject, deadline: row.name as PassCheckTime['deadline'] },
  })

/** The handlers that look names up in lists, by topic. */
export const nameJobs: Readonly<Record<string, (event: OutboxRow, desk: LookingUp) => Promise<void>>> = {
  'screening.asked': lookUpNames,
}

/** Who answers the deadlines of checks and screenings. */
export const vettingDeadlines: Readonly<Record<string, (row: DeadlineRow) => Answering>> = {
  'check.renew': ofCheck,
  'check.ended': ofCheck,
  'screening.again': (row) => answering(askScreening, { companyId: row.root, isDue: true as const }),
  'check.expires': (row) => answering(computeLimit, { companyId: row.root }),
}
