import { data } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, type Told, told } from '../../api/asked.ts'
import { minorOf } from '../trade/amounts.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Said } from '../trade/said-note.tsx'
import type { Context } from '../trade/session.ts'

/** Rates, what is open in each currency, and what the bank dealt. */
export async function readCurrencies(context: Context, request: Request) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const [rates, positions, deals] = await Promise.all([
    asked(request, api.GET('/v1/rates')),
    asked(request, api.GET('/v1/fx-positions')),
    asked(request, api.GET('/v1/fx-deals')),
  ])
  const mayMove = own.roles.some((role) => role === 'finance' || role === 'admin')
  // Currencies that nobody converts are of no use here.
  return { rates, converted: rates.data.filter(({ converted }) => converted), positions, deals: deals.data, mayMove }
}

export type CurrenciesData = Awaited<ReturnType<typeof readCurrencies>>

/** What an action of the page said; what was typed is kept. */
export interface CurrencySaid extends Said {
  readonly typed?: Readonly<Record<string, string>>
}

interface Taken {
  readonly text: (name: string) => string
  readonly api: ReturnType<typeof apiOf>
  readonly request: Request
}

const KEPT = ['source', 'rates', 'bank', 'reference', 'sold', 'sold_currency', 'bought', 'bought_currency', 'wire']

/** Lines of a pair and its rate: `EUR/USD 1.085`. */
export function ratesIn(typed: string) {
  return typed
    .split('\n')
    .map((line) => line.trim().split(/[\s,;]+/))
    .filter(([pair = '']) => pair !== '')
    .map(([pair = '', rate = '']) => ({ pair: pair.toUpperCase(), rate }))
}

async function record({ api, request, text }: Taken): Promise<Told<unknown>> {
  // Published now, by the clock of the business.
  const { as_of } = await asked(request, api.GET('/v1/rates'))
  const body = { source: text('source').trim(), as_of, rates: ratesIn(text('rates')) }
  return told(request, api.POST('/v1/rates', { body }))
}

const invalid = { ok: false, problem: { code: 'amount-invalid', status: 422, title: 'No amount' } } as const

async function deal({ api, request, text }: Taken): Promise<Told<unknown>> {
  const money = (name: string) => {
    const currency = text(`${name}_currency`).trim().toUpperCase()
    const amount = /^[A-Z]{3}$/.test(currency) ? minorOf(text(name), currency) : undefined
    return amount === undefined ? undefined : { amount, currency }
  }
  const [sold, bought] = [money('sold'), money('bought')]
  if (sold === undefined || bought === undefined) return invalid
  const { at } = await asked(request, api.GET('/v1/fx-positions'))
  const wire = text('wire').trim()
  const told_at = text('dealt_at') === '' ? at : text('dealt_at')
  const about = { bank: text('bank').trim(), reference: text('reference').trim(), dealt_at: told_at }
  return told(request, api.POST('/v1/fx-deals', { body: { ...about, sold, bought, ...(wire ? { wire } : {}) } }))
}

const steps: Readonly<Record<string, (taken: Taken) => Promise<Told<unknown>>>> = {
  rates: record,
  deal,
  close: ({ api, request }) => told(request, api.POST('/v1/fx-positions/closing', {})),
}

/** Takes a step of finance about currencies; the rights are judged by the API. */
export async function takeCurrencyStep(context: Context, request: Request): Promise<CurrencySaid> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const on = text('step')
  const step = steps[on]
  if (step === undefined) return { on }
  const answer = await step({ text, api: apiOf(context, request), request })
  if (answer.ok) return { on }
  return { on, problem: answer.problem, typed: Object.fromEntries(KEPT.map((name) => [name, text(name)])) }
}
