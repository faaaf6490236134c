import type { Change, Instant } from '../../kernel/use-case.ts'
import { clear, due, event, one, put, refuse, useCase } from '../../kernel/use-case.ts'
import { accounts, balanceOf } from '../ledger/account.rules.ts'
import { nextAskAt } from '../payments/asking.rules.ts'
import { effectKey } from '../payments/key.rules.ts'
import type { OutcomeInput } from '../payments/outcome.rules.ts'
import { outcomeOf } from '../payments/outcome.rules.ts'
import { goingOut } from '../payments/refund.rules.ts'
import type { Payout } from './payout.rules.ts'
import { payoutType, settlePayout as settled } from './payout.rules.ts'
import { type Behind, payoutMovements, postFor } from './payout-booking.rules.ts'
import { type Remittance, remittanceNews, remittanceType, settledRemittance } from './remittance.rules.ts'
import { payoutNews } from './request-payout.ts'

export interface SettlePayout extends OutcomeInput {
  readonly companyId: string
  readonly payoutId: string
}

/** What provider or bank says of a payout. A fact: refused only as `not-found`. */
export const settlePayout = useCase({
  name: 'payouts.settle-payout',
  action: 'payout.settle',
  root: (input: SettlePayout) => input.companyId,
  reads: (input) => ({ payout: one(payoutType, input.companyId, input.payoutId) }),
  more: ({ payout }, { companyId }) => ({
    payable: balanceOf(accounts.payable(companyId), payout?.currency ?? ''),
    debt: balanceOf(accounts.recovery(companyId), payout?.currency ?? ''),
    remittance: one(remittanceType, companyId, payout?.remittanceId ?? ''),
  }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout, remittance, ...behind }, input, { at, newId }) {
    if (!payout) return refuse('not-found')
    const fact = outcomeOf(input)
    const after = settled(payout, fact)
    const movements = payoutMovements(payout, after.effect, bearing(payout, remittance, behind), fact.charge)
    const remitted = settledRemittance(remittance, after.payout)
    return {
      answer: { payout: payout.id, state: after.payout.state },
      changes: [
        ...(after.payout === payout ? [] : [put(payoutType, after.payout)]),
        ...postFor(payout, movements, { happenedAt: fact.happenedAt, recordedAt: at }, newId),
        ...news(payout, after.payout, at),
        ...(remitted === undefined
          ? []
          : [put(remittanceType, remitted), ...remittanceNews(remitted, fact.happenedAt)]),
      ],
    }
  },
})

/**
 * A lender's payout is borne by its own remittance, as long as no other one pays it; money of one beside it is the
 * lender's debt, and pays that when it comes back.
 */
function bearing(payout: Payout, remittance: Remittance | undefined, { payable, debt }: Behind): Behind {
  if (remittance === undefined) return { payable, debt: 0n }
  return remittance.payoutId === payout.id ? { payable: payout.amount, debt: 0n } : { payable: 0n, debt }
}

function news(before: Payout, after: Payout, at: Instant): readonly Change[] {
  const { companyId, id } = after
  if (after.state === 'unknown') return [due(companyId, 'payout.ask', id, nextAskAt(sentAt(after), at))]
  return after.state === before.state ? [] : [clear(companyId, 'payout.ask', id), ...payoutNews(after)]
}

function sentAt(payout: Payout): Instant {
  return payout.sentAt ?? payout.requestedAt
}

export interface AskPayout {
  readonly companyId: string
  readonly payoutId: string
}

/** Deadline `payout.ask`: a payout that was sent and has no outcome is asked for by key, again and again. */
export const askPayout = useCase({
  name: 'payouts.ask-payout',
  action: 'payout.settle',
  root: (input: AskPayout) => input.companyId,
  reads: (input) => ({ payout: one(payoutType, input.companyId, input.payoutId) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ payout }, { companyId, payoutId: id }, { at }) {
    if (!payout) return refuse('not-found')
    const answer = { payout: id, state: payout.state }
    if (payout.state !== 'sent' && payout.state !== 'unknown') return { answer, changes: [] }
    const key = effectKey(companyId, id)
    return {
      answer,
      changes: [
        event(companyId, 'payout.asking', {
          key,
          root: companyId,
          id,
          provider: payout.provider,
          sent_at: sentAt(payout),
          amount: Number(goingOut(payout).amount),
          currency: goingOut(payout).currency,
        }),
        due(companyId, 'payout.ask', id, nextAskAt(sentAt(payout), at)),
      ],
    }
  },
})
