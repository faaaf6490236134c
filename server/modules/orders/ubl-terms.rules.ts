import { addDays } from '../../kernel/zone.ts'
import type { Incoterm } from '../catalogue/incoterm.rules.ts'
import { defaultPlan } from '../escrow/plan.rules.ts'
import type { ShipBy, TermsContent, TransportMode } from './terms.rules.ts'
import type { UblOrderDraft } from './ubl-order.rules.ts'
import { termsAmountsOf } from './ubl-totals.rules.ts'

/** When a document names no date that is still to come: days after the payment. */
const SHIP_WITHIN_DAYS = 30
const byWater: readonly string[] = ['FAS', 'FOB', 'CFR', 'CIF']

/**
 * The terms that a UBL order proposes. What the document leaves open is filled with the most usual: delivered at the
 * buyer's place, one payment at agreement, all released at receipt, shipped within 30 days of the payment.
 */
export function termsFromUbl(draft: UblOrderDraft, today: string): TermsContent {
  const { currency, lines, totals, deliveryTerms } = draft
  const incoterm = (deliveryTerms?.incoterm ?? 'DAP') as Incoterm
  const named = deliveryTerms?.place ?? draft.deliveries[0]?.address?.city ?? draft.buyer.address?.city
  return {
    currency,
    zone: 'Etc/UTC',
    lines: lines.map((line) => ({
      lineNo: line.lineNo,
      name: line.name,
      ...(line.description === undefined ? {} : { description: line.description }),
      quantity: line.quantityMillionths,
      unit: line.unit,
      unitPrice: line.unitPrice,
      amount: line.net,
      ...(line.hsCode === undefined ? {} : { hsCode: line.hsCode }),
      quantityToleranceBps: 0,
      quality: line.properties.map((property) => ({
        attribute: property.name,
        target: property.value,
        ...(property.unit === undefined ? {} : { unit: property.unit }),
        ...(property.test === undefined ? {} : { test: property.test }),
      })),
    })),
    ...termsAmountsOf(totals),
    mode: modeOf(incoterm, draft.mode),
    incoterm,
    incotermPlace: named ?? draft.buyer.name,
    shipBy: shipByOf(draft, today),
    shipmentProof: 'transport document',
    instalments: [{ n: 1, kind: 'initial', amount: totals.payable, event: 'agreement' }],
    releasePlan: defaultPlan,
    coverage: 'standard',
    lateRateBps: 50,
    attachments: [],
  }
}

function modeOf(incoterm: string, mode: TransportMode | undefined): TransportMode {
  if (byWater.includes(incoterm)) return mode === 'inland-water' ? mode : 'sea'
  return mode ?? 'land'
}

function shipByOf(draft: UblOrderDraft, today: string): ShipBy {
  const date = draft.shipBy?.date
  return date !== undefined && date > addDays(today, 1)
    ? { kind: 'date', date }
    : { kind: 'days', days: SHIP_WITHIN_DAYS, after: 'initial' }
}
