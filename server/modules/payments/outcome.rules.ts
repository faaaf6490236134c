import type { Instant } from '../../kernel/use-case.ts'

/** What bank or provider says of money that we sent: `unknown` means that it did not say in time. */
export interface OutcomeFact {
  readonly outcome: 'yes' | 'no' | 'unknown' | 'returned'
  readonly happenedAt: Instant
  readonly trace?: string
  readonly reason?: string
  /** Kept by the banks on the way back, in minor units. */
  readonly charge?: bigint
}

/** Where the money stands that a refund or payout is about. */
export type Standing = 'reserved' | 'unpaid' | 'settled' | 'returned' | 'blocked'

/**
 * What has to be booked. `settle`: reservation → outside. `release`: reservation → owner. `return`: outside → owner.
 * `settle-late`: owner → outside, since the reservation is gone; what is missing is a debt. `settle-blocked`: from
 * blocked money. `none`: nothing.
 */
export type OutcomeEffect = 'none' | 'settle' | 'release' | 'return' | 'settle-late' | 'settle-blocked'

export interface OutcomeStep {
  /** The state that the refund or payout moves to; absent: it stays. */
  readonly state?: 'settled' | 'failed' | 'returned' | 'unknown'
  readonly effect: OutcomeEffect
}

const stay: OutcomeStep = { effect: 'none' }

const table: Readonly<Record<Standing, Readonly<Record<OutcomeFact['outcome'], OutcomeStep>>>> = {
  reserved: {
    yes: { state: 'settled', effect: 'settle' },
    no: { state: 'failed', effect: 'release' },
    unknown: { state: 'unknown', effect: 'none' },
    returned: { state: 'returned', effect: 'release' },
  },
  unpaid: {
    yes: { state: 'settled', effect: 'settle-late' },
    no: stay,
    unknown: stay,
    returned: stay,
  },
  settled: {
    yes: stay,
    no: { state: 'returned', effect: 'return' },
    unknown: stay,
    returned: { state: 'returned', effect: 'return' },
  },
  returned: {
    yes: { state: 'settled', effect: 'settle-late' },
    no: stay,
    unknown: stay,
    returned: stay,
  },
  blocked: {
    yes: { state: 'settled', effect: 'settle-blocked' },
    no: stay,
    unknown: stay,
    returned: stay,
  },
}

/**
 * What an outcome makes of money that we sent. Never refuses: what happened later wins, so outcomes in any order leave
 * the same money in the same place. `factAt` is when the newest outcome known so far happened.
 */
export function decideOutcome(standing: Standing, fact: OutcomeFact, factAt: Instant | undefined): OutcomeStep {
  const older = factAt !== undefined && fact.happenedAt < factAt
  return older ? stay : table[standing][fact.outcome]
}

/** When the newest outcome happened that anybody told, this one included; `unknown` tells nothing. */
export function newestFactAt(factAt: Instant | undefined, fact: OutcomeFact): { readonly factAt?: Instant } {
  const known = fact.outcome === 'unknown' || (factAt !== undefined && factAt >= fact.happenedAt)
  return known ? (factAt === undefined ? {} : { factAt }) : { factAt: fact.happenedAt }
}

/** An outcome as it travels in a command; `charge` in minor units. */
export interface OutcomeInput {
  readonly outcome: OutcomeFact['outcome']
  readonly happenedAt: Instant
  readonly trace?: string
  readonly reason?: string
  readonly charge?: number
}

/** The fact in a command's input. */
export function outcomeOf({ outcome, happenedAt, trace, reason, charge }: OutcomeInput): OutcomeFact {
  return {
    outcome,
    happenedAt,
    ...(trace === undefined ? {} : { trace }),
    ...(reason === undefined ? {} : { reason }),
    ...(charge === undefined ? {} : { charge: BigInt(charge) }),
  }
}
