import { minorDigits } from '../../parts/formats.ts'
import { minorOf } from '../trade/amounts.ts'
import { decimalOf, lineAmount } from './line-amount.ts'
import { defectClasses, planSteps, type TypedLine, type TypedTerms, type WireTerms } from './typed-terms.ts'

/** What is wrong with a field, by the field's name in the form. */
export type Faults = Readonly<Record<string, 'missing' | 'number' | 'amount' | 'percent' | 'sum' | 'date' | 'hs'>>

/** What a form comes to: terms for the API, or what is wrong where; the amounts as far as they can be reckoned. */
export interface ReadTerms {
  readonly terms?: WireTerms
  readonly faults: Faults
  /** Minor units by line; `undefined` where a number is missing. */
  readonly amounts: readonly (number | undefined)[]
  readonly total: number
}

/** Reads typed terms. Empty lines and empty aspects of quality are left out, everything else has to be right. */
export function readTerms(typed: TypedTerms): ReadTerms {
  const faults: Record<string, Faults[string]> = {}
  const digits = minorDigits(typed.currency)
  const money = (name: string, text: string) => {
    if (text === '') return 0
    const minor = ZERO.test(text) ? 0 : minorOf(text, typed.currency)
    if (minor === undefined) faults[name] = 'amount'
    return minor ?? 0
  }
  const bps = (name: string, text: string) => {
    if (text === '') return 0
    const value = lineAmount(decimalOf(text.replace('%', '')) ?? '', '1', 2)
    if (value === undefined || value > 10_000) faults[name] = 'percent'
    return value ?? 0
  }
  const read: Reading = { typed, faults, digits, money, bps }
  const amounts = typed.lines.map((line) => amountOf(read, line))
  const lines = typed.lines.flatMap((line, n) => (isEmpty(line) ? [] : [readLine(read, line, n, amounts[n] ?? 0)]))
  if (lines.length === 0) faults['line-0-name'] = 'missing'
  const sums = { freight: 0, tax: 0, charges: 0, allowances: 0 }
  for (const name of ['freight', 'tax', 'charges', 'allowances'] as const) sums[name] = money(name, typed[name])
  const goods = lines.reduce((sum, line) => sum + line.amount, 0)
  const total = goods + sums.freight + sums.tax + sums.charges - sums.allowances
  if (typed.place === '') faults.place = 'missing'
  const instalments = readInstalments(read, total)
  const terms = { ...head(read), ...sums, lines, instalments, release_plan: readPlan(read) } as WireTerms
  return { ...(Object.keys(faults).length === 0 ? { terms } : {}), faults, amounts, total }
}

interface Reading {
  readonly typed: TypedTerms
  readonly faults: Record<string, Faults[string]>
  readonly digits: number
  money(name: string, text: string): number
  bps(name: string, text: string): number
}

const ZERO = /^0+([.,]0+)?$/

function isEmpty({ name, quantity, price, amount }: TypedLine): boolean {
  return name === '' && quantity === '' && price === '' && amount === ''
}

function amountOf({ typed, digits }: Reading, { quantity, price, amount }: TypedLine): number | undefined {
  if (amount !== '') return ZERO.test(amount) ? 0 : minorOf(amount, typed.currency)
  return lineAmount(decimalOf(quantity) ?? '', decimalOf(price) ?? '', digits)
}

function readLine({ faults, money, bps }: Reading, line: TypedLine, n: number, amount: number) {
  const field = (name: string) => `line-${n}-${name}`
  const [quantity, price] = [decimalOf(line.quantity), decimalOf(line.price)]
  if (line.name === '') faults[field('name')] = 'missing'
  if (quantity === undefined || !/^\d{1,12}(\.\d{1,6})?$/.test(quantity) || Number(quantity) === 0)
    faults[field('quantity')] = 'number'
  if (price === undefined || !/^\d{1,15}(\.\d{1,10})?$/.test(price)) faults[field('price')] = 'number'
  if (line.amount !== '') money(field('amount'), line.amount)
  if (line.hs !== '' && !/^\d{6,12}$/.test(line.hs)) faults[field('hs')] = 'hs'
  const tolerance = bps(field('tolerance'), line.tolerance)
  if (tolerance > 1000) faults[field('tolerance')] = 'percent'
  return {
    name: line.name,
    ...(line.description === '' ? {} : { description: line.description }),
    quantity: quantity ?? '',
    unit: line.unit,
    unit_price: price ?? '',
    amount,
    ...(line.hs === '' ? {} : { hs_code: line.hs }),
    quantity_tolerance_bps: tolerance,
    ...namedVersion(line.product),
    quality: line.quality.flatMap((term, q) => {
      const said = Object.entries(term).filter(([, value]) => value !== '')
      if (said.length === 0) return []
      for (const name of ['attribute', 'target'] as const)
        if (term[name] === '') faults[field(`quality-${q}-${name}`)] = 'missing'
      return [Object.fromEntries(said)]
    }),
  }
}

