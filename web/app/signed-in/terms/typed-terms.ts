import type { paths } from '@surety/sdk'
import { decimalText, minorDigits } from '../../parts/formats.ts'
import type { Order } from '../trade/open-order.ts'
import { lineAmount } from './line-amount.ts'

/** Terms as the API takes them. */
export type WireTerms = paths['/v1/orders']['post']['requestBody']['content']['application/json']['terms']
/** Terms as the API shows them. */
export type Content = NonNullable<Order['terms']>['content']
/** An aspect of quality as both take it. */
export type Quality = Content['lines'][number]['quality'][number]

export const qualityFields = ['attribute', 'target', 'unit', 'tolerance', 'test', 'sample', 'aqlClass'] as const
export type TypedQuality = Readonly<Record<(typeof qualityFields)[number], string>>

const lineFields = ['name', 'description', 'quantity', 'unit', 'price', 'amount', 'hs', 'tolerance', 'product'] as const

/** A line as it stands in the form: all as typed. An empty `amount` is quantity × price. */
export type TypedLine = Readonly<Record<(typeof lineFields)[number], string>> & {
  readonly quality: readonly TypedQuality[]
}

/** What a defect means, from the worst. */
export const defectClasses = ['critical', 'major', 'minor'] as const

/** A paper that has to come with the goods. */
export interface TypedDocument {
  readonly kind: string
  readonly name: string
}

/** `amount`: `30 %` of the total or an amount; the last instalment takes what is left. */
export interface TypedInstalment {
  readonly amount: string
  readonly event: string
  readonly date: string
}

export const planSteps = ['initial-paid', 'shipped', 'inspected', 'received', 'window-over'] as const

const orderFields = [
  'currency',
  'zone',
  'freight',
  'tax',
  'charges',
  'allowances',
  'mode',
  'incoterm',
  'place',
  'shipKind',
  'shipDate',
  'shipDays',
  'shipAfter',
  'proof',
  'coverage',
  'lateRate',
  'sampling-critical',
  'sampling-major',
  'sampling-minor',
  'remarks',
  'attachments',
] as const

/** A form of terms as it was typed: what is kept, shown again and autosaved. */
export type TypedTerms = Readonly<Record<(typeof orderFields)[number], string>> & {
  readonly lines: readonly TypedLine[]
  readonly instalments: readonly TypedInstalment[]
  readonly documents: readonly TypedDocument[]
  /** Percent of each line's value by step of the release plan. */
  readonly plan: Readonly<Record<(typeof planSteps)[number], string>>
}

export const emptyQuality: TypedQuality = {
  attribute: '',
  target: '',
  unit: '',
  tolerance: '',
  test: '',
  sample: '',
  aqlClass: '',
}

export const emptyLine: TypedLine = {
  name: '',
  description: '',
  quantity: '',
  unit: 'C62',
  price: '',
  amount: '',
  hs: '',
  tolerance: '',
  product: '',
  quality: [],
}

/** What an empty form begins with: the terms that the API takes when nothing is said. */
export function emptyTerms(currency: string, zone: string): TypedTerms {
  return {
    currency,
    zone,
    lines: [emptyLine],
    freight: '',
    tax: '',
    charges: '',
    allowances: '',
    mode: 'sea',
    incoterm: 'FOB',
    place: '',
    shipKind: 'days',
    shipDate: '',
    shipDays: '30',
    shipAfter: 'initial',
    proof: 'transport document',
    coverage: 'standard',
    lateRate: '0.5',
    'sampling-critical': '',
    'sampling-major': '',
    'sampling-minor': '',
    documents: [],
    remarks: '',
    attachments: '[]',
    instalments: [{ amount: '', event: 'agreement', date: '' }],
    plan: { 'initial-paid': '', shipped: '', inspected: '', received: '100', 'window-over': '' },
  }
}

