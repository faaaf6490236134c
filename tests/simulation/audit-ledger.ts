import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'

/** The auditor's own books: every posting added up again, debit positive. */
export interface Ledger {
  book(touched: Touched): void
  /** On the account's normal side. */
  balance(code: string, currency: string): bigint
  /** Sum of outside legs (provider, bank, unallocated) of a root's transfers, debit positive; minor units. */
  outside(root: string): bigint
  /** What banks hold of a root's payments while chargebacks are open; minor units. */
  disputed(root: string): bigint
  /** What a company owes us because of a root's transfers. */
  lent(root: string, company: string): bigint
  /** What we keep of the buyer's processing fees on an order: taken less given back. */
  fees(root: string): bigint
  /** What the transfers of a kind moved in a root, on their credit side. */
  moved(root: string, kind: string): bigint
  totals(): ReadonlyMap<string, bigint>
}

/** Balances may not fall below zero here, whatever the product believes. */
const floored = new RegExp(
  '^liabilities:(escrow|refundable|refund|payable|payout|unallocated|inspection|blocked|voucher):' +
    '|^liabilities:lender:|^assets:(recovery|own|chargeback|credit|lent|lender):',
)
/** Outside an order: with providers, at banks, and what banks have that nobody has been given yet. */
const outer = /^(assets:(provider|bank)|liabilities:unallocated):/
const debitSide = /^(assets|expenses):/

export function ledgerOf(): Ledger {
  const balances = new Map<string, bigint>()
  const outside = new Map<string, bigint>()
  const lent = new Map<string, bigint>()
  const disputed = new Map<string, bigint>()
  const moved = new Map<string, bigint>()
  const fees = new Map<string, bigint>()
  const plus = (map: Map<string, bigint>, key: string, by: bigint) => map.set(key, (map.get(key) ?? 0n) + by)
  const balance = (code: string, currency: string) => {
    const sum = balances.get(`${code}:${currency}`) ?? 0n
    return debitSide.test(code) ? sum : -sum
  }
  return {
    balance,
    outside: (root) => outside.get(root) ?? 0n,
    disputed: (root) => disputed.get(root) ?? 0n,
    lent: (root, company) => lent.get(`${root}|assets:recovery:${company}`) ?? 0n,
    fees: (root) => fees.get(root) ?? 0n,
    moved: (root, kind) => moved.get(`${root}|${kind}`) ?? 0n,
    totals: () => balances,
    book(touched) {
      const postings = touched.rows<Posting>('ledger.postings')
      if (postings.length === 0) return
      const kinds = new Map<string, string>()
      for (const each of touched.rows<TransferRecord>('ledger.transfers'))
        kinds.set(`${each.root}|${each.id}`, each.kind)
      const sums = new Map<string, bigint>()
      const keys = new Set<Posting>()
      for (const each of postings) {
        const kind = kinds.get(`${each.root}|${each.transferId}`)
        holds(kind !== undefined, '8 every posting has its transfer', () => each.transferId)
        plus(sums, `${each.root}|${each.transferId}|${each.currency}`, each.amount)
        plus(balances, `${each.account}:${each.currency}`, each.amount)
        if (outer.test(each.account)) plus(outside, each.root, each.amount)
        if (each.account.startsWith('assets:chargeback:')) plus(disputed, each.root, each.amount)
        if (each.account.startsWith('assets:recovery:')) plus(lent, `${each.root}|${each.account}`, each.amount)
        if (each.account === 'income:fees:processing' && kind !== 'fee-charged') plus(fees, each.root, -each.amount)
        if (each.amount < 0n) plus(moved, `${each.root}|${kind}`, -each.amount)
        keys.add(each)
      }
      for (const [id, sum] of sums) holds(sum === 0n, '1 every transfer balances', () => `${id} by ${sum}`)
      for (const each of keys) checkBalance(each, balance(each.account, each.currency), touched)
    },
  }
}

function checkBalance({ account, accountRoot, currency }: Posting, own: bigint, { tables }: Touched): void {
  const counter = tables.counters.get(`ledger.balances|${accountRoot}|${account}:${currency}`)
  holds(counter?.value === own, '2 a balance is the sum of its postings', () => `${account}: ${counter?.value} ${own}`)
  holds(own >= 0n || !floored.test(account), '2 floors hold', () => `${account} at ${own}`)
}
