import { randomBytes } from 'node:crypto'
import type { Made } from './stand-in-books.ts'

interface Line {
  readonly id: string
  readonly type: string
  readonly amount: number
  readonly fee: number
  readonly currency: string
  readonly created: number
  readonly source: string
}

const TAKEN_BACK_FEE = 1_500

/** The lines of the balance, as Stripe lists them: the newest first, with cursors to both sides. */
export class Lines {
  private readonly newestFirst: Line[] = []
  private readonly sources = new Map<string, Made>()

  write(type: string, source: Made, amount: number, fee = 0, created = Math.floor(Date.now() / 1000)) {
    const id = `txn_${randomBytes(8).toString('hex')}`
    const line = { id, type, amount, fee, currency: String(source.currency), created, source: source.id }
    this.sources.set(source.id, source)
    this.newestFirst.unshift(line)
    return { ...line, object: 'balance_transaction', net: amount - fee }
  }

  /** 2.9 % and 30 cents, as Stripe takes it from the charge. */
  ofCharge(charge: Made) {
    const amount = Number(charge.amount)
    return this.write('charge', charge, amount, Math.round(amount * 0.029) + 30)
  }

  /** The bank took the money and Stripe its fee for it, or later the money came back. */
  ofTakenBack(taken: Made, amount: number, state: 'opened' | 'won') {
    if (state === 'won') return this.write('adjustment', taken, amount, 0, Math.floor(Date.now() / 1000) + 1)
    return this.write('adjustment', taken, -amount, TAKEN_BACK_FEE)
  }

  /** The balance is paid out to the account's bank. */
  payOut(amount: number, currency: string): string {
    const id = `po_${randomBytes(8).toString('hex')}`
    const created = Math.floor(Date.now() / 1000)
    this.write('payout', { id, object: 'payout', created, currency, metadata: {} }, -amount)
    return id
  }

  /** What Stripe took of charges in all, minor units. */
  feesTaken(): number {
    return this.newestFirst.filter(({ type }) => type === 'charge').reduce((all, { fee }) => all + fee, 0)
  }

  read(url: URL): unknown {
    const id = url.pathname.slice('/v1/balance_transactions/'.length)
    if (id !== '') return this.shown(this.newestFirst.find((each) => each.id === id) as Line)
    const query = url.searchParams
    const since = Number(query.get('created[gte]') ?? 0)
    const found = this.newestFirst.filter(({ created }) => created >= since)
    const at = (cursor: string | null) => found.findIndex((each) => each.id === cursor)
    const limit = Number(query.get('limit') ?? 10)
    const [newer, older] = [query.get('ending_before'), query.get('starting_after')]
    const all =
      newer === null ? found.slice(older === null ? 0 : at(older) + 1) : found.slice(0, Math.max(0, at(newer)))
    const data = (newer === null ? all.slice(0, limit) : all.slice(-limit)).map((line) => this.shown(line))
    return { object: 'list', url: '/v1/balance_transactions', has_more: all.length > data.length, data }
  }

  /** With its source as it is now. */
  private shown(line: Line): object {
    const { balance_transaction: _, balance_transactions: __, ...source } = this.sources.get(line.source) as Made
    return { ...line, object: 'balance_transaction', net: line.amount - line.fee, source }
  }
}
