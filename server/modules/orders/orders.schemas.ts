import { Type } from 'typebox'
import { oneOf } from '../../platform/reply.ts'
import { incoterms } from '../catalogue/incoterm.rules.ts'
import { defectClasses } from '../catalogue/quality.rules.ts'
import { statuses } from './order.rules.ts'
import { flags } from './order-filter.rules.ts'
import { aqlValues, documentKinds, lqValues } from './sampling.rules.ts'
import { transportModes } from './terms.rules.ts'

/** Schemas of what the orders API takes, shared by its routes. */

const closed = { additionalProperties: false }
const amount = Type.Integer({ minimum: 0, maximum: 1e15, description: 'minor units of the currency' })
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const bps = Type.Integer({ minimum: 0, maximum: 10_000 })
const date = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const orderParams = Type.Object({ orderId: Type.String({ maxLength: 64 }) })
export const lotParams = Type.Object({ orderId: Type.String({ maxLength: 64 }), lotId: Type.String({ maxLength: 64 }) })

/** A decimal quantity of a line, with at most six decimals. */
export const quantitySchema = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,6})?$' })

const quality = Type.Object(
  {
    attribute: text(200),
    target: text(500),
    tolerance: Type.Optional(text(200)),
    unit: Type.Optional(text(50)),
    test: Type.Optional(text(500)),
    sample: Type.Optional(text(200)),
    aqlClass: Type.Optional(oneOf(defectClasses)),
  },
  closed,
)

/** How much of a lot is looked at; in replies too. */
export const lotSampling = Type.Union([
  Type.Object(
    { kind: Type.Literal('aql'), percent: oneOf(aqlValues) },
    { ...closed, description: 'ISO 2859-1, single, normal, level II; 0 accepts no defect' },
  ),
  Type.Object({ kind: Type.Literal('lq'), percent: oneOf(lqValues) }, { ...closed, description: 'ISO 2859-2' }),
  Type.Object({ kind: Type.Literal('all') }, closed),
])

/** By class of defect; what is not named is as usual: critical 0, major 2.5, minor 4.0. */
export const classSampling = Type.Object(
  { critical: Type.Optional(lotSampling), major: Type.Optional(lotSampling), minor: Type.Optional(lotSampling) },
  closed,
)

const document = Type.Object({ kind: oneOf(documentKinds), name: Type.Optional(text(200)) }, closed)

/** The version of a product that a line was made of; where terms are silent, it is the terms. */
const product = Type.Object(
  {
    product: text(64),
    version: Type.Integer({ minimum: 1, maximum: 1e9 }),
    variant: Type.Optional(text(60)),
    hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  closed,
)

const line = Type.Object(
  {
    name: text(500),
    description: Type.Optional(text(5000)),
    quantity: quantitySchema,
    unit: Type.String({ pattern: '^[A-Z0-9]{1,3}$', description: 'UN/CEFACT Recommendation 20' }),
    unit_price: Type.String({ pattern: '^\\d{1,15}(\\.\\d{1,10})?$' }),
    amount,
    hs_code: Type.Optional(Type.String({ pattern: '^\\d{6,12}$' })),
    quantity_tolerance_bps: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    quality: Type.Optional(Type.Array(quality, { maxItems: 100 })),
    product: Type.Optional(product),
  },
  closed,
)

const shipBy = Type.Union([
  Type.Object({ kind: Type.Literal('date'), date }, closed),
  Type.Object(
    {
      kind: Type.Literal('days'),
      days: Type.Integer({ minimum: 0, maximum: 730 }),
      after: Type.Union([Type.Literal('initial'), Type.Literal('balance')]),
    },
    closed,
  ),
])

const instalment = Type.Object(
  {
    kind: Type.Union([Type.Literal('initial'), Type.Literal('balance')]),
    amount: Type.Integer({ minimum: 1, maximum: 1e15 }),
    event: Type.Union(['agreement', 'goods-ready', 'documents', 'received', 'date'].map((each) => Type.Literal(each))),
    date: Type.Optional(date),
  },
  closed,
)

export const termsSchema = Type.Object(
  {
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    zone: Type.Optional(text(64)),
    lines: Type.Array(line, { minItems: 1, maxItems: 1000 }),
    freight: Type.Optional(amount),
    tax: Type.Optional(amount),
    charges: Type.Optional(amount),
    allowances: Type.Optional(amount),
    mode: Type.Union(transportModes.map((mode) => Type.Literal(mode))),
    incoterm: Type.Union(incoterms.map((incoterm) => Type.Literal(incoterm))),
    incoterm_place: text(200),
    ship_by: shipBy,
    shipment_proof: Type.Optional(text(200)),
    instalments: Type.Optional(Type.Array(instalment, { minItems: 1, maxItems: 20 })),
    release_plan: Type.Optional(
      Type.Array(Type.Object({ step: text(20), share_bps: bps }, closed), { minItems: 1, maxItems: 5 }),
    ),
    coverage: Type.Optional(Type.Union([Type.Literal('standard'), Type.Literal('on-time')])),
    late_rate_bps: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
    sampling: Type.Optional(classSampling),
    documents: Type.Optional(Type.Array(document, { maxItems: 30 })),
    attachments: Type.Optional(
      Type.Array(Type.Object({ name: text(200), sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed), {
        maxItems: 100,
      }),
    ),
    remarks: Type.Optional(text(5000)),
  },
  closed,
)

/** What a list of orders can be narrowed by; the same in a query and in a saved view. */
export const orderFilterFields = {
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'words: number, id, reference, tracking number, partner, what the lines are called',
    }),
  ),
  status: Type.Optional(oneOf(statuses)),
  side: Type.Optional(oneOf(['buyer', 'supplier'])),
  partner: Type.Optional(Type.String({ maxLength: 64, description: 'the company on the other side' })),
  due_days: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 365, description: 'somebody has to act within so many days' }),
  ),
  flag: Type.Optional(oneOf(flags)),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  amount_from: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 1e15, description: 'minor units of `currency`, which it needs' }),
  ),
  amount_to: Type.Optional(Type.Integer({ minimum: 0, maximum: 1e15, description: 'minor units of `currency`' })),
  begun_from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day in UTC, included' })),
  begun_to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day in UTC, included' })),
  sort: Type.Optional(oneOf(['oldest', 'newest'])),
}
