import type { CompanyMovement, Place } from './movement.rules.ts'
import { places } from './movement.rules.ts'
import { grossOf } from './statement.rules.ts'

/** The accounts of a company's own books that an accounting export writes to. */
export const journalAccounts = [...places, 'fees', 'tax', 'bank', 'trade', 'other'] as const
export type JournalAccount = (typeof journalAccounts)[number]

/** Account numbers or names of the company's own chart, where it has set them. */
export type AccountMapping = Readonly<Partial<Record<JournalAccount, string>>>

/** Until a company sets its own, an account is called by what it is. */
export function accountCode(mapping: AccountMapping, account: JournalAccount): string {
  return mapping[account] ?? `surety-${account === 'payingOut' ? 'paying-out' : account}`
}

/** One line of the journal, minor units; one of the two is 0. */
export interface JournalLine {
  readonly account: JournalAccount
  readonly debit: bigint
  readonly credit: bigint
}

/** Where the other half of a movement stands: the company's bank, its trade with the other side, or elsewhere. */
function counterOf({ kind, family, side }: CompanyMovement): JournalAccount {
  // A voucher is no money of the company's bank.
  if (/^voucher-/.test(kind)) return 'other'
  if (family === 'payment' || family === 'payout' || /^refund-(settled|returned)$/.test(kind)) return 'bank'
  if (family === 'release' || family === 'chargeback' || (family === 'refund' && side === 'supplier')) return 'trade'
  return 'other'
}

/**
 * A movement as double entry in the company's books: what it has with us is an asset, what it owes us a debt, fees and
 * tax are expenses, and the counter account takes the gross amount. Debits equal credits.
 */
export function journalOf(movement: CompanyMovement): readonly JournalLine[] {
  const changes: readonly (readonly [JournalAccount, bigint])[] = [
    ...places.map((place: Place) => [place, place === 'owed' ? -movement[place] : movement[place]] as const),
    ['fees', movement.fee],
    ['tax', movement.tax],
    [counterOf(movement), -grossOf(movement)],
  ]
  return changes
    .filter(([, change]) => change !== 0n)
    .map(([account, change]) => ({
      account,
      debit: change > 0n ? change : 0n,
      credit: change < 0n ? -change : 0n,
    }))
}
