import { addDuration } from '../../kernel/instant.ts'
import type { Change, Instant, Refusal } from '../../kernel/use-case.ts'
import { clear, due, entry, put, refuse } from '../../kernel/use-case.ts'
import type { Recipient } from '../payments/recipient.rules.ts'
import { ibanCountries } from './bank-account.rules.ts'
import { isWritable } from './latin.rules.ts'
import { bicPattern, type PayingAccount, payingAccountFor } from './paying-account.rules.ts'
import type { Payee, PaymentOrder } from './payment-order.rules.ts'
import { paymentOrderType } from './payment-order.rules.ts'

/**
 * What the bank would refuse of a payee: `account-number-invalid` (SEPA pays IBANs only), `bank-code-missing`,
 * `holder-not-latin`, `address-missing` (town and country are needed since November 2026).
 */
export function payeeFault(to: Payee, { scheme }: Pick<PayingAccount, 'scheme'>): string | undefined {
  if (scheme === 'sepa' && !ibanCountries.has(to.bankCountry)) return 'account-number-invalid'
  if (scheme === 'cross-border' && to.bankCode === undefined) return 'bank-code-missing'
  if (!isWritable(to.name)) return 'holder-not-latin'
  if (to.town === undefined || !isWritable(to.town) || to.country === '') return 'address-missing'
  return undefined
}

/** The country of an account: of its IBAN, else of its bank's BIC, else what is known of its holder. */
export function accountCountry(number: string, bankCode: string | undefined, otherwise: string): string {
  const iban = number.slice(0, 2)
  if (ibanCountries.has(iban) && /^[A-Z]{2}[0-9]{2}/.test(number)) return iban
  return bankCode !== undefined && bicPattern.test(bankCode) ? bankCode.slice(4, 6) : otherwise
}

/** A recipient as the bank reads it. */
export function payeeOf(to: Recipient): Payee {
  const { name, accountNumber, bankCode, country, town, addressCountry, street, postcode } = to
  return {
    name,
    account: accountNumber,
    bankCountry: country,
    country: addressCountry ?? country,
    ...(bankCode === undefined ? {} : { bankCode }),
    ...(town === undefined ? {} : { town }),
    ...(street === undefined ? {} : { street }),
    ...(postcode === undefined ? {} : { postcode }),
  }
}

/** The account that pays money back which came in at `bank`: the same one, else any that pays the currency. */
export function payingBack(accounts: readonly PayingAccount[], bank: string, currency: string) {
  const same = accounts.find((each) => each.name === bank && each.state === 'approved' && each.currency === currency)
  return same ?? payingAccountFor(accounts, currency)
}

type NewOrder = Payee &
  Pick<PaymentOrder, 'orderRoot' | 'kind' | 'ownerRoot' | 'ownerId' | 'amount' | 'currency' | 'remittance'> & {
    /** Who decided it; absent: nobody did, it is owed. */
    readonly author?: string
    readonly needsSecond: boolean
  }

/** An order of money that goes back: it waits for the next file, for a second person, or for what is missing. */
export function newOrder(of: NewOrder, from: PayingAccount, at: Instant): PaymentOrder {
  return placed({ ...of, bank: from.name, state: 'incomplete', createdAt: at, isContradicted: false }, from)
}

/**
 * An order that stands in no file, at the account that is to pay it: whether its bank would take it as it is. What a
 * person typed of it, or nobody screened, is still another person's to approve.
 */
export function placed({ reason: _, ...order }: PaymentOrder, from: PayingAccount): PaymentOrder {
  const fault = payeeFault(order, from)
  const at = { ...order, bank: from.name }
  if (fault !== undefined) return { ...at, state: 'incomplete', reason: fault }
  if (order.state !== 'incomplete') return at
  const needsSecond = order.needsSecond === true || order.completers !== undefined || order.isUnscreened === true
  return { ...at, state: needsSecond ? 'proposed' : 'waiting' }
}

/** A new order on the record, and when people are asked after it (`orderAsked` of the policy). */
export function queued(order: PaymentOrder, at: Instant, asked: string): readonly Change[] {
  const { orderRoot, kind, ownerId, bank, state } = order
  const said = { payment_order: orderRoot, kind, owner: ownerId, bank, state }
  return [
    put(paymentOrderType, order),
    entry(orderRoot, 'payment-order.queued', said),
    orderAsked(orderRoot, at, asked),
  ]
}

/** People are asked after an order that waits; once it stands in a file, the file is asked after. */
export function orderAsked(orderRoot: string, at: Instant, asked: string): Change {
  return due(orderRoot, 'payment-order.ask', '', addDuration(at, asked))
}

export function orderTaken(orderRoot: string): Change {
  return clear(orderRoot, 'payment-order.ask', '')
}

export type PayeeDetails = Partial<Pick<Payee, 'name' | 'bankCode' | 'town' | 'country' | 'street' | 'postcode'>>

const typed = ['name', 'bankCode', 'town', 'country', 'street', 'postcode'] as const

/**
 * The order with what a person named of its payee: it needs another person from then on, and another name is screened
 * first. The account stays. Refuses `wrong-state` and what the bank would (`payeeFault`).
 */
export function completed(
  order: PaymentOrder,
  details: PayeeDetails,
  from: PayingAccount,
  completer: string,
): PaymentOrder | Refusal {
  if (order.state !== 'incomplete') return refuse('wrong-state', { state: order.state })
  const given = typed.flatMap((field) => {
    const text = details[field]?.trim() ?? ''
    return text === '' ? [] : [[field, text] as const]
  })
  const { reason: _, ...open } = { ...order, ...Object.fromEntries(given) } as PaymentOrder
  const fault = payeeFault(open, from)
  if (fault !== undefined) return refuse(fault)
  const renamed = open.name === order.name ? {} : { isUnscreened: true }
  const { completers = [] } = order
  const all = completers.includes(completer) ? completers : [...completers, completer]
  return { ...open, ...renamed, state: 'proposed', completers: all }
}

/** The order, agreed to by one who neither sent nor typed it. Refuses `wrong-state`, `same-person`, `not-screened`. */
export function approved(order: PaymentOrder, approver: string): PaymentOrder | Refusal {
  if (order.state !== 'proposed') return refuse('wrong-state', { state: order.state })
  if (order.author === approver || order.completers?.includes(approver) === true) return refuse('same-person')
  if (order.isUnscreened === true) return refuse('not-screened')
  return { ...order, state: 'waiting', approver }
}

/** The order whose typed name a screening let pass; as it was where it has another name by now. */
export function passed(order: PaymentOrder, name: string): PaymentOrder {
  const { isUnscreened: _, ...rest } = order
  return order.isUnscreened === true && order.name === name ? rest : order
}

/** Whether somebody is none of the two people of a file: who approved a large order neither builds nor releases it. */
export function isThirdPerson({ needsSecond, approver }: PaymentOrder, person: string): boolean {
  return needsSecond !== true || approver !== person
}