/** Reads a posted form; what is missing is empty. */
export function typedFromForm(form: FormData): TypedTerms {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const record = <K extends string>(names: readonly K[], prefix = '') =>
    Object.fromEntries(names.map((name) => [name, text(prefix + name)])) as Record<K, string>
  const count = (prefix: string, name: string) => {
    let n = 0
    while (form.has(`${prefix}-${n}-${name}`)) n += 1
    return [...Array(n).keys()]
  }
  return {
    ...record(orderFields),
    // Carried along as one text, or chosen one by one.
    attachments: form.has('attachments') ? text('attachments') : `[${form.getAll('attachment').join()}]`,
    lines: count('line', 'name').map((n) => ({
      ...record(lineFields, `line-${n}-`),
      quality: count(`line-${n}-quality`, 'attribute').map((q) => record(qualityFields, `line-${n}-quality-${q}-`)),
    })),
    instalments: count('instalment', 'amount').map((n) => record(['amount', 'event', 'date'], `instalment-${n}-`)),
    documents: count('document', 'kind').map((n) => record(['kind', 'name'], `document-${n}-`)),
    plan: record(planSteps, 'plan-') as TypedTerms['plan'],
  }
}

/** The form of given terms: a draft that goes on, an answer to a proposal, an order from a former one. */
export function typedFromTerms(content: Content): TypedTerms {
  const digits = minorDigits(content.currency)
  const money = (minor: number) => (minor === 0 ? '' : decimalText(minor, digits))
  const { ship_by: shipBy } = content
  return {
    ...emptyTerms(content.currency, content.zone),
    freight: money(content.freight),
    tax: money(content.tax),
    charges: money(content.charges),
    allowances: money(content.allowances),
    mode: content.mode,
    incoterm: content.incoterm,
    place: content.incoterm_place,
    proof: content.shipment_proof,
    coverage: content.coverage,
    lateRate: percent(content.late_rate_bps),
    remarks: content.remarks ?? '',
    attachments: JSON.stringify(content.attachments),
    shipKind: shipBy.kind,
    ...(shipBy.kind === 'date'
      ? { shipDate: shipBy.date }
      : { shipDays: String(shipBy.days), shipAfter: shipBy.after }),
    ...typedSampling(content),
    documents: content.documents.map(({ kind, name = '' }) => ({ kind, name })),
    lines: content.lines.map((line) => typedLine(line, digits)),
    instalments: content.instalments.map(({ amount, event, date }, i, all) => ({
      amount: i === all.length - 1 ? '' : money(amount),
      event,
      date: date ?? '',
    })),
    plan: Object.fromEntries(
      planSteps.map((step) => {
        const share = content.release_plan.find((each) => each.step === step)
        return [step, share === undefined ? '' : percent(share.share_bps)]
      }),
    ) as TypedTerms['plan'],
  }
}

/** A way of sampling as one text: `aql 2.5`, `lq 5.0`, `all`; empty where it is as usual. */
function typedSampling({ sampling }: Content): Pick<TypedTerms, `sampling-${(typeof defectClasses)[number]}`> {
  const text = (of: (typeof defectClasses)[number]) => {
    const by = sampling[of]
    return by === undefined ? '' : by.kind === 'all' ? 'all' : `${by.kind} ${by.percent}`
  }
  return { 'sampling-critical': text('critical'), 'sampling-major': text('major'), 'sampling-minor': text('minor') }
}

function typedLine(line: Content['lines'][number], digits: number): TypedLine {
  const isProduct = lineAmount(line.quantity, line.unit_price, digits) === line.amount
  return {
    name: line.name,
    description: line.description ?? '',
    quantity: line.quantity,
    unit: line.unit,
    price: line.unit_price,
    amount: isProduct ? '' : decimalText(line.amount, digits),
    hs: line.hs_code ?? '',
    // Carried along: a form does not change which version a line was made of.
    product: line.product === null ? '' : JSON.stringify(line.product),
    tolerance: line.quantity_tolerance_bps === 0 ? '' : percent(line.quantity_tolerance_bps),
    quality: line.quality.map((term) => ({ ...emptyQuality, ...term })),
  }
}

/** Basis points as percent: 50 is `0.5`. */
export function percent(bps: number): string {
  return String(bps / 100)
}