/** The version of a product as the form carries it; what is none is left out, and the API has the last word. */
function namedVersion(text: string) {
  if (text === '') return {}
  try {
    const { product, version, variant, hash } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const named = { product: String(product), version: Number(version), hash: String(hash) }
    return { product: typeof variant === 'string' ? { ...named, variant } : named }
  } catch {
    return {}
  }
}

function head({ typed, faults, bps }: Reading) {
  const { currency, zone, mode, incoterm, place, proof, coverage, lateRate, remarks, attachments } = typed
  return {
    currency,
    ...(zone === '' ? {} : { zone }),
    mode,
    incoterm,
    incoterm_place: place,
    ship_by: shipBy(typed, faults),
    ...(proof === '' ? {} : { shipment_proof: proof }),
    coverage,
    late_rate_bps: bps('lateRate', lateRate),
    sampling: readSampling(typed),
    documents: readDocuments(typed, faults),
    attachments: readAttachments(attachments),
    ...(remarks === '' ? {} : { remarks }),
  }
}

/** `aql 2.5` as the API takes it; what is as usual is not named. */
function readSampling(typed: TypedTerms) {
  const named = defectClasses.flatMap((of) => {
    const [kind, percent] = typed[`sampling-${of}`].split(' ')
    return kind === '' ? [] : [[of, percent === undefined ? { kind } : { kind, percent }] as const]
  })
  return Object.fromEntries(named)
}

/** Another paper than the usual ones needs a name. */
function readDocuments({ documents }: TypedTerms, faults: Record<string, Faults[string]>) {
  return documents.map(({ kind, name }, n) => {
    if (kind === 'other' && name === '') faults[`document-${n}-name`] = 'missing'
    return name === '' ? { kind } : { kind, name }
  })
}

/** The form carries them along; what somebody else wrote there is left out. */
function readAttachments(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return []
  }
}

function shipBy({ shipKind, shipDate, shipDays, shipAfter }: TypedTerms, faults: Record<string, Faults[string]>) {
  if (shipKind === 'date') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(shipDate)) faults.shipDate = 'date'
    return { kind: 'date', date: shipDate }
  }
  if (!/^\d{1,3}$/.test(shipDays) || Number(shipDays) > 730) faults.shipDays = 'number'
  return { kind: 'days', days: Number(shipDays), after: shipAfter === 'balance' ? 'balance' : 'initial' }
}

/** Each instalment by its amount or its share; the last takes what is left of the total. */
function readInstalments({ typed, faults, money, bps }: Reading, total: number) {
  let left = total
  return typed.instalments.map(({ amount, event, date }, n, all) => {
    const name = `instalment-${n}-amount`
    const isLast = n === all.length - 1
    const share = /^(.*)%$/.exec(amount)?.[1]
    const own = isLast ? left : share === undefined ? money(name, amount) : shareOf(total, bps(name, share))
    if (own <= 0 && total > 0) faults[name] = isLast ? 'sum' : 'amount'
    left -= own
    if (event === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(date)) faults[`instalment-${n}-date`] = 'date'
    const due = n === 0 ? { event: 'agreement' } : event === 'date' ? { event, date } : { event }
    return { kind: n === 0 ? 'initial' : 'balance', amount: own, ...due }
  })
}

function shareOf(total: number, bps: number): number {
  return Number((BigInt(total) * BigInt(bps)) / 10_000n)
}

function readPlan({ typed, faults, bps }: Reading) {
  const plan = planSteps.flatMap((step) => {
    const share = bps(`plan-${step}`, typed.plan[step])
    return share === 0 ? [] : [{ step, share_bps: share }]
  })
  if (plan.reduce((sum, each) => sum + each.share_bps, 0) !== 10_000) faults['plan-received'] = 'sum'
  return plan
}
