/** One row of the list of transfer kinds: see `transfer-kind.rules.ts`. */
export interface TransferKindRow {
  readonly kind: string
  readonly when: string
  readonly debit: readonly string[]
  readonly credit: readonly string[]
  /** What bank, provider or carrier did is undone by the counter-fact, never by a `reversal`. */
  readonly fact?: true
}
