import { all, entry, isRefusal, one, owner, put, refuse, useCase } from '../../kernel/use-case.ts'
import {
  accountNameSpace,
  accountNumberSpace,
  numberName,
  ownAccountRoot,
  payingAccountWith,
} from './own-account.rules.ts'
import { type NewPayingAccount, operator, payingAccountType, proposePayingAccount } from './paying-account.rules.ts'

/**
 * Finance names an account of the operator from which payouts are made by file; a second person approves it. What an
 * account says never changes: another number is another account. Refuses `account-number-invalid`, `address-missing`,
 * `account-named` for the number of an account that has another name, `bank-code-missing`, `holder-missing`,
 * `holder-not-latin`, `name-invalid`, `name-taken`, `person-needed`.
 */
export const namePayingAccount = useCase({
  name: 'payouts.name-paying-account',
  action: 'paying-account.name',
  root: (_: NewPayingAccount) => operator,
  reads: ({ name, number, currency }) => ({
    known: one(payingAccountType, operator, name),
    named: owner(accountNameSpace, name),
    numbered: owner(accountNumberSpace, numberName(number, currency)),
    all: all(payingAccountType, operator),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ known, named, numbered, all: others }, input, { at, actor }) {
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const { number, currency: money } = input
    if (known !== undefined || (named !== undefined && named !== ownAccountRoot(number, money)))
      return refuse('name-taken')
    const pays = payingAccountWith(others, number, money)
    // Statements of it came under another name, or it pays under one: its money stands there in the books.
    if (pays !== undefined || (numbered !== undefined && named === undefined))
      return refuse('account-named', { name: pays?.name ?? null })
    const account = proposePayingAccount(input, actor.person, at)
    if (isRefusal(account)) return account
    const { name, currency, scheme, state } = account
    return {
      answer: { paying_account: name, state, scheme: scheme as string },
      changes: [
        put(payingAccountType, account),
        entry(operator, 'paying-account.named', { paying_account: name, currency }),
      ],
    }
  },
})

export interface StepPayingAccount {
  readonly name: string
  readonly step: 'approve' | 'close'
}

/**
 * A second person approves an account: from then on payouts in its currency go by file. Anyone of finance closes one:
 * payouts go by provider again; what waits for it stays. Refuses `not-found`, `person-needed`, `same-person`,
 * `wrong-state`.
 */
export const stepPayingAccount = useCase({
  name: 'payouts.step-paying-account',
  action: 'paying-account.name',
  root: (_: StepPayingAccount) => operator,
  reads: ({ name }) => ({ account: one(payingAccountType, operator, name) }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ account }, { step }, { actor }) {
    if (account === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const { name, state, author } = account
    const isOpen = step === 'approve' ? state === 'proposed' : state !== 'closed'
    if (!isOpen) return refuse('wrong-state', { state, step })
    if (step === 'approve' && author === actor.person) return refuse('same-person')
    const approved = { ...account, state: 'approved' as const, approver: actor.person }
    const after = step === 'approve' ? approved : { ...account, state: 'closed' as const }
    const topic = `paying-account.${after.state}`
    return {
      answer: { paying_account: name, state: after.state as string },
      changes: [put(payingAccountType, after), entry(operator, topic, { paying_account: name })],
    }
  },
})
