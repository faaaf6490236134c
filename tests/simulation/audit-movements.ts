import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Order } from '../../server/modules/orders/order.rules.ts'
import { movementsOf } from '../../server/modules/transaction-center/movement.rules.ts'
import type { Touched } from './audit.ts'
import { holds } from './counters.ts'
import { rowsIn } from './rows.ts'

/** What a place of a company's balance is in the books, by the auditor's own reading: the account and its sign. */
const companies: readonly (readonly [place: 'available' | 'payingOut' | 'owed', account: string, sign: bigint])[] = [
  ['available', 'liabilities:payable:', -1n],
  ['payingOut', 'liabilities:payout:', -1n],
  ['owed', 'assets:recovery:', 1n],
]
const buyers: readonly (readonly [place: 'held' | 'refundable' | 'refunding', account: string])[] = [
  ['held', 'liabilities:escrow:'],
  ['refundable', 'liabilities:refundable:'],
  ['refunding', 'liabilities:refund:'],
]

/** 2: what companies read of a transfer is what it moved of their money, place by place, each cent once. */
export function auditMovements(touched: Touched): void {
  const { tables } = touched
  const all = new Map<string, Posting[]>()
  for (const posting of touched.rows<Posting>('ledger.postings')) {
    const key = `${posting.root}|${posting.transferId}`
    all.set(key, [...(all.get(key) ?? []), posting])
  }
  const partiesOf = (id: string) => rowsIn<Order>(tables, 'orders.orders', id)[0]
  for (const transfer of touched.rows<TransferRecord>('ledger.transfers')) {
    const postings = all.get(`${transfer.root}|${transfer.id}`) ?? []
    checkMovements(transfer, postings, partiesOf)
  }
}

function checkMovements(
  transfer: TransferRecord,
  postings: readonly Posting[],
  partiesOf: (id: string) => Order | undefined,
): void {
  const told = movementsOf({ ...transfer, postings }, partiesOf)
  const booked = (account: string, of: (posting: Posting) => boolean) =>
    postings.reduce((sum, each) => (each.account.startsWith(account) && of(each) ? sum + each.amount : sum), 0n)
  for (const each of told) {
    const { companyId, held, refundable, refunding, available, payingOut, blocked, owed, amount } = each
    const said = () => `${transfer.kind} ${transfer.id} for ${companyId}`
    const sum = held + refundable + refunding + available + payingOut + blocked - owed
    holds(sum === amount, '2 a movement is the sum of its places', said)
    for (const [place, account, sign] of companies)
      holds(
        each[place] === sign * booked(account, (p) => p.accountRoot === companyId),
        '2 movements are the books',
        said,
      )
    const own = (posting: Posting) => partiesOf(posting.accountRoot)?.buyerId === companyId
    for (const [place, account] of buyers)
      holds(each[place] === -booked(account, own), '2 movements are the books', said)
  }
  const payer = postings.find(({ account }) => /^(liabilities:payable|assets:recovery):/.test(account))?.accountRoot
  const paying = told.filter(({ fee, tax }) => fee !== 0n || tax !== 0n)
  const isHis = payer === undefined || paying.every(({ companyId }) => companyId === payer)
  holds(isHis, '2 movements tell a fee to who pays it', () => `${transfer.kind} ${transfer.id}`)
  const fees = told.reduce((all, { fee, tax }) => all + fee + tax, 0n)
  const taken = -booked('income:fees:', () => true) - booked('liabilities:tax:', () => true)
  holds(told.length === 0 || fees === taken, '2 movements tell each fee once', () => `${transfer.kind} ${transfer.id}`)
  const touches = (posting: Posting) => ownedBy(posting, partiesOf) !== undefined
  const missed = postings.find((p) => touches(p) && !told.some((each) => each.companyId === ownedBy(p, partiesOf)))
  holds(missed === undefined, '2 movements miss nobody', () => `${transfer.kind} ${missed?.account}`)
}

/** Whose money a posting moves; nobody's outside these accounts. */
function ownedBy({ account, accountRoot }: Posting, partiesOf: (id: string) => Order | undefined): string | undefined {
  if (companies.some(([, prefix]) => account.startsWith(prefix))) return accountRoot
  return buyers.some(([, prefix]) => account.startsWith(prefix)) ? partiesOf(accountRoot)?.buyerId : undefined
}
