import type Stripe from 'stripe'

interface Fault {
  readonly type?: string
  readonly statusCode?: number
  readonly code?: string
  readonly decline_code?: string
  readonly payment_intent?: Stripe.PaymentIntent
}

/** What Stripe refused for good; `undefined` for what says nothing: no answer, 5xx, a key used otherwise. */
export function refusal(error: unknown): Fault | undefined {
  const fault = error as Fault
  const isSaid = fault.type === 'StripeCardError' || fault.type === 'StripeInvalidRequestError'
  return isSaid && (fault.statusCode ?? 500) < 500 && fault.statusCode !== 409 ? fault : undefined
}

/** Whether Stripe could not read what we asked: no code at all, or one of a parameter. */
export function isUnread({ type, code }: Fault): boolean {
  return type === 'StripeInvalidRequestError' && (code === undefined || code.startsWith('parameter_'))
}
