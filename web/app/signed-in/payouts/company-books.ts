export interface Balance {
  readonly account: string
  readonly balance: { readonly amount: number; readonly currency: string }
}

/** A company's money with Surety in one currency, minor units. */
export interface CompanyBooks {
  readonly currency: string
  /** Released to it and not yet on its way. */
  readonly owed: number
  /** What it owes to Surety; collected first when money goes out. */
  readonly debt: number
  readonly onItsWay: number
  readonly blocked: number
  /** What can be taken out now. */
  readonly available: number
}

const fields = { payable: 'owed', recovery: 'debt', payout: 'onItsWay', blocked: 'blocked' } as const

/** The balances of a company by currency, the largest sum first; ledger accounts of another kind count nowhere. */
export function booksByCurrency(balances: readonly Balance[]): readonly CompanyBooks[] {
  const found = new Map<string, { owed: number; debt: number; onItsWay: number; blocked: number }>()
  for (const { account, balance } of balances) {
    const field = fields[(account.split(':')[1] ?? '') as keyof typeof fields]
    if (field === undefined) continue
    const sums = found.get(balance.currency) ?? { owed: 0, debt: 0, onItsWay: 0, blocked: 0 }
    sums[field] += balance.amount
    found.set(balance.currency, sums)
  }
  return [...found]
    .map(([currency, sums]) => ({ currency, ...sums, available: Math.max(0, sums.owed - sums.debt) }))
    .sort((a, b) => b.available - a.available || (a.currency < b.currency ? -1 : 1))
}
