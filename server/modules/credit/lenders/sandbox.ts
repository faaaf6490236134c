import { Webhook } from 'standardwebhooks'
import type { CreditReason } from '../credit-reason.rules.ts'
import { type LenderNews, type LenderSays, type LenderTerms, reasonsIn } from '../lender.rules.ts'
import type { LenderStatement } from '../lender-statement.rules.ts'
import type { Answered, Lender } from './lender.ts'

export interface SandboxLenderSettings {
  readonly url: string
  readonly apiKey: string
  /** `whsec_…`; two while one replaces the other. */
  readonly webhookSecrets: readonly string[]
  /** System time that a call may take. */
  readonly timeoutMilliseconds?: number
}

const discountBps = 150
const plan = (code: string, monthlyBps: number) => ({ code, monthlyBps, discountBps })

export const sandboxLenderTerms: LenderTerms = {
  name: 'sandbox',
  legalName: 'Sandbox Lender Inc.',
  addressLines: ['1 Sandbox Street', 'Wilmington, DE 19801'],
  countries: ['US'],
  currencies: ['USD'],
  least: 100_00n,
  most: 100_000_00n,
  account: { number: '000123456789', bankCode: 'SBOXUS33', country: 'US', currency: 'USD', town: 'Wilmington' },
  plans: [plan('net-30', 0), plan('net-60', 0), ...[1, 2, 3, 4, 5, 6].map((n) => plan(`instalments-${n}`, 120))],
}

/** Its codes in the words of our notices. */
const reasons: Readonly<Record<string, CreditReason>> = {
  'cash-flow': 'reserve-low',
  'time-in-business': 'business-too-new',
  income: 'inflow-low',
}

/** The adapter of the sandbox lender's service. */
export function sandboxLender(settings: SandboxLenderSettings): Lender {
  const call = caller(settings)
  const path = (key: string) => `/draws/${encodeURIComponent(key)}`
  return {
    terms: sandboxLenderTerms,
    async ask({ key, amount, ...request }) {
      const { status, said } = await call(
        'POST',
        '/draws',
        JSON.stringify({ draw: key, amount: Number(amount), ...request }),
      )
      // Another body under a known key, or one that it cannot read: neither says what became of the first call.
      return status === 200 ? saysIn(said) : 'unknown'
    },
    async status(key) {
      const { status, said } = await call('GET', path(key))
      return status === 404 ? 'missing' : status === 200 ? saysIn(said) : 'unknown'
    },
    async giveUp(key) {
      const { status } = await call('POST', `${path(key)}/cancellation`)
      const answers: Readonly<Record<number, Answered<'given-up' | 'bound'>>> = {
        200: 'given-up',
        404: 'missing',
        409: 'bound',
      }
      return answers[status] ?? 'unknown'
    },
    async tellPaid(statement) {
      const [secret = ''] = settings.webhookSecrets
      const body = JSON.stringify(statementBody(statement))
      const { status } = await call('POST', '/remittances', body, signed(secret, statement.key, body))
      return status === 200 ? 'acknowledged' : 'unknown'
    },
    verifyNews(headers, rawBody) {
      if (!settings.webhookSecrets.some((secret) => isGenuine(secret, headers, rawBody))) return undefined
      const { type, data } = JSON.parse(rawBody) as { readonly type: string; readonly data: Said }
      return type.startsWith('draw.') ? [{ id: headers['webhook-id'] ?? '', says: saysIn(data) } as LenderNews] : []
    },
  }
}

interface Said {
  readonly [field: string]: unknown
}

/** One call: no answer in time and a broken one have status 0, for it may have been done. */
function caller({ url, apiKey, timeoutMilliseconds = 10_000 }: SandboxLenderSettings) {
  return async (method: 'GET' | 'POST', path: string, body?: string, more: Readonly<Record<string, string>> = {}) => {
    const kind = body === undefined ? {} : { 'content-type': 'application/json' }
    const headers = { authorization: `Bearer ${apiKey}`, ...kind, ...more }
    const init = { method, headers, signal: AbortSignal.timeout(timeoutMilliseconds), redirect: 'error' } as const
    try {
      const answer = await fetch(`${url}${path}`, body === undefined ? init : { ...init, body })
      return { status: answer.status, said: (await answer.json()) as Said }
    } catch {
      return { status: 0, said: {} as Said }
    }
  }
}

/** Signed as Standard Webhooks 1.0 asks: whoever it pays books by it, so it must be ours. */
function signed(secret: string, key: string, body: string): Readonly<Record<string, string>> {
  const [id, at] = [`msg_${key}`, new Date()]
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

/** Its own words: plain numbers of minor units. */
function statementBody({ key, amount, setOff, draws, ...statement }: LenderStatement): object {
  return {
    ...{ ...statement, statement: key, amount: Number(amount), setOff: Number(setOff) },
    draws: draws.map(({ key: draw, amount: paid, beyond, money }) => {
      const came = money.map(({ amount: each, ...how }) => ({ ...how, amount: Number(each) }))
      return { draw, amount: Number(paid), beyond: Number(beyond), money: came }
    }),
  }
}

function saysIn(said: Said): LenderSays {
  const codes = (said.reasons as readonly string[]).map((code) => reasons[code] ?? code)
  return {
    key: String(said.draw),
    state: said.state as LenderSays['state'],
    amount: BigInt(Number(said.amount)),
    lends: BigInt(Number(said.lends)),
    currency: String(said.currency),
    reasons: reasonsIn(codes),
    happenedAt: String(said.happenedAt),
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
