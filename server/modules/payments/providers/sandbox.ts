import { Webhook } from 'standardwebhooks'
import { currencyExponents } from '../../../kernel/currency.ts'
import type { Instant } from '../../../kernel/use-case.ts'
import type { Abilities } from '../provider.rules.ts'
import type { BalancePage, ProviderLine } from '../provider-line.rules.ts'
import { requestRefused } from '../refund.rules.ts'
import type {
  Asked,
  MandateDesk,
  Provider,
  ProviderChargeback,
  ProviderEffect,
  ProviderEvent,
  ProviderMandate,
  ProviderPayment,
  ProviderWire,
} from './provider.ts'

export interface SandboxSettings {
  readonly url: string
  readonly apiKey: string
  /** `whsec_…`; two while one replaces the other. */
  readonly webhookSecrets: readonly string[]
  /** Business time, for what the provider refuses at once. */
  now(): Instant
  /** System time that a call may take. */
  readonly timeoutMilliseconds?: number
}

export const sandboxAbilities: Abilities = {
  name: 'sandbox',
  kind: 'provider',
  currencies: [...currencyExponents.keys()],
  methods: ['card', 'apple-pay', 'google-pay', 'wire', 'local-transfer', 'ach', 'cash-transfer', 'boleto'],
  longestHold: 'P180D',
  refundWindow: 'P180D',
  cannot: ['partial-capture', 'virtual-accounts'],
  custody: { holder: 'Sandbox Bank', country: 'NL', ground: 'Sandbox: no real money moves.' },
}

/** The adapter of the sandbox provider's service. A refusal of the provider is a failed payment, refund or payout. */
export function sandboxProvider(settings: SandboxSettings): Provider {
  const call = caller(settings)
  return {
    abilities: sandboxAbilities,
    async createPayment(key, { reference, ...request }) {
      const body = { key, ...request, ...(reference === undefined ? {} : { wireReference: reference }) }
      const answer = await call('POST', '/payments', body)
      return isRejected(answer) ? rejectedPayment(key, request, answer, settings.now()) : paymentIn(answer)
    },
    async getPayment(key) {
      const answer = await call('GET', `/payments/${encodeURIComponent(key)}`)
      return isRejected(answer) ? 'unknown' : paymentIn(answer)
    },
    mandates: mandateDesk(call, settings),
    async createRefund(key, request) {
      // It finds the payment by our key: its own reference would be a field that it does not know.
      const { paymentKey, amount, currency } = request
      const asked = { key, paymentKey, amount, currency }
      return effectOf(key, request, await call('POST', '/refunds', asked), settings.now())
    },
    async getRefund(key) {
      const answer = await call('GET', `/refunds/${encodeURIComponent(key)}`)
      return isRejected(answer) ? 'unknown' : effectIn(answer)
    },
    async createPayout(key, request) {
      return effectOf(key, request, await call('POST', '/payouts', { key, ...request }), settings.now())
    },
    async getPayout(key) {
      const answer = await call('GET', `/payouts/${encodeURIComponent(key)}`)
      return isRejected(answer) ? 'unknown' : effectIn(answer)
    },
    async getChargeback(chargebackKey) {
      const answer = await call('GET', `/chargebacks/${encodeURIComponent(chargebackKey)}`)
      if (isRejected(answer)) return 'unknown'
      return typeof answer === 'string' ? answer : chargebackIn(answer)
    },
    async sendEvidence(chargebackKey, evidence) {
      const answer = await call('POST', `/chargebacks/${encodeURIComponent(chargebackKey)}/evidence`, evidence)
      if (answer === 'unknown') return 'unknown'
      return answer === 'missing' || isRejected(answer) ? 'missing' : 'taken'
    },
    async balanceReport(cursor) {
      const answer = await call('GET', `/balance${cursor === undefined ? '' : `?after=${encodeURIComponent(cursor)}`}`)
      return typeof answer === 'string' || isRejected(answer) ? 'unknown' : pageIn(answer)
    },
    verifyWebhook: (headers, rawBody) => verified(settings.webhookSecrets, headers, rawBody),
  }
}

/** Instruments that it keeps for later. */
function mandateDesk(call: ReturnType<typeof caller>, { now }: SandboxSettings): MandateDesk {
  return {
    async create(key, { method, token, returnUrl }) {
      const answer = await call('POST', '/mandates', { key, method, token, returnUrl })
      if (!isRejected(answer)) return mandateIn(answer)
      return { key, reference: `rejected:${key}`, state: 'failed', happenedAt: now(), reason: answer.rejected }
    },
    async get(key) {
      const answer = await call('GET', `/mandates/${encodeURIComponent(key)}`)
      return isRejected(answer) ? 'unknown' : mandateIn(answer)
    },
    async end(reference) {
      const answer = await call('POST', `/mandates/${encodeURIComponent(reference)}/end`)
      if (typeof answer === 'string') return answer
      return isRejected(answer) ? 'unknown' : 'ended'
    },
  }
}

