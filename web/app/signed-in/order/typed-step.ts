/** What a form brought: its words, and the amounts in minor units of the order's currency. */
export interface Typed {
  readonly orderId: string
  text(name: string): string
  /** NaN for what is no amount: the API says so by name. */
  amount(text: string): number
  /** The sha-256 of each file that the form brought and that is attached now. */
  readonly files: readonly string[]
  readonly numbered: (prefix: string) => readonly { readonly line: number; readonly typed: string }[]
}
