import { addDuration } from '../../kernel/instant.ts'
import { least } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { LineAmount } from '../escrow/hold.rules.ts'
import { positive, sum } from '../escrow/hold.rules.ts'
import { ofPrice, openAtBanks } from './at-banks.rules.ts'
import type { BankPaid, Claim } from './claim.rules.ts'
import type { Case } from './claim-facts.rules.ts'

/**
 * Until when the end of a claim waits for banks that have money of the order; `undefined`: it does not. A bank that
 * says nothing for so long holds up no longer: what it takes after that the buyer has twice, and owes.
 */
export function waitsForBanks({ facts, timing }: Pick<Case, 'facts' | 'timing'>, at: Instant): Instant | undefined {
  const { chargebackWait } = timing.policy
  const ends = openAtBanks(facts).map(({ openedAt, factAt }) => addDuration(openedAt ?? factAt, chargebackWait))
  return ends
    .filter((end) => end > at)
    .sort()
    .at(-1)
}

/**
 * What lost chargebacks gave the buyer in advance while the claim was open, less what other claims have counted of it,
 * minor units: it is paid of the claim's end already.
 */
export function paidByBanks({ facts }: Pick<Case, 'facts'>, claim: Claim): readonly BankPaid[] {
  const { claims } = facts
  const counted = (id: string) =>
    sum(
      claims
        .filter(({ claimId }) => claimId !== claim.claimId)
        .flatMap(({ bankPaid = [] }) => bankPaid.filter(({ chargeback }) => chargeback === id))
        .map(({ amount }) => amount),
    )
  return ofPrice(facts)
    .filter(({ id, factAt }) => claim.chargebacks.includes(id) || factAt >= claim.filedAt)
    .map(({ id, inAdvance = 0n }) => ({ chargeback: id, amount: positive(inAdvance - counted(id)) }))
    .filter(({ amount }) => amount > 0n)
}

/** Parts less what was paid of them already, one after the other, and how much that was. */
export function lessPaid(
  parts: readonly LineAmount[],
  paid: bigint,
): { readonly parts: readonly LineAmount[]; readonly used: bigint } {
  let used = 0n
  const left = parts.map(({ lineNo, amount }) => {
    const off = least(amount, paid - used)
    used += off
    return { lineNo, amount: amount - off }
  })
  return { parts: left.filter((part) => part.amount > 0n), used }
}

/** The sum of what banks paid, minor units. */
export function inAll(paid: readonly BankPaid[]): bigint {
  return sum(paid.map(({ amount }) => amount))
}

/** The first `amount` of what banks paid, by chargeback. */
export function firstOf(paid: readonly BankPaid[], amount: bigint): readonly BankPaid[] {
  let left = amount
  const used = paid.map((each) => {
    const step = least(each.amount, left)
    left -= step
    return { ...each, amount: step }
  })
  return used.filter((each) => each.amount > 0n)
}
