import { randomBytes } from 'node:crypto'
import type { Said } from './form.ts'
import type { Made } from './stand-in-books.ts'
import { StripeFault } from './stand-in-fault.ts'

type Form = { readonly [name: string]: Said }
type Tell = (type: string, object: Made) => void

/** Instruments whose charge comes to nothing while their holder is not there. */
const refused: Readonly<Record<string, string>> = {
  pm_card_authenticationRequired: 'authentication_required',
  pm_card_chargeCustomerFail: 'insufficient_funds',
}

/** What Stripe keeps for later: holders, instruments and the setups that named them. */
export class Kept {
  private readonly setups: Made[] = []
  private readonly instruments: Made[] = []
  private readonly tell: Tell

  constructor(tell: Tell) {
    this.tell = tell
  }

  private made(prefix: string, object: string, fields: Record<string, unknown>): Made {
    const id = `${prefix}_${randomBytes(8).toString('hex')}`
    return { id, object, created: Math.floor(Date.now() / 1000), metadata: {}, livemode: false, ...fields } as Made
  }

  /** A setup, its instrument expanded. */
  private shown(setup: Made): Made {
    const instrument = this.instruments.find(({ id }) => id === setup.payment_method) ?? null
    return { ...setup, payment_method: instrument } as Made
  }

  private setup(id: string): Made {
    const found = this.setups.find((each) => each.id === id)
    if (found === undefined) throw new StripeFault(404, 'resource_missing')
    return found
  }

  /** Names an instrument for a setup: kept for its holder, or declined. */
  name(id: string, token: string): void {
    const setup = this.setup(id)
    if (token.startsWith('pm_card_chargeDeclined')) {
      const error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }
      Object.assign(setup, { status: 'requires_payment_method', last_setup_error: error })
      this.tell('setup_intent.setup_failed', setup)
      if (setup.mode !== 'page') throw new StripeFault(402, 'card_declined', 'card_error', error)
      return
    }
    const account = { us_bank_account: { bank_name: 'STRIPE TEST BANK', last4: '6789' } }
    const kind = token === 'pm_usBankAccount' ? account : { card: { brand: 'visa', last4: '4242' } }
    const instrument = this.made('pm', 'payment_method', { customer: setup.customer, token, ...kind })
    this.instruments.unshift(instrument)
    Object.assign(setup, { status: 'succeeded', payment_method: instrument.id })
    this.tell('setup_intent.succeeded', setup)
  }

  /** A setup that waits for its instrument. */
  newSetup(fields: Record<string, unknown>): Made {
    const none = { payment_method: null, next_action: null, last_setup_error: null, mandate: null }
    const made = this.made('seti', 'setup_intent', { ...none, status: 'requires_payment_method', ...fields })
    this.setups.unshift(made)
    return made
  }

  /** What a page says on which an instrument is named. */
  pageOf(form: Form): Record<string, unknown> {
    const metadata = (form.setup_intent_data as Form | undefined)?.metadata ?? {}
    const setup = this.newSetup({ metadata, customer: form.customer, mode: 'page' })
    const { client_reference_id } = form
    return { client_reference_id, mode: 'setup', setup_intent: setup.id, status: 'open' }
  }

  write(path: string, form: Form): Made | undefined {
    if (path === '/v1/customers') return this.made('cus', 'customer', { metadata: form.metadata ?? {} })
    if (path === '/v1/setup_intents') {
      const setup = this.newSetup({ metadata: form.metadata ?? {}, customer: form.customer })
      this.name(setup.id, String(form.payment_method))
      return this.shown(setup)
    }
    const [, id] = /^\/v1\/payment_methods\/(\w+)\/detach$/.exec(path) ?? []
    if (id === undefined) return undefined
    const found = this.instruments.find((each) => each.id === id)
    if (found === undefined || found.customer === null) throw new StripeFault(400, 'payment_method_unexpected_state')
    Object.assign(found, { customer: null })
    this.tell('payment_method.detached', found)
    return found
  }

  read({ pathname, searchParams: query }: URL): unknown {
    if (!pathname.startsWith('/v1/setup_intents')) return undefined
    const id = pathname.slice('/v1/setup_intents/'.length)
    if (id !== '') return this.shown(this.setup(id))
    const [from, to] = [Number(query.get('created[gte]') ?? 0), Number(query.get('created[lte]') ?? 1e12)]
    const by = query.get('payment_method')
    const found = this.setups.filter(
      ({ created, payment_method: instrument }) =>
        created >= from && created <= to && (by ?? instrument) === instrument,
    )
    return { object: 'list', url: '/v1/setup_intents', has_more: false, data: found.map((each) => this.shown(each)) }
  }

  /** The token of the instrument that pays, and why it does not while its holder is away; any other name is a token. */
  paidBy(name: string): { readonly token: string; readonly decline?: string } {
    const found = this.instruments.find(({ id }) => id === name)
    if (found === undefined) return { token: name }
    const token = String(found.token)
    const decline = refused[token]
    return { token, ...(decline === undefined ? {} : { decline }) }
  }

  /** An account's bank ends what its holder had allowed. */
  endMandate(setupId: string): void {
    const { payment_method: instrument } = this.setup(setupId)
    this.tell('mandate.updated', this.made('mandate', 'mandate', { payment_method: instrument, status: 'inactive' }))
  }
}
