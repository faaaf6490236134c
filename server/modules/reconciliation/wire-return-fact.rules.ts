import { least } from '../../kernel/money.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { wireReturnFailed } from '../payments/funding.rules.ts'
import type { Wire } from './wire.rules.ts'
import {
  bankCharged,
  paidAgain,
  paidAgainCameBack,
  paidBefore,
  returnCameBack,
  returnSettled,
} from './wire-return.rules.ts'

/** What the bank says of one way back of a wire. */
export interface WireReturnFact {
  readonly outcome: 'booked' | 'rejected' | 'returned'
  /** Which of its ways back. */
  readonly returnId: string
  /** The account that paid it. */
  readonly bank: string
  /** Kept by banks on the way back, minor units. */
  readonly charge: bigint
  /** Statement and entry of the debit, where a statement says it. */
  readonly debit: string | undefined
}

export interface WireReturnAfter {
  readonly wire: Wire
  readonly movements: readonly Movement[]
  /** Whether the way back that it is on is over, so that its order waits for nothing any more. */
  readonly isOver: boolean
  /** What the record says of it; nothing where only the entry was noted. */
  readonly topic?:
    | 'wire.returned'
    | 'wire.return-rejected'
    | 'wire.came-back'
    | 'wire.paid-again'
    | 'wire.paid-again-back'
}

/**
 * What a fact makes of a wire; `undefined`: nothing. None is refused: money that left is booked. A debit of a way back
 * that was given up pays the wire where its money is still here and no other payment of it is out (`isOut`); else the
 * payer has been paid again and owes it, until that comes back or the other payment fails.
 */
export function returnFact(wire: Wire, fact: WireReturnFact, isOut: boolean): WireReturnAfter | undefined {
  const goesBack = ['returning', 'blocked', 'returned'].includes(wire.state)
  if (goesBack && fact.returnId === wire.returnId) return ofThisWay(wire, fact)
  if (fact.outcome === 'booked') {
    const isHere = wire.state === 'unallocated' || wire.state === 'blocked' || (wire.state === 'returning' && !isOut)
    return isHere ? leaves(wire, fact) : leavesAgain(wire, fact)
  }
  const { paidAgain: again = [] } = wire
  if (fact.outcome === 'rejected' || !again.includes(fact.returnId)) return undefined
  const rest = without(wire, fact.returnId)
  return {
    wire: rest,
    movements: [paidAgainCameBack(wire, fact.bank, fact.charge)],
    isOver: false,
    topic: 'wire.paid-again-back',
  }
}

function ofThisWay(wire: Wire, fact: WireReturnFact): WireReturnAfter | undefined {
  const hasLeft = wire.state === 'returned'
  if (fact.outcome !== 'booked') {
    // What is blocked stays blocked: its order was taken back, and compliance decides.
    if (wire.state === 'blocked') return charged(wire, fact)
    return hasLeft && fact.outcome === 'rejected' ? undefined : failed(wire, fact)
  }
  if (!hasLeft) return leaves(wire, fact)
  const { debit } = fact
  if (debit === undefined || debit === wire.debit) return undefined
  // A person said it before the statement came: this is the debit that was meant.
  if (wire.debit === undefined) return { wire: { ...wire, debit }, movements: [], isOver: false }
  return leavesAgain(wire, fact)
}

function leaves(wire: Wire, { bank, returnId, debit }: WireReturnFact): WireReturnAfter {
  const after: Wire = { ...wire, state: 'returned', returnId, ...(debit === undefined ? {} : { debit }) }
  return { wire: after, movements: [returnSettled(wire, bank)], isOver: true, topic: 'wire.returned' }
}

function leavesAgain(wire: Wire, { bank, returnId }: WireReturnFact): WireReturnAfter {
  const after: Wire = { ...wire, paidAgain: [...(wire.paidAgain ?? []), returnId] }
  return { wire: after, movements: [paidAgain(wire, bank)], isOver: false, topic: 'wire.paid-again' }
}

/** What banks kept of a wire that came back before its debit was told: that debit books nothing any more. */
function keptOf({ currency, amount }: Wire, { outcome, bank, charge }: WireReturnFact): readonly Movement[] {
  return outcome === 'returned' && charge > 0n ? [bankCharged(bank, currency, least(charge, amount))] : []
}

function charged(wire: Wire, fact: WireReturnFact): WireReturnAfter | undefined {
  const movements = keptOf(wire, fact)
  return movements.length === 0 ? undefined : { wire, movements, isOver: false }
}

function failed(wire: Wire, fact: WireReturnFact): WireReturnAfter {
  const { outcome, bank, charge } = fact
  const { wireId, amount, currency, returnId = '', state, paidAgain: [before] = [] } = wire
  const { returnId: _, debit: __, ...rest } = wire
  const parked: Wire = { ...rest, state: 'unallocated' }
  const back =
    state === 'returned'
      ? [returnCameBack(wire, bank, charge)]
      : [wireReturnFailed(wire.bank, currency, amount, wireId, returnId), ...keptOf(wire, fact)]
  const topic = outcome === 'rejected' ? 'wire.return-rejected' : 'wire.came-back'
  if (before === undefined) return { wire: parked, movements: back, isOver: true, topic }
  const paid: Wire = { ...without(parked, before), state: 'returned', returnId: before }
  return { wire: paid, movements: [...back, paidBefore(wire)], isOver: true, topic }
}

/** The wire without one payment of it that was too many. */
function without({ paidAgain: again = [], ...wire }: Wire, returnId: string): Wire {
  const place = again.indexOf(returnId)
  const rest = again.filter((_, i) => i !== place)
  return rest.length === 0 ? wire : { ...wire, paidAgain: rest }
}