interface Rejected {
  readonly rejected: string
  /** It could not read the request: our fault. */
  readonly isUnread?: true
}
type Answer = Asked<Rejected | { readonly [field: string]: unknown }>

function isRejected(answer: Answer): answer is Rejected {
  return typeof answer === 'object' && 'rejected' in answer
}

/** One call: no answer in time, a broken one, and every 5xx are `unknown`, for it may have been done. */
function caller({ url, apiKey, timeoutMilliseconds = 10_000 }: SandboxSettings) {
  return async (method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> => {
    const headers = { authorization: `Bearer ${apiKey}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const signal = AbortSignal.timeout(timeoutMilliseconds)
    try {
      const init = { method, headers, signal, redirect: 'error' } as const
      const answer = await fetch(`${url}${path}`, body ? { ...init, body: written(body) } : init)
      const said = (await answer.json()) as { readonly [field: string]: unknown }
      if (answer.status === 404) return 'missing'
      if (answer.ok) return said
      // 409: the key is taken by another body, 401: our own key is wrong. Neither says what became of the first call.
      const rejected = String(said.code ?? 'rejected')
      if (answer.status === 400) return { rejected, isUnread: true }
      return answer.status === 422 ? { rejected } : 'unknown'
    } catch {
      return 'unknown'
    }
  }
}

function written(body: object): string {
  return JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? Number(value) : value))
}

interface Asking {
  readonly amount: bigint
  readonly currency: string
}

function rejectedPayment(key: string, asked: Asking, { rejected }: Rejected, happenedAt: Instant): ProviderPayment {
  const { amount, currency } = asked
  return { key, reference: `rejected:${key}`, state: 'failed', amount, currency, happenedAt, reason: rejected }
}

function effectOf(key: string, asked: Asking, answer: Answer, happenedAt: Instant): Asked<ProviderEffect> {
  if (!isRejected(answer)) return effectIn(answer)
  const { amount, currency } = asked
  const reason = answer.isUnread ? requestRefused : answer.rejected
  return { key, reference: `rejected:${key}`, state: 'failed', amount, currency, happenedAt, reason }
}

type Said = Exclude<Answer, Rejected>

function withAmount<T>(said: { readonly [field: string]: unknown }): T {
  return { ...said, amount: BigInt(Number(said.amount)) } as T
}

function paymentIn(said: Said): Asked<ProviderPayment> {
  return typeof said === 'string' ? said : withAmount(said)
}

function mandateIn(said: Said): Asked<ProviderMandate> {
  return typeof said === 'string' ? said : (said as unknown as ProviderMandate)
}

function chargebackIn(said: { readonly [field: string]: unknown }): ProviderChargeback {
  return { ...withAmount<ProviderChargeback>(said), fee: BigInt(Number(said.fee ?? 0)) }
}

function pageIn(said: { readonly [field: string]: unknown }): BalancePage {
  const { lines, cursor, isLast } = said as unknown as BalancePage
  return {
    lines: lines.map((line) => ({ ...withAmount<ProviderLine>({ ...line }), fee: BigInt(line.fee) })),
    cursor,
    isLast,
  }
}

function effectIn(said: Said): Asked<ProviderEffect> {
  return typeof said === 'string' ? said : withAmount(said)
}

function verified(
  secrets: readonly string[],
  headers: Readonly<Record<string, string>>,
  rawBody: string,
): readonly ProviderEvent[] | undefined {
  if (!secrets.some((secret) => isGenuine(secret, headers, rawBody))) return undefined
  const { type, data } = JSON.parse(rawBody) as { type: string; data: { readonly [field: string]: unknown } }
  const id = headers['webhook-id'] ?? ''
  switch (type.split('.')[0]) {
    case 'payment':
      return [{ id, type: 'payment', payment: withAmount(data) }]
    case 'mandate':
      return [{ id, type: 'mandate', mandate: data as unknown as ProviderMandate }]
    case 'refund':
      return [{ id, type: 'refund', effect: withAmount(data) }]
    case 'payout':
      return [{ id, type: 'payout', effect: withAmount(data) }]
    case 'wire':
      return [{ id, type: 'wire', wire: withAmount<ProviderWire>(data) }]
    case 'chargeback':
      return [
        {
          id,
          type: 'chargeback',
          chargeback: { ...withAmount<ProviderChargeback>(data), fee: BigInt(Number(data.fee ?? 0)) },
        },
      ]
    default:
      return []
  }
}

/** Signature and age (five minutes) by Standard Webhooks 1.0. */
function isGenuine(secret: string, headers: Readonly<Record<string, string>>, rawBody: string): boolean {
  try {
    new Webhook(secret).verify(rawBody, headers)
    return true
  } catch {
    return false
  }
}
