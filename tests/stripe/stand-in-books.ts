import { randomBytes } from 'node:crypto'
import type { Said } from './form.ts'
import { StripeFault } from './stand-in-fault.ts'
import { Kept } from './stand-in-kept.ts'
import { Lines } from './stand-in-lines.ts'

/** Anything that Stripe keeps, as JSON shows it. */
export type Made = Record<string, unknown> & { id: string; created: number; metadata: Record<string, string> }
type Form = { readonly [name: string]: Said }

const kinds = ['payment_intents', 'charges', 'refunds', 'transfers', 'checkout/sessions', 'disputes'] as const
type Kind = (typeof kinds)[number]

const prefixes: Readonly<Record<Kind, string>> = {
  payment_intents: 'pi',
  charges: 'ch',
  refunds: 're',
  transfers: 'tr',
  'checkout/sessions': 'cs',
  disputes: 'dp',
}
const declines: Readonly<Record<string, string>> = {
  pm_card_chargeDeclinedInsufficientFunds: 'insufficient_funds',
  pm_card_visa_chargeDeclinedLostCard: 'lost_card',
}
const challenged = 'pm_card_threeDSecure2Required'

const isLate = (instrument: string) => instrument === 'pm_usBankAccount' || instrument === 'pm_boleto'

type Tell = (type: string, object: Made) => void

/** What Stripe keeps and what becomes of it; `tell` sends an event. */
export class Books {
  private readonly all = new Map<Kind, Made[]>(kinds.map((kind) => [kind, []]))
  private readonly tell: Tell
  /** What moved the balance. */
  readonly lines = new Lines()
  /** What it keeps for later. */
  readonly kept: Kept
  private base = ''
  private made = 0

  constructor(tell: Tell) {
    this.tell = tell
    this.kept = new Kept(tell)
  }

  at(url: string): void {
    this.base = url
  }

  count(kind: Kind): number {
    return this.all.get(kind)?.length ?? 0
  }

  last(kind: Kind): Made | undefined {
    return this.all.get(kind)?.[0]
  }

  private make(kind: Kind, fields: Record<string, unknown>): Made {
    this.made += 1
    const id = `${prefixes[kind]}_${String(this.made).padStart(6, '0')}${randomBytes(6).toString('hex')}`
    const object = kind === 'checkout/sessions' ? 'checkout.session' : kind.slice(0, -1)
    const made = { id, object, created: Math.floor(Date.now() / 1000), metadata: {}, livemode: false, ...fields }
    this.all.get(kind)?.unshift(made as Made)
    return made as Made
  }

  private find(kind: Kind, id: string): Made {
    const found = this.all.get(kind)?.find((each) => each.id === id)
    if (found === undefined) throw new StripeFault(404, 'resource_missing')
    return found
  }

  private expanded(intent: Made): Made {
    const charge = intent.latest_charge
    return { ...intent, latest_charge: typeof charge === 'string' ? this.find('charges', charge) : null } as Made
  }

  /** Collects the money of an intent; the charge is the news. */
  private collect(intent: Made, type: string, authenticated: boolean): void {
    const secure = authenticated ? { result: 'authenticated' } : null
    const details = type === 'card' ? { card: { three_d_secure: secure } } : {}
    const { amount, currency, metadata } = intent
    const charge = this.make('charges', {
      ...{ amount, amount_captured: amount, amount_refunded: 0, currency, metadata, status: 'succeeded' },
      ...{ payment_intent: intent.id, payment_method_details: { type, ...details } },
    })
    charge.balance_transaction = this.lines.ofCharge(charge)
    Object.assign(intent, { status: 'succeeded', amount_received: amount, latest_charge: charge.id, next_action: null })
    this.tell('charge.succeeded', charge)
    this.tell('payment_intent.succeeded', intent)
  }

