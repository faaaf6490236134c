import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { all, clear, due, entry, event, isRefusal, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { type BankAccount, bankAccountType, isUsable } from './bank-account.rules.ts'
import { operator } from './paying-account.rules.ts'
import { payoutsPolicy } from './payout-limits.rules.ts'
import {
  lookAt,
  looked,
  stepUnclaimed,
  type Unclaimed,
  type UnclaimedStep,
  type UnclaimedTimes,
  unclaimedType,
} from './unclaimed.rules.ts'

/** Names the money: what is owed to a company, or by an order to its buyer. */
export interface OneUnclaimed {
  readonly ownerRoot: RootId
  readonly currency: string
}

export interface WatchUnclaimed extends OneUnclaimed {
  readonly companyId: RootId
}

/** What stands there: payable of a company, refundable of an order. */
function owedIn({ ownerRoot, currency }: OneUnclaimed) {
  const account = ownerRoot.startsWith('ord_') ? accounts.refundable(ownerRoot) : accounts.payable(ownerRoot)
  return balanceOf(account, currency)
}

/**
 * From now on somebody looks after money that is owed to a company until it is paid. Twice is once; what is not owed is
 * not watched.
 */
export const watchUnclaimed = useCase({
  name: 'payouts.watch-unclaimed',
  action: 'unclaimed.watch',
  root: (input: WatchUnclaimed) => input.ownerRoot,
  reads: (input, root) => ({
    known: one(unclaimedType, root, input.currency),
    owed: owedIn(input),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ known, owed, policies }, input, { at }) {
    const isOpen = known !== undefined && known.state !== 'ended'
    if (isOpen || owed <= 0n) return { answer: { watched: isOpen }, changes: [] }
    const watched: Unclaimed = { ...input, state: 'watched', since: at }
    const times = valuesOf(payoutsPolicy, policyAt(policies, at))
    return { answer: { watched: true }, changes: [put(unclaimedType, watched), ...looking(watched, at, times)] }
  },
})

function looking(each: Unclaimed, at: Instant, times: UnclaimedTimes): readonly Change[] {
  const { ownerRoot, currency } = each
  const next = lookAt(each, at, times)
  return [
    next === undefined
      ? clear(ownerRoot, 'payable.unclaimed', currency)
      : due(ownerRoot, 'payable.unclaimed', currency, next),
  ]
}

/**
 * Deadline `payable.unclaimed`: what was paid has ended, what has an account begins anew, and what nobody could be paid
 * for three years waits for two people. Refuses `not-found`.
 */
export const lookAtUnclaimed = useCase({
  name: 'payouts.look-at-unclaimed',
  action: 'unclaimed.watch',
  root: (input: OneUnclaimed) => input.ownerRoot,
  reads: (input, root) => ({
    known: one(unclaimedType, root, input.currency),
    owed: owedIn(input),
    policies: all(policyVersionType, policyRoot(payoutsPolicy.name)),
  }),
  more: ({ known }) => ({ held: all(bankAccountType, known?.companyId ?? '') }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ known, owed, policies, held }, { currency }, { at }) {
    if (known === undefined) return refuse('not-found')
    const times = valuesOf(payoutsPolicy, policyAt(policies, at))
    // A payable is converted on its way to an account in another currency; what an order owes its buyer is not.
    const takes = (each: BankAccount) => known.ownerRoot === known.companyId || each.currency === currency
    const hasAccount = held.some((each) => takes(each) && isUsable(each, at))
    const after = looked(known, { owed, hasAccount }, at, times.unclaimedAfter)
    const hasComeDue = after.state === 'due' && known.state === 'watched'
    return {
      answer: { state: after.state as string },
      changes: [
        ...(after === known ? [] : [put(unclaimedType, after)]),
        ...looking(after, at, times),
        ...(hasComeDue ? [event(after.ownerRoot, 'payable.unclaimed', newsOf(after, owed))] : []),
      ],
    }
  },
})

function newsOf({ ownerRoot, companyId, currency, state }: Unclaimed, owed: bigint) {
  const order = ownerRoot.startsWith('ord_') ? { order: ownerRoot } : {}
  return { company: companyId, ...order, amount: Number(owed), currency, state }
}

export interface DecideUnclaimed extends OneUnclaimed {
  readonly step: UnclaimedStep
  /** How the owner was looked for; needed to propose. */
  readonly grounds: string
}

/**
 * Two people of the operator declare money unclaimed, or send it back. It stays owed and may still be taken out; it is
 * reported as the law asks. Refuses `not-found`, `person-needed`, `wrong-state`, `nothing-owed`, `reason-missing`,
 * `same-person`.
 */
export const decideUnclaimed = useCase({
  name: 'payouts.decide-unclaimed',
  action: 'unclaimed.decide',
  root: (input: DecideUnclaimed) => input.ownerRoot,
  reads: (input, root) => ({ known: one(unclaimedType, root, input.currency), owed: owedIn(input) }),
  sides: () => [{ as: 'staff', company: operator }],
  decide({ known, owed }, { step, grounds }, { at, actor }) {
    if (known === undefined) return refuse('not-found')
    if (actor.kind !== 'user' || actor.person === undefined) return refuse('person-needed')
    const after = stepUnclaimed(known, step, { person: actor.person, grounds }, owed, at)
    if (isRefusal(after)) return after
    const { ownerRoot, currency, state } = after
    const said = { currency, amount: Number(owed), state }
    return {
      answer: { owner: ownerRoot, currency, state: state as string },
      changes: [put(unclaimedType, after), entry(ownerRoot, `unclaimed.${step}`, said)],
    }
  },
})
