import { divideHalfEven } from '../../kernel/decimal.ts'
import { greatest, least } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { Exchange } from '../rates/exchange.rules.ts'
import { credited } from '../rates/exchange.rules.ts'

/**
 * The same money in the order's currency and in the payment's own, minor units. Where both are one currency, they are
 * one amount.
 */
export interface Both {
  readonly home: bigint
  readonly abroad: bigint
}

/** Money of a payment that came at once. What goes back goes back over one of them, and never more than it brought. */
export interface Capture {
  /** The attempt that brought it; absent: a wire that no attempt waited for. */
  readonly attempt?: number
  /** The provider's id of it, or the bank entry's: no two captures of a payment have the same. */
  readonly reference: string
  readonly happenedAt: Instant
  /** What came and was not reversed. */
  readonly arrived: Both
  /** What refunds have reserved and not given back; abroad what they sent. */
  readonly refunded: Both
  /** What the payer's bank took for good. */
  readonly chargedBack: Both
  /** Our spread, in the order's currency: taken less given back. */
  readonly spread: bigint
  /** What it was converted at; absent: it came in the order's currency. */
  readonly exchange?: Exchange
  /** Its instrument refused refunds too often: none goes that way any more. */
  readonly closed?: true
}

/** What a payment tells of its captures: the sums stand beside them. */
export interface Captured {
  readonly captures: readonly Capture[]
  readonly paid: bigint
  readonly refunded: bigint
  readonly chargedBack?: bigint
}

const nothing: Both = { home: 0n, abroad: 0n }

/** Money that has just come; nothing of it has gone. */
export function newCapture(came: Omit<Capture, 'refunded' | 'chargedBack' | 'closed'>): Capture {
  return { ...came, refunded: nothing, chargedBack: nothing }
}

/** What of a capture is still with us: neither went back nor did its bank take it. */
export function leftOf({ arrived, refunded, chargedBack }: Capture): Both {
  const left = (of: keyof Both) => greatest(arrived[of] - refunded[of] - chargedBack[of], 0n)
  return { home: left('home'), abroad: left('abroad') }
}

/** The capture of a reference; `undefined` without one, and for one that the payment does not know. */
export function captureOf(
  { captures }: Pick<Captured, 'captures'>,
  reference: string | undefined,
): Capture | undefined {
  return captures.find((each) => each.reference === reference)
}

/** All captures by the same instrument as one: those of its attempt. */
export function sameInstrument(payment: Pick<Captured, 'captures'>, reference: string | undefined): readonly string[] {
  const { captures } = payment
  const of = captureOf(payment, reference)
  const same = captures.filter((each) => each === of || (of?.attempt !== undefined && each.attempt === of.attempt))
  return same.map((each) => each.reference)
}

/**
 * What of the order's currency goes with `amount` (minor units of the payment's own) out of what is there: with all of
 * it all, with a part the part, half to even. While something stays abroad, something stays at home: parts taken one
 * after the other add up to the whole. What is beyond is worth what the capture was.
 */
export function partOf(there: Both, amount: bigint, exchange: Exchange | undefined): bigint {
  if (amount < there.abroad) {
    const part = divideHalfEven(amount * there.home, there.abroad)
    return part < there.home ? part : greatest(there.home - 1n, 0n)
  }
  const beyond = amount - there.abroad
  if (beyond === 0n) return there.home
  return there.home + (exchange === undefined ? beyond : credited(beyond, exchange).amount)
}

/** A sum moved by so much. */
export function plusBoth(a: Both, b: Both): Both {
  return { home: a.home + b.home, abroad: a.abroad + b.abroad }
}

/** The payment once refunds over one of its captures have reserved so much, or given it back (below 0). */
export function refundedBy<P extends Captured>(payment: P, reference: string | undefined, by: Both): P {
  const captures = changed(payment.captures, reference, (each) => ({ ...each, refunded: plusBoth(each.refunded, by) }))
  return { ...payment, captures, refunded: payment.refunded + by.home }
}

/**
 * The payment once its bank has kept what it took of one of its captures: all of it, also what had gone back before,
 * since a refund may still fail or come back.
 */
export function chargedBackBy<P extends Captured>(payment: P, reference: string | undefined, taken: Both): P {
  if (captureOf(payment, reference) === undefined) return payment
  const told = (each: Capture) => ({ ...each, chargedBack: plusBoth(each.chargedBack, taken) })
  const captures = changed(payment.captures, reference, told)
  return { ...payment, captures, chargedBack: (payment.chargedBack ?? 0n) + taken.home }
}

/** What a bank took of a capture that its payer had not got back already, in the order's currency. */
export function takenOnce({ arrived, refunded, chargedBack }: Capture): bigint {
  return least(chargedBack.home, greatest(arrived.home - refunded.home, 0n))
}

/** The payment when no refund goes over these captures any more. */
export function closedFor<P extends Captured>(payment: P, references: readonly string[]): P {
  const captures = payment.captures.map((each) =>
    references.includes(each.reference) ? { ...each, closed: true as const } : each,
  )
  return { ...payment, captures }
}

/** What a fact took of captures: with `spread` of ours, and what is left of them. */
export interface TakenBack extends Both {
  readonly captures: readonly Capture[]
  readonly spread: bigint
}

/**
 * Takes `amount` (minor units of the payment's own currency) out of the captures that a fact is about, one after the
 * other, at the rates that they came at; what is beyond all of them is worth what the last was.
 */
export function takeBack(captures: readonly Capture[], about: readonly Capture[], amount: bigint): TakenBack {
  let taken: TakenBack = { captures, home: 0n, abroad: 0n, spread: 0n }
  for (const [i, { reference, arrived, spread, exchange }] of about.entries()) {
    const isLast = i === about.length - 1
    const rest = amount - taken.abroad
    const abroad = isLast ? rest : least(rest, arrived.abroad)
    const home = partOf(arrived, abroad, exchange)
    const ours = abroad >= arrived.abroad ? spread : divideHalfEven(abroad * spread, arrived.abroad)
    const gone = { home: least(home, arrived.home), abroad: least(abroad, arrived.abroad) }
    const left = (each: Capture) => ({
      ...each,
      arrived: { home: arrived.home - gone.home, abroad: arrived.abroad - gone.abroad },
      spread: spread - ours,
    })
    taken = {
      captures: changed(taken.captures, reference, left),
      home: taken.home + home,
      abroad: taken.abroad + abroad,
      spread: taken.spread + ours,
    }
  }
  return taken
}

/** What all captures of a payment come to. */
export function sumOf(captures: readonly Capture[], of: 'arrived' | 'refunded' | 'chargedBack'): Both {
  return captures.reduce((sum, each) => plusBoth(sum, each[of]), nothing)
}

/** Our spread on all captures of a payment, in the order's currency. */
export function spreadOf(captures: readonly Capture[]): bigint {
  return captures.reduce((sum, { spread }) => sum + spread, 0n)
}

function changed(captures: readonly Capture[], reference: string | undefined, change: (each: Capture) => Capture) {
  return captures.map((each) => (each.reference === reference ? change(each) : each))
}