  private fail(intent: Made, code: string): void {
    const error = { type: 'card_error', code: 'card_declined', decline_code: code, message: code }
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error: error, next_action: null })
    this.tell('payment_intent.payment_failed', intent)
  }

  private pay(intent: Made, name: string): void {
    const { token: instrument, decline: away } = this.kept.paidBy(name)
    const decline = away ?? declines[instrument]
    if (decline !== undefined) {
      this.fail(intent, decline)
      throw new StripeFault(402, 'card_declined', 'card_error', { decline_code: decline, payment_intent: intent })
    }
    if (instrument === challenged) {
      const next = { type: 'redirect_to_url', redirect_to_url: { url: `${this.base}/page/${intent.id}` } }
      Object.assign(intent, { status: 'requires_action', next_action: next })
    } else if (isLate(instrument)) {
      Object.assign(intent, { status: 'processing' })
      this.tell('payment_intent.processing', intent)
    } else this.collect(intent, 'card', false)
  }

  private newIntent({ amount, currency, metadata = {} }: Form): Made {
    const none = { last_payment_error: null, next_action: null, latest_charge: null, amount_received: 0 }
    const asked = { amount: Number(amount), currency, metadata, status: 'requires_payment_method' }
    return this.make('payment_intents', { ...asked, ...none })
  }

  private refund({ payment_intent: id, amount, metadata = {} }: Form): Made {
    const { latest_charge: paid } = this.find('payment_intents', String(id))
    if (typeof paid !== 'string') throw new StripeFault(400, 'charge_not_refundable')
    const charge = this.find('charges', paid)
    const given = Number(charge.amount_refunded) + Number(amount)
    if (given > Number(charge.amount)) throw new StripeFault(400, 'charge_already_refunded')
    charge.amount_refunded = given
    const fields = { amount: Number(amount), currency: charge.currency, metadata, charge: charge.id }
    const made = this.make('refunds', { ...fields, status: 'succeeded', failure_reason: null })
    this.lines.write('refund', made, -Number(amount))
    this.tell('refund.created', made)
    return made
  }

  private transfer({ amount, currency, destination, transfer_group, metadata = {} }: Form): Made {
    if (destination === 'acct_closed0000') throw new StripeFault(400, 'account_closed')
    const fields = { amount: Number(amount), currency, destination, transfer_group, metadata, reversed: false }
    const made = this.make('transfers', fields)
    this.lines.write('transfer', made, -Number(amount))
    this.tell('transfer.created', made)
    return made
  }

  private page(form: Form): Made {
    const expires_at = Math.floor(Date.now() / 1000) + 86_400
    if (form.mode === 'setup') return this.atPage({ ...this.kept.pageOf(form), expires_at })
    const [item] = form.line_items as { price_data: { unit_amount: string; currency: string } }[]
    const { unit_amount: total = '0', currency } = item?.price_data ?? {}
    const asked = (form.payment_intent_data as Form | undefined)?.metadata ?? {}
    return this.atPage({
      ...{ client_reference_id: form.client_reference_id, metadata: form.metadata ?? {}, payment_intent: null },
      ...{ amount_total: Number(total), currency, status: 'open', asked },
      expires_at,
    })
  }

  private atPage(fields: Record<string, unknown>): Made {
    const page = this.make('checkout/sessions', fields)
    return Object.assign(page, { url: `${this.base}/page/${page.id}` })
  }

  write(path: string, form: Form): Made {
    const kept = this.kept.write(path, form)
    if (kept !== undefined) return kept
    switch (path) {
      case '/v1/payment_intents': {
        const intent = this.newIntent(form)
        if (form.confirm === 'true') this.pay(intent, String(form.payment_method))
        return this.expanded(intent)
      }
      case '/v1/checkout/sessions':
        return this.page(form)
      case '/v1/refunds':
        return this.refund(form)
      case '/v1/transfers':
        return this.transfer(form)
      default:
        return this.evidence(path, form)
    }
  }

  /** Evidence is taken once, while it is asked for. */
  private evidence(path: string, form: Form): Made {
    const [, id] = /^\/v1\/disputes\/(\w+)$/.exec(path) ?? []
    if (id === undefined) throw new StripeFault(404, 'unknown_url')
    const taken = this.find('disputes', id)
    if (taken.status !== 'needs_response') throw new StripeFault(400, 'invalid_state')
    return Object.assign(taken, { status: 'under_review', evidence: form.evidence })
  }

  read(url: URL): unknown {
    if (url.pathname.startsWith('/v1/balance_transactions')) return this.lines.read(url)
    const setups = this.kept.read(url)
    if (setups !== undefined) return setups
    const kind = kinds.find((each) => url.pathname === `/v1/${each}` || url.pathname.startsWith(`/v1/${each}/`))
    if (kind === undefined) throw new StripeFault(404, 'unknown_url')
    const id = url.pathname.slice(`/v1/${kind}/`.length)
    if (id === '') return this.listed(kind, url.searchParams)
    const found = this.find(kind, id)
    return kind === 'payment_intents' ? this.expanded(found) : found
  }

  private listed(kind: Kind, query: URLSearchParams) {
    const limit = Number(query.get('limit') ?? 10)
    const [from, to] = [Number(query.get('created[gte]') ?? 0), Number(query.get('created[lte]') ?? 1e12)]
    const after = query.get('starting_after')
    const found = (this.all.get(kind) ?? []).filter(({ created, transfer_group: group }) => {
      return created >= from && created <= to && (query.get('transfer_group') ?? group) === group
    })
    const first = after === null ? 0 : found.findIndex(({ id }) => id === after) + 1
    const shown = (each: Made) => (kind === 'payment_intents' ? this.expanded(each) : each)
    const data = found.slice(first, first + limit).map(shown)
    return { object: 'list', url: `/v1/${kind}`, has_more: first + limit < found.length, data }
  }

  /** The payer pays on Stripe's page, or confirms with the bank. */
  onPage(id: string, instrument: string, confirms: boolean): void {
    if (id.startsWith('cs_')) this.onCheckout(this.find('checkout/sessions', id), instrument)
    else if (confirms) this.collect(this.find('payment_intents', id), 'card', true)
    else this.fail(this.find('payment_intents', id), 'payment_intent_authentication_failure')
  }

  private onCheckout(page: Made, instrument: string): void {
    if (page.mode === 'setup') {
      Object.assign(page, { status: 'complete', url: null })
      this.kept.name(String(page.setup_intent), instrument)
      return
    }
    const asked = { amount: String(page.amount_total), currency: page.currency as string, metadata: page.asked as Form }
    const known = page.payment_intent as string | null
    const intent = known === null ? this.newIntent(asked) : this.find('payment_intents', known)
    page.payment_intent = intent.id
    const decline = declines[instrument]
    if (decline !== undefined) {
      this.fail(intent, decline)
      return
    }
    Object.assign(page, { status: 'complete', url: null })
    if (isLate(instrument)) this.pay(intent, instrument)
    else this.collect(intent, 'card', true)
  }

  /** A boleto or a direct debit arrives, or does not. */
  arrive(intent: string, arrives: boolean): void {
    const found = this.find('payment_intents', intent)
    if (arrives) {
      this.collect(found, 'us_bank_account', false)
      return
    }
    this.fail(found, 'payment_method_provider_timeout')
    const page = this.all.get('checkout/sessions')?.find((each) => each.payment_intent === intent)
    if (page !== undefined) this.tell('checkout.session.async_payment_failed', page)
  }

  expirePage(id: string): void {
    const page = Object.assign(this.find('checkout/sessions', id), { status: 'expired', url: null })
    this.tell('checkout.session.expired', page)
  }

  /** A bank takes money back: opens, wins or loses. */
  takeBack(intent: string, state: 'opened' | 'won' | 'lost'): void {
    const { latest_charge: charge } = this.find('payment_intents', intent)
    const { amount, currency } = this.find('charges', String(charge))
    const known = this.all.get('disputes')?.find((each) => each.charge === charge)
    const made = known ?? this.newDispute({ amount, currency, charge })
    made.status = state === 'opened' ? 'needs_response' : state
    const moved = state === 'lost' ? [] : [this.lines.ofTakenBack(made, Number(amount), state)]
    made.balance_transactions = [...(made.balance_transactions as object[]), ...moved]
    if (state === 'opened') this.tell('charge.dispute.created', made)
    if (state !== 'lost') this.tell(`charge.dispute.funds_${state === 'opened' ? 'withdrawn' : 'reinstated'}`, made)
    if (state !== 'opened') this.tell('charge.dispute.closed', made)
  }

  private newDispute(about: Record<string, unknown>): Made {
    const due = Math.floor(Date.now() / 1000) + 9 * 86_400
    const asked = { evidence_details: { due_by: due, has_evidence: false }, reason: 'product_not_received' }
    return this.make('disputes', { ...about, ...asked, balance_transactions: [] })
  }

  /** A refund's bank sends it back. */
  refuseRefund(id: string): void {
    const change = { status: 'failed', failure_reason: 'expired_or_canceled_card' }
    const made = Object.assign(this.find('refunds', id), change)
    this.lines.write('refund_failure', made, Number(made.amount))
    this.tell('refund.failed', made)
  }

  /** A transfer is taken back whole. */
  reverseTransfer(id: string): void {
    const made = Object.assign(this.find('transfers', id), { reversed: true })
    this.lines.write('transfer_refund', made, Number(made.amount))
    this.tell('transfer.reversed', made)
  }
}
