import { Type } from 'typebox'
import { lineFaults } from './state.ts'

const text = (maxLength = 200) => Type.String({ minLength: 1, maxLength })
const key = Type.String({ pattern: '^[\\w.-]{1,120}$' })
const amount = Type.Integer({ minimum: 1, maximum: 10 ** 15 })
const currency = Type.String({ pattern: '^[A-Z]{3}$' })
const strict = { additionalProperties: false } as const

/** The bodies that the sandbox provider takes. */
export const bodies = {
  key: Type.Object({ key }),
  payment: Type.Object(
    {
      key,
      method: text(40),
      token: Type.Optional(text(60)),
      amount,
      currency,
      returnUrl: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
      wireReference: Type.Optional(text(40)),
      mandate: Type.Optional(text(60)),
    },
    strict,
  ),
  mandate: Type.Object(
    {
      key,
      method: Type.Union([Type.Literal('card'), Type.Literal('ach')]),
      token: Type.Optional(text(60)),
      returnUrl: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 500 })),
    },
    strict,
  ),
  refund: Type.Object({ key, paymentKey: key, amount, currency }, strict),
  payout: Type.Object(
    {
      key,
      amount,
      currency,
      accountNumber: text(40),
      bankCode: Type.Optional(text(20)),
      name: text(),
      country: text(2),
      reference: text(40),
    },
    strict,
  ),
  wire: Type.Object(
    {
      paymentKey: Type.Optional(key),
      kind: Type.Optional(
        Type.Union(['whole', 'short', 'over', 'late', 'without-reference', 'other-payer'].map((k) => Type.Literal(k))),
      ),
      amount: Type.Optional(amount),
      currency: Type.Optional(currency),
      text: Type.Optional(Type.String({ maxLength: 500 })),
      payerName: Type.Optional(text()),
      nonce: Type.Optional(text(60)),
    },
    strict,
  ),
  clock: Type.Object(
    { now: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' }) },
    strict,
  ),
  delivery: Type.Object(
    { mode: Type.Union(['once', 'twice', 'silent', 'reversed-order'].map((m) => Type.Literal(m))) },
    strict,
  ),
  next: Type.Object(
    {
      kind: Type.Union([Type.Literal('refund'), Type.Literal('payout')]),
      outcome: Type.Union(['settled', 'failed', 'returned', 'unknown', 'timeout'].map((o) => Type.Literal(o))),
    },
    strict,
  ),
  evidence: Type.Object(
    {
      buyer: Type.String({ maxLength: 500 }),
      goods: Type.String({ maxLength: 1000 }),
      carrier: Type.Optional(Type.String({ maxLength: 200 })),
      trackingNumber: Type.Optional(Type.String({ maxLength: 200 })),
      shippedAt: Type.Optional(text(30)),
      deliveredAt: Type.Optional(text(30)),
      statement: text(20_000),
    },
    strict,
  ),
  balance: Type.Object({ after: Type.Optional(Type.String({ pattern: '^\\d{1,9}$' })) }, strict),
  books: Type.Object(
    {
      fault: Type.Optional(Type.Union(lineFaults.map((fault) => Type.Literal(fault)))),
      tellOmitted: Type.Optional(Type.Boolean()),
      fee: Type.Optional(Type.Object({ amount, currency }, strict)),
    },
    strict,
  ),
  slow: Type.Object({ milliseconds: Type.Integer({ minimum: 0, maximum: 60_000 }) }, strict),
  told: Type.Object({ state: text(20), reason: Type.Optional(text(60)) }, strict),
}

/** Whether a text could be a card number: the sandbox takes tokens only, and keeps nothing that looks like one. */
export function looksLikeCard(value: string): boolean {
  return /(?:\d[ -]?){12,}/.test(value)
}
