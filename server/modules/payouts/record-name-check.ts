import { entry, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import type { NameCheck } from '../payments/screening.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'

export interface RecordNameCheck {
  readonly companyId: string
  readonly bankAccountId: string
  readonly result: NameCheck
  /** The service that answered; absent: the person who asked the bank. */
  readonly checker?: string
}

/**
 * Whether the bank knows an account under its holder's name, as a service or a person of the operator found out. The
 * newest result stands. Refuses `not-found`, `person-needed`, `wrong-state` for a closed account.
 */
export const recordNameCheck = useCase({
  name: 'payouts.record-name-check',
  action: 'bank-account.check-name',
  root: (input: RecordNameCheck) => input.companyId,
  reads: (input) => ({ account: one(bankAccountType, input.companyId, input.bankAccountId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ account }, { companyId, result, checker }, { at, actor }) {
    if (account === undefined) return refuse('not-found')
    if (account.state === 'closed') return refuse('wrong-state', { state: account.state })
    const by = actor.person ?? checker
    if (by === undefined) return refuse('person-needed')
    const checked = { ...account, nameCheck: result, nameCheckedBy: by, nameCheckedAt: at }
    const said = { bank_account: account.id, result }
    return {
      answer: { bank_account: account.id, name_check: result as string },
      changes: [put(bankAccountType, checked), entry(companyId, 'bank-account.name-checked', said)],
    }
  },
})
