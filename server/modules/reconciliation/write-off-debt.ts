import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import { all, entry, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { WriteOff, WriteOffExpense } from './debt.rules.ts'
import { waitingIn, writeOffType } from './debt.rules.ts'

export interface WriteOffDebt {
  readonly companyId: RootId
  readonly currency: string
  readonly step: 'ask' | 'agree' | 'refuse'
  /** When asked for: how much, which expense it becomes, and why. */
  readonly amount?: bigint
  readonly expense?: WriteOffExpense
  readonly reason?: string
}

/**
 * Finance gives up a company's debt: one person asks, a second one agrees or refuses. It becomes an expense of the
 * operator. Refuses `not-found`, `person-needed`, `reason-missing`, `above-debt` { most },
 * `write-off-waits`, `same-person`.
 */
export const writeOffDebt = useCase({
  name: 'reconciliation.write-off-debt',
  action: 'reconciliation.write-off-debt',
  root: (input: WriteOffDebt) => input.companyId,
  reads: ({ currency }, root) => ({
    company: one(companyType, root, 'company'),
    rows: all(writeOffType, root),
    debt: balanceOf(accounts.recovery(root), currency),
  }),
  sides: ({ company }) => (company === undefined ? [] : [{ as: 'staff', company: 'cmp_operator' }]),
  decide({ company, rows, debt }, input, context) {
    if (company === undefined) return refuse('not-found')
    const { kind, person } = context.actor
    if (kind !== 'user' || person === undefined) return refuse('person-needed')
    const { currency, step } = input
    const waiting = waitingIn(rows, currency)
    if (step === 'ask') return waiting === undefined ? asked(input, debt, context) : refuse('write-off-waits')
    if (waiting === undefined) return refuse('not-found')
    const answered = { ...waiting, answeredBy: person, answeredAt: context.at }
    const answer = { company: company.companyId, currency, amount: Number(waiting.amount) }
    if (step === 'refuse') {
      const said = { write_off: waiting.writeOffId }
      const changes = [
        put(writeOffType, { ...answered, state: 'refused' as const }),
        entry(company.companyId, 'debt.write-off-refused', said),
      ]
      return { answer: { ...answer, state: 'refused' as string }, changes }
    }
    if (waiting.askedBy === person) return refuse('same-person')
    // What was paid in the meantime is no debt any more.
    if (waiting.amount > debt) return refuse('above-debt', { most: Number(debt) })
    return { answer: { ...answer, state: 'done' as string }, changes: givenUp({ ...answered, state: 'done' }, context) }
  },
})

function asked({ companyId, currency, ...given }: WriteOffDebt, debt: bigint, { at, actor, newId }: Context) {
  const { amount = 0n, expense = 'guarantee', reason = '' } = given
  if (reason.trim() === '') return refuse('reason-missing')
  if (amount <= 0n || amount > debt) return refuse('above-debt', { most: Number(debt) })
  const writeOffId = newId('wof')
  const by = { state: 'waiting', askedBy: actor.person ?? '', askedAt: at } as const
  const row: WriteOff = { companyId, writeOffId, currency, amount, expense, reason: reason.trim(), ...by }
  const said = { write_off: writeOffId, amount: Number(amount), currency }
  return {
    answer: { company: companyId, currency, amount: Number(amount), state: 'waiting' as string },
    changes: [put(writeOffType, row), entry(companyId, 'debt.write-off-asked', said)],
  }
}

function givenUp(row: WriteOff, context: Context): readonly Change[] {
  const { companyId, currency, amount, expense, writeOffId } = row
  const [cost, debt] = [accounts.expense(expense), accounts.recovery(companyId)]
  const moved = movement('recovery-written-off', currency, [[cost, amount]], [[debt, amount]])
  const said = { write_off: writeOffId, amount: Number(amount), currency }
  const where = { root: companyId, cause: `write-off:${writeOffId}`, happenedAt: context.at }
  return [
    put(writeOffType, row),
    ...book([moved], where, context),
    entry(companyId, 'debt.written-off', said),
    event(companyId, 'debt.written-off', { company: companyId, ...said }),
  ]
}
