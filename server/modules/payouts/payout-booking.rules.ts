import { least } from '../../kernel/money.ts'
import type { Change, Instant } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement, Part, Transfer } from '../ledger/transfer.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import type { OutcomeEffect } from '../payments/outcome.rules.ts'
import { outcomeCrossed } from '../payments/refund-exchange.rules.ts'
import type { Payout } from './payout.rules.ts'

/** Ledger kind `payout-reserved`: from the company's payable into the payout's own ledger account. */
export function payoutReserved({ companyId, id, amount, currency }: Payout): Movement {
  return movement(
    'payout-reserved',
    currency,
    [[accounts.payable(companyId), amount]],
    [[accounts.payout(companyId, id), amount]],
  )
}

/** Ledger kind `payout-cancelled`: back to payable, before it was sent. */
export function payoutCancelled({ companyId, id, amount, currency }: Payout): Movement {
  return movement(
    'payout-cancelled',
    currency,
    [[accounts.payout(companyId, id), amount]],
    [[accounts.payable(companyId), amount]],
  )
}

/** Ledger kind `recovery-collected`: what the company owes us is taken from its payable first. */
export function recoveryCollected(companyId: string, currency: string, amount: bigint): Movement {
  return movement(
    'recovery-collected',
    currency,
    [[accounts.payable(companyId), amount]],
    [[accounts.recovery(companyId), amount]],
  )
}

/**
 * The movements of an outcome. `payable` is what the company's payable can bear of money that left after its
 * reservation was given up (minor units); the rest is its debt. `kept` is what the banks kept on the way back, in the
 * currency that was sent; one that went out in another is converted at the door.
 */
export function payoutMovements(
  payout: Payout,
  effect: OutcomeEffect,
  payable: bigint,
  kept = 0n,
): readonly Movement[] {
  const moved = (charge: bigint) => movementsAtHome(payout, effect, payable, charge)
  return outcomeCrossed(payout, effect, kept, outsideOf(payout), moved)
}

function movementsAtHome(payout: Payout, effect: OutcomeEffect, payable: bigint, kept: bigint): readonly Movement[] {
  const { companyId, amount, currency } = payout
  const reserved: Part = [accounts.payout(companyId, payout.id), amount]
  const owed: Part = [accounts.payable(companyId), amount]
  const provider = outsideOf(payout)
  const outside: Part = [provider, amount]
  const charge = least(kept, amount)
  switch (effect) {
    case 'none':
      return []
    case 'settle':
      return [movement('payout-settled', currency, [reserved], [outside])]
    case 'settle-blocked':
      return [movement('payout-settled', currency, [[accounts.blocked(companyId), amount]], [outside])]
    case 'settle-late': {
      const borne = least(amount, payable)
      const parts: Part[] = [
        [accounts.payable(companyId), borne],
        [accounts.recovery(companyId), amount - borne],
      ]
      return [movement('payout-settled', currency, parts, [outside])]
    }
    case 'release': {
      const [kind, expense] = payout.outside === 'bank' ? bankCharged : providerCharged
      const charged = movement(kind, currency, [[accounts.expense(expense), charge]], [[provider, charge]])
      return [movement('payout-failed', currency, [reserved], [owed]), ...(charge > 0n ? [charged] : [])]
    }
    case 'return': {
      const back: Part[] = [
        [provider, amount - charge],
        [accounts.expense('bank'), charge],
      ]
      return [movement('payout-returned', currency, back, [owed])]
    }
  }
}

const bankCharged = ['bank-charged', 'bank'] as const
const providerCharged = ['provider-charged', 'provider'] as const

function outsideOf({ outside, provider }: Payout) {
  return outside === 'bank' ? accounts.bank(provider) : accounts.provider(provider)
}

/** Ledger kind `funds-blocked`: a reserved payout's money, or what stood behind one that has none reserved. */
export function fundsBlocked(payout: Payout, isReserved: boolean): Movement {
  const { companyId, id, amount, currency } = payout
  const held = isReserved ? accounts.payout(companyId, id) : accounts.payable(companyId)
  return movement('funds-blocked', currency, [[held, amount]], [[accounts.blocked(companyId), amount]])
}

/** Ledger kind `funds-unblocked`: where it was, or to payable when nothing is to be paid out with it any more. */
export function fundsUnblocked(payout: Payout, isReserved: boolean): Movement {
  const { companyId, id, amount, currency } = payout
  const held = isReserved ? accounts.payout(companyId, id) : accounts.payable(companyId)
  return movement('funds-unblocked', currency, [[accounts.blocked(companyId), amount]], [[held, amount]])
}

/** Posts movements that a payout causes. */
export function postFor(
  payout: Payout,
  movements: readonly Movement[],
  times: Pick<Transfer, 'happenedAt' | 'recordedAt'>,
  newId: (prefix: string) => string,
): readonly Change[] {
  const booked = { root: payout.companyId, cause: `payout:${payout.id}`, ...times }
  return movements.flatMap((each) => post({ ...each, ...booked, id: newId('trf') }))
}

/** The times of something that we do ourselves. */
export function now(at: Instant): Pick<Transfer, 'happenedAt' | 'recordedAt'> {
  return { happenedAt: at, recordedAt: at }
}
