/** Money that repaid one of its draws; `amount` in minor units, `day` is the bank's own. */
export interface CollectedMoney {
  readonly kind: 'repaid' | 'refunded' | 'recovered'
  readonly day: string
  readonly amount: bigint
}

/** What a remittance passes on of one draw; what came beyond the debt (`beyond`) is the buyer's. Minor units. */
export interface RemittedDraw {
  /** The key under which the lender was asked. */
  readonly key: string
  readonly amount: bigint
  readonly beyond: bigint
  readonly money: readonly CollectedMoney[]
}

/**
 * A statement of what was passed on to a lender, draw by draw. `paid`: the bank booked it; `returned`: it came back and
 * is owed again. The draws add up to `amount`; `setOff` of it met what the lender owed the house. Minor units.
 */
export interface LenderStatement {
  /** Ours: the same statement twice is one. */
  readonly key: string
  readonly remittance: string
  readonly state: 'paid' | 'returned'
  readonly amount: bigint
  readonly setOff: bigint
  readonly currency: string
  /** The bank's reference of the transfer; absent where all of it was set off. */
  readonly trace?: string
  readonly happenedAt: string
  readonly draws: readonly RemittedDraw[]
}
