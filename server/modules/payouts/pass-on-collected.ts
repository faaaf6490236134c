import { least } from '../../kernel/money.ts'
import type { Change, Context, Facts, Json, Refusal, RootId, Wanted } from '../../kernel/use-case.ts'
import { all, append, entry, isRefusal, one, put, refuse, useCase, written } from '../../kernel/use-case.ts'
import { type Draw, drawType } from '../credit/draw.rules.ts'
import { knownLenders, lenderRoot } from '../credit/lender.rules.ts'
import { type BankAccount, bankAccountType } from './bank-account.rules.ts'
import { now, postUnder, recoveryCollected } from './payout-booking.rules.ts'
import {
  accountOfLender,
  collectedFor,
  mayBePaid,
  partOf,
  passedOn,
  type Remittance,
  remittanceNews,
  remittancePartType,
  remittanceType,
} from './remittance.rules.ts'
import { askPayout, type PayoutFacts, payoutFacts } from './request-payout.ts'

/** One command passes on what was collected of so many draws at most, each of a line that it writes. */
export const DRAWS_IN_REMITTANCE = 500

export interface PassOnCollected {
  readonly lender: string
  readonly currency: string
  /** At most `DRAWS_IN_REMITTANCE`. */
  readonly draws: readonly (readonly [lineId: RootId, drawId: string])[]
  /** Who asked for it; absent: the schedule. What a person asks for goes out however little it is. */
  readonly person?: string
}

/**
 * What was collected of draws and is not passed on yet becomes one remittance to their lender: what it owes is taken
 * first, the rest is a payout like every other. What stands in a remittance already, by a neighbour or by this command
 * before, is not passed on again. Refuses `account-not-usable` while the account that the lender declares is not
 * approved by two people and cool, and as `askPayout` does.
 */
export const passOnCollected = useCase({
  name: 'payouts.pass-on-collected',
  action: 'remittance.make',
  bulk: true,
  root: ({ lender }: PassOnCollected) => lenderRoot(lender),
  reads: ({ draws }, root) => ({
    lenders: knownLenders(),
    accounts: all(bankAccountType, root),
    ...(Object.fromEntries(
      draws.map(([lineId, drawId], n) => [`draw${n}`, written(one(drawType, lineId, drawId))]),
    ) as Wanted),
  }),
  more: (facts, { currency }, root) => {
    const { lenders, accounts } = facts as unknown as Known
    return payoutFacts(root, accountOfLender(lenders, accounts, root, currency)?.id ?? '', currency)
  },
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(facts, { lender, currency, draws, person }, context, root) {
    const read = facts as unknown as Known & PayoutFacts & Readonly<Record<string, Draw | undefined>>
    const found = draws.flatMap((_, n) => {
      const draw = read[`draw${n}`]
      return draw !== undefined && collectedFor(draw, lender, currency) > 0n ? [draw] : []
    })
    if (found.length === 0) return { answer: passedNothing, changes: [] }
    const amount = found.reduce((sum, draw) => sum + collectedFor(draw, lender, currency), 0n)
    const madeBy = person ?? context.actor.kind
    const of = { lenderRoot: root, id: context.newId('rmt'), lender, currency, amount, setOff: 0n, madeBy }
    const paid = remitted({ ...of, state: 'open', madeAt: context.at }, read, person, context)
    if (isRefusal(paid)) return paid
    const { remittance, changes } = paid
    return {
      answer: { remittance: remittance.id, payout: remittance.payoutId ?? null, amount: Number(amount) } as Passed,
      changes: [
        ...found.map((draw) => put(drawType, passedOn(draw), draw)),
        ...found.map((draw) => append(remittancePartType, partOf(draw, remittance))),
        entry(root, 'remittance.made', { remittance: remittance.id, amount: Number(amount), currency }),
        ...changes,
      ],
    }
  },
})

interface Passed {
  readonly [field: string]: Json
  readonly remittance: string | null
  readonly payout: string | null
  readonly amount: number
}

const passedNothing: Passed = { remittance: null, payout: null, amount: 0 }

type Known = Facts<{ lenders: ReturnType<typeof knownLenders> }> & { readonly accounts: readonly BankAccount[] }

/**
 * A remittance whose open part is to be paid: what its lender owes is set off, for the rest there is a payout. Refusals
 * as `passOnCollected`.
 */
export function remitted(
  remittance: Remittance,
  facts: PayoutFacts,
  person: string | undefined,
  context: Context,
): { readonly remittance: Remittance; readonly changes: readonly Change[] } | Refusal {
  const { lenderRoot: companyId, id, currency, amount, setOff } = remittance
  const open = amount - setOff
  const owed = least(open, facts.recovery)
  if (owed === open) {
    const settled: Remittance = { ...remittance, setOff: amount, state: 'paid' }
    const booked = { root: companyId, cause: `remittance:${id}`, ...now(context.at) }
    const moved = postUnder(booked, [recoveryCollected(companyId, currency, owed)], context.newId)
    const changes = [put(remittanceType, settled), ...moved, ...remittanceNews(settled, context.at)]
    return { remittance: settled, changes }
  }
  if (!mayBePaid(facts.account, context.at)) return refuse('account-not-usable')
  const asked = askPayout(
    { ...facts, payable: open },
    {
      ...{ companyId, bankAccountId: facts.account.id, amount: Number(open - owed), currency, remittanceId: id },
      isClosing: person !== undefined,
    },
    { ...context, actor: person === undefined ? context.actor : { ...context.actor, person } },
  )
  if (isRefusal(asked)) return asked
  const paid: Remittance = { ...remittance, setOff: setOff + owed, payoutId: asked.payout.id, state: 'open' }
  return { remittance: paid, changes: [put(remittanceType, paid), ...asked.changes] }
}
