import { parseQuantity, quantityText } from '../../kernel/quantity.ts'
import type { Json, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import type { QualityTerm } from '../catalogue/quality.rules.ts'
import type { NamedVersion } from '../catalogue/version.rules.ts'
import { defaultPlan } from '../escrow/plan.rules.ts'
import type { ClassSampling, RequiredDocument } from './sampling.rules.ts'
import type { ShipBy, TermsContent, TermsInstalment, TransportMode } from './terms.rules.ts'
import { totalOf } from './terms.rules.ts'

/** Terms as the API takes them: snake_case, amounts as integers of minor units, quantities as decimal text. */
export interface WireTerms {
  readonly currency: string
  readonly zone?: string
  readonly lines: readonly {
    readonly name: string
    readonly description?: string
    readonly quantity: string
    readonly unit: string
    readonly unit_price: string
    readonly amount: number
    readonly hs_code?: string
    readonly quantity_tolerance_bps?: number
    readonly quality?: readonly QualityTerm[]
    readonly product?: {
      readonly product: string
      readonly version: number
      readonly variant?: string
      readonly hash: string
    }
  }[]
  readonly freight?: number
  readonly tax?: number
  readonly charges?: number
  readonly allowances?: number
  readonly mode: TransportMode
  readonly incoterm: Incoterm
  readonly incoterm_place: string
  readonly ship_by: ShipBy
  readonly shipment_proof?: string
  readonly instalments?: readonly Omit<TermsInstalment, 'amount' | 'n'>[] | readonly WireInstalment[]
  readonly release_plan?: readonly { readonly step: string; readonly share_bps: number }[]
  readonly coverage?: 'standard' | 'on-time'
  readonly late_rate_bps?: number
  readonly sampling?: Partial<ClassSampling>
  readonly documents?: readonly RequiredDocument[]
  readonly attachments?: readonly { readonly name: string; readonly sha256: string }[]
  readonly remarks?: string
}

interface WireInstalment {
  readonly kind: 'initial' | 'balance'
  readonly amount: number
  readonly event: TermsInstalment['event']
  readonly date?: string
}

/** Late goods cost this share of their price for each started week, unless the terms say otherwise. */
const LATE_RATE_BPS = 50

/** The terms that wire terms mean. Refuses `terms-invalid` { field } for a quantity that cannot be read. */
export function termsFromWire(wire: WireTerms): TermsContent | Refusal {
  const lines = wire.lines.map((line, i) => ({ line, lineNo: i + 1, quantity: parseQuantity(line.quantity) }))
  const unread = lines.find(({ quantity }) => quantity === undefined)
  if (unread !== undefined)
    return refuse('terms-invalid', { field: `lines/${unread.lineNo - 1}/quantity`, why: 'a decimal number' })
  const { freight = 0, tax = 0, charges = 0, allowances = 0, remarks } = wire
  const content: TermsContent = {
    currency: wire.currency,
    zone: wire.zone ?? 'Etc/UTC',
    lines: lines.map(({ line, lineNo, quantity }) => ({
      lineNo,
      name: line.name,
      ...(line.description === undefined ? {} : { description: line.description }),
      quantity: quantity ?? 0n,
      unit: line.unit,
      unitPrice: line.unit_price,
      amount: BigInt(line.amount),
      ...(line.hs_code === undefined ? {} : { hsCode: line.hs_code }),
      quantityToleranceBps: line.quantity_tolerance_bps ?? 0,
      quality: line.quality ?? [],
      ...(line.product ? { product: namedVersion(line.product) } : {}),
    })),
    freight: BigInt(freight),
    tax: BigInt(tax),
    charges: BigInt(charges),
    allowances: BigInt(allowances),
    mode: wire.mode,
    incoterm: wire.incoterm,
    incotermPlace: wire.incoterm_place,
    shipBy: wire.ship_by,
    shipmentProof: wire.shipment_proof ?? 'transport document',
    instalments: [],
    releasePlan:
      (wire.release_plan as { step: 'received'; share_bps: number }[] | undefined)?.map((each) => ({
        step: each.step,
        shareBps: each.share_bps,
      })) ?? defaultPlan,
    coverage: wire.coverage ?? 'standard',
    lateRateBps: wire.late_rate_bps ?? LATE_RATE_BPS,
    ...checkedBy(wire),
    attachments: wire.attachments ?? [],
    ...(remarks === undefined ? {} : { remarks }),
  }
  return { ...content, instalments: instalmentsFrom(wire, content) }
}

function namedVersion({ product, ...rest }: NonNullable<WireTerms['lines'][number]['product']>): NamedVersion {
  return { productId: product, ...rest }
}

function shownVersion({ productId, version, variant, hash }: NamedVersion) {
  return { product: productId, version, variant: variant ?? null, hash }
}

/** What nobody names stands nowhere, so that terms which say nothing of it keep their hash. */
function checkedBy({ sampling, documents = [] }: WireTerms): Pick<TermsContent, 'sampling' | 'documents'> {
  const isNamed = sampling !== undefined && Object.keys(sampling).length > 0
  return { ...(isNamed && { sampling }), ...(documents.length > 0 && { documents }) }
}

/** The instalments as given, or one of the whole total. */
function instalmentsFrom(wire: WireTerms, content: TermsContent): readonly TermsInstalment[] {
  const given = wire.instalments as readonly WireInstalment[] | undefined
  if (given === undefined) return [{ n: 1, kind: 'initial', amount: totalOf(content), event: 'agreement' }]
  return given.map(({ amount, ...each }, i) => ({ n: i + 1, ...each, amount: BigInt(amount) }))
}

/** Terms as the API shows them. */
export function termsToWire(content: TermsContent): Json {
  return {
    currency: content.currency,
    zone: content.zone,
    lines: content.lines.map((line) => ({
      line: line.lineNo,
      name: line.name,
      description: line.description ?? null,
      quantity: quantityText(line.quantity),
      unit: line.unit,
      unit_price: line.unitPrice,
      amount: Number(line.amount),
      hs_code: line.hsCode ?? null,
      quantity_tolerance_bps: line.quantityToleranceBps,
      quality: line.quality.map((term) => ({ ...term })),
      product: line.product === undefined ? null : shownVersion(line.product),
    })),
    freight: Number(content.freight),
    tax: Number(content.tax),
    charges: Number(content.charges),
    allowances: Number(content.allowances),
    total: Number(totalOf(content)),
    mode: content.mode,
    incoterm: content.incoterm,
    incoterm_place: content.incotermPlace,
    ship_by: { ...content.shipBy },
    shipment_proof: content.shipmentProof,
    instalments: content.instalments.map((each) => ({ ...each, amount: Number(each.amount) })),
    release_plan: content.releasePlan.map((each) => ({ step: each.step, share_bps: each.shareBps })),
    coverage: content.coverage,
    late_rate_bps: content.lateRateBps,
    sampling: { ...content.sampling },
    documents: (content.documents ?? []).map((each) => ({ ...each })),
    attachments: content.attachments.map((each) => ({ ...each })),
    remarks: content.remarks ?? null,
  }
}
