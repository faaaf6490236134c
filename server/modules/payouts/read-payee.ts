import type { RootId } from '../../kernel/use-case.ts'
import { one, refuse, useCase } from '../../kernel/use-case.ts'
import { companyType } from '../parties/company.rules.ts'
import { bankAccountType } from './bank-account.rules.ts'

export interface ReadPayee {
  readonly companyId: RootId
  readonly bankAccountId: string
}

/** Whom an account pays, for those who check it: the holder's and the company's name. Refuses `not-found`. */
export const readPayee = useCase({
  name: 'payouts.read-payee',
  action: 'payout.send',
  root: (input: ReadPayee) => input.companyId,
  reads: ({ companyId, bankAccountId }) => ({
    account: one(bankAccountType, companyId, bankAccountId),
    company: one(companyType, companyId, 'company'),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ company, account }) {
    if (account === undefined) return refuse('not-found')
    const { number, country, name } = account
    const names = [...new Set([account.name, ...(company === undefined ? [] : [company.name])])]
    return { answer: { names, number, country, name }, changes: [] }
  },
})
