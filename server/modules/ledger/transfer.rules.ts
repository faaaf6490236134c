import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { add, append, event, own } from '../../kernel/use-case.ts'
import type { LedgerAccount } from './account.rules.ts'
import { balanceKey, balanceType, normalSide } from './account.rules.ts'
import { feeNews, feesIn } from './fee-news.rules.ts'
import type { TransferKind } from './transfer-kind.rules.ts'
import { fits, rowsOf } from './transfer-kind.rules.ts'

/** One side of a movement: debit > 0, credit < 0, minor units. */
export interface Leg {
  readonly account: LedgerAccount
  readonly currency: string
  readonly amount: bigint
}

/** What a rule decides to move; who asked and when is added by the use case (`post`). */
export interface Movement {
  readonly kind: TransferKind
  readonly legs: readonly Leg[]
  /** The transfer that a `reversal` undoes. */
  readonly reverses?: string
}

/** One cause's whole effect: a movement with its id, its root and its reason. */
export interface Transfer extends Movement {
  /** `trf_…` */
  readonly id: string
  /** The order or company whose cause it is. */
  readonly root: RootId
  /** `<noun>:<id>`, for example `payment:pay_…` or `release:received:1:shp_…`. */
  readonly cause: string
  /** When it happened in the world. */
  readonly happenedAt: Instant
  /** When we booked it. */
  readonly recordedAt: Instant
}

/** A transfer as it is kept; its legs are the postings. */
export type TransferRecord = Omit<Transfer, 'legs'>

/** One leg of a transfer as it is kept. `accountRoot` is where the balance stands. */
export interface Posting {
  readonly root: RootId
  readonly transferId: string
  readonly n: number
  readonly account: string
  readonly accountRoot: RootId
  readonly currency: string
  readonly amount: bigint
}

export const transferType: RecordType<TransferRecord> = {
  name: 'ledger.transfers',
  root: (transfer) => transfer.root,
  id: (transfer) => transfer.id,
}

export const postingType: RecordType<Posting> = {
  name: 'ledger.postings',
  root: (posting) => posting.root,
  id: (posting) => `${posting.transferId}:${posting.n}`,
}

/** The largest amount of one leg: it is still exact as a JSON number. */
export const largestAmount = 10n ** 15n

/** A ledger account and how much of it moves; minor units ≥ 0. */
export type Part = readonly [account: LedgerAccount, amount: bigint]

/** A movement in one currency. Amounts are ≥ 0 on their side; parts of 0 are left out. */
export function movement(
  kind: TransferKind,
  currency: string,
  debit: readonly Part[],
  credit: readonly Part[],
): Movement {
  const side = (parts: readonly Part[], sign: bigint): readonly Leg[] =>
    parts
      .filter(([, amount]) => amount !== 0n)
      .map(([account, amount]) => {
        assert(amount > 0n, `${kind}: ${account.code} has a negative part`)
        return { account, currency, amount: sign * amount }
      })
  return { kind, legs: [...side(debit, 1n), ...side(credit, -1n)] }
}

/**
 * Posts a transfer: appends it and its postings, and adds to the balances, once per ledger account and currency.
 * Throws, for these are bugs: fewer than two legs, an amount of 0 or above 10^15, a currency that does not balance, an
 * unknown kind, an account that the kind does not allow. A reversal also takes `reverses` as an owned name, so that
 * nothing is undone twice. A transfer with a fee of ours is told as `fee.booked`: each fee gets an invoice.
 */
export function post(transfer: Transfer): readonly Change[] {
  check(transfer)
  const { legs, ...record } = transfer
  const postings = legs.map((leg, n) => posting(transfer, leg, n))
  return [
    append(transferType, record),
    ...postings.map((each) => append(postingType, each)),
    ...balanceChanges(legs),
    ...(transfer.reverses === undefined ? [] : [own('ledger.reversals', transfer.reverses, transfer.root)]),
    ...(feesIn(transfer).length === 0 ? [] : [event(transfer.root, 'fee.booked', { ...feeNews(transfer) })]),
  ]
}

/** The movement that undoes a command's transfer. Throws for facts, which only their counter-fact undoes. */
export function reversal(transfer: TransferRecord, postings: readonly Posting[]): Movement {
  const undoable = transfer.kind !== 'reversal' && rowsOf(transfer.kind).every((row) => row.fact !== true)
  assert(undoable, `${transfer.kind} cannot be reversed`)
  const own = postings.filter((each) => each.root === transfer.root && each.transferId === transfer.id)
  const legs = own.map((each) => ({
    account: { code: each.account, root: each.accountRoot },
    currency: each.currency,
    amount: -each.amount,
  }))
  return { kind: 'reversal', legs, reverses: transfer.id }
}

function posting(transfer: Transfer, leg: Leg, n: number): Posting {
  const { code, root } = leg.account
  const { currency, amount } = leg
  return { root: transfer.root, transferId: transfer.id, n, account: code, accountRoot: root, currency, amount }
}

function balanceChanges(legs: readonly Leg[]): readonly Change[] {
  const sums = new Map<string, { account: LedgerAccount; key: string; by: bigint }>()
  for (const { account, currency, amount } of legs) {
    const key = balanceKey(account, currency)
    const before = sums.get(key)?.by ?? 0n
    sums.set(key, { account, key, by: before + (normalSide(account.code) === 'debit' ? amount : -amount) })
  }
  return [...sums.values()]
    .filter(({ by }) => by !== 0n)
    .map(({ account, key, by }) => add(balanceType, account.root, key, by))
}

function check(transfer: Transfer): void {
  const { kind, legs, reverses } = transfer
  assert(legs.length >= 2, `${kind} has fewer than two legs`)
  const sums = new Map<string, bigint>()
  for (const { account, currency, amount } of legs) {
    const inRange = amount !== 0n && amount <= largestAmount && amount >= -largestAmount
    assert(inRange, `${kind}: ${account.code} moves ${amount}`)
    sums.set(currency, (sums.get(currency) ?? 0n) + amount)
  }
  for (const [currency, sum] of sums) assert(sum === 0n, `${kind} is out of balance by ${sum} ${currency}`)
  assert((kind === 'reversal') === (reverses !== undefined), `${kind}: only a reversal reverses, and it names what`)
  const allowed = rowsOf(kind).some((row) => legs.every((leg) => allows(row, leg)))
  assert(allowed, `${kind} does not allow ${legs.map((leg) => leg.account.code).join(', ')}`)
}

function allows(row: { readonly debit: readonly string[]; readonly credit: readonly string[] }, leg: Leg): boolean {
  return (leg.amount > 0n ? row.debit : row.credit).some((pattern) => fits(pattern, leg.account.code))
}

function assert(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`ledger: ${message}`)
}
