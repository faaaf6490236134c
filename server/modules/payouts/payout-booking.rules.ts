import { least } from '../../kernel/money.ts'
import type { Change, Instant, RootId } from '../../kernel/use-case.ts'
import { lenderOfRoot } from '../credit/lender.rules.ts'
import { accounts, type LedgerAccount } from '../ledger/account.rules.ts'
import type { Movement, Part, Transfer } from '../ledger/transfer.rules.ts'
import { movement, post } from '../ledger/transfer.rules.ts'
import type { OutcomeEffect } from '../payments/outcome.rules.ts'
import { outcomeCrossed } from '../payments/refund-exchange.rules.ts'
import type { Payout } from './payout.rules.ts'

/** Where stands what is owed to whoever a payout pays: a company's payable, or what is owed to a lender. */
export function owedTo(companyId: RootId): LedgerAccount {
  const lender = lenderOfRoot(companyId)
  return lender === undefined ? accounts.payable(companyId) : accounts.lender(lender)
}

/**
 * Ledger kinds `payout-reserved` and, to a lender, `lender-paid`: from what is owed into the payout's own ledger
 * account.
 */
export function payoutReserved({ companyId, id, amount, currency }: Payout): Movement {
  return movement(
    lenderOfRoot(companyId) === undefined ? 'payout-reserved' : 'lender-paid',
    currency,
    [[owedTo(companyId), amount]],
    [[accounts.payout(companyId, id), amount]],
  )
}

/** Ledger kind `payout-cancelled`: owed again, before it was sent. */
export function payoutCancelled({ companyId, id, amount, currency }: Payout): Movement {
  return movement(
    'payout-cancelled',
    currency,
    [[accounts.payout(companyId, id), amount]],
    [[owedTo(companyId), amount]],
  )
}

/** Ledger kind `recovery-collected`: what the company owes us is taken first from what it is owed. */
export function recoveryCollected(companyId: string, currency: string, amount: bigint): Movement {
  return movement(
    'recovery-collected',
    currency,
    [[owedTo(companyId), amount]],
    [[accounts.recovery(companyId), amount]],
  )
}

/** What stands behind a payout whose reservation is over. Minor units. */
export interface Behind {
  /** What of what is owed can bear money that left after all; the rest is a debt. */
  readonly payable: bigint
  /** What of a debt money pays that comes back: a payout's that left beside another one for the same; else 0. */
  readonly debt: bigint
}

/**
 * The movements of an outcome, `behind` it what bears money that left late or comes back. `kept` is what the banks kept
 * on the way back, in the currency that was sent; one that went out in another is converted at the door.
 */
export function payoutMovements(payout: Payout, effect: OutcomeEffect, behind: Behind, kept = 0n): readonly Movement[] {
  const moved = (charge: bigint) => movementsAtHome(payout, effect, behind, charge)
  return outcomeCrossed(payout, effect, kept, outsideOf(payout), moved)
}

function movementsAtHome(payout: Payout, effect: OutcomeEffect, behind: Behind, kept: bigint): readonly Movement[] {
  const { companyId, amount, currency } = payout
  const reserved: Part = [accounts.payout(companyId, payout.id), amount]
  const owed: Part = [owedTo(companyId), amount]
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
      const borne = least(amount, behind.payable)
      const parts: Part[] = [
        [owedTo(companyId), borne],
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
      const paid = least(amount, behind.debt)
      const to: Part[] = [
        [accounts.recovery(companyId), paid],
        [owedTo(companyId), amount - paid],
      ]
      return [movement('payout-returned', currency, back, to)]
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
  const held = isReserved ? accounts.payout(companyId, id) : owedTo(companyId)
  return movement('funds-blocked', currency, [[held, amount]], [[accounts.blocked(companyId), amount]])
}

/** Ledger kind `funds-unblocked`: where it was, or owed again when nothing is to be paid out with it any more. */
export function fundsUnblocked(payout: Payout, isReserved: boolean): Movement {
  const { companyId, id, amount, currency } = payout
  const held = isReserved ? accounts.payout(companyId, id) : owedTo(companyId)
  return movement('funds-unblocked', currency, [[accounts.blocked(companyId), amount]], [[held, amount]])
}

/** Posts movements that a payout causes. */
export function postFor(
  payout: Payout,
  movements: readonly Movement[],
  times: Pick<Transfer, 'happenedAt' | 'recordedAt'>,
  newId: (prefix: string) => string,
): readonly Change[] {
  return postUnder({ root: payout.companyId, cause: `payout:${payout.id}`, ...times }, movements, newId)
}

/** Posts movements under a root and cause. */
export function postUnder(
  booked: Pick<Transfer, 'root' | 'cause' | 'happenedAt' | 'recordedAt'>,
  movements: readonly Movement[],
  newId: (prefix: string) => string,
): readonly Change[] {
  return movements.flatMap((each) => post({ ...each, ...booked, id: newId('trf') }))
}

/** The times of something that we do ourselves. */
export function now(at: Instant): Pick<Transfer, 'happenedAt' | 'recordedAt'> {
  return { happenedAt: at, recordedAt: at }
}
