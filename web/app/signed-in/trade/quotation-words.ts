import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about a request for quotation was not taken, and what to do. */
export function useQuotationWords(): (data: Said) => Words {
  const { t } = useLingui()
  const fields: Readonly<Record<string, string>> = {
    name: t`what you need`,
    category: t`category`,
    quantity: t`quantity`,
    unit: t`unit`,
    currency: t`currency`,
    target_price: t`price in mind`,
    needed_by: t`needed by`,
    product: t`product`,
    variant: t`variant`,
    unit_price: t`price for one unit`,
    minimum: t`smallest quantity`,
    lead_days: t`days to shipment`,
    incoterm_place: t`place of delivery`,
    valid_until: t`until when it holds`,
  }
  const reasons: Readonly<Record<string, string>> = {
    'no-supplier': t`it sells nothing`,
    'takes-no-orders': t`it takes no orders now`,
    'no-badge': t`it has no badge now`,
  }
  return ({ field, most, why }) => ({
    'no-suppliers': () => t`Choose one supplier or more.`,
    'quotation-invalid': () => t`This field cannot be like this: ${fields[String(field)] ?? String(field)}.`,
    'quote-not-valid': () => t`This quote holds no longer. Ask its supplier again.`,
    'quote-time-over': () => t`The time to quote is over.`,
    'supplier-cannot-quote': () => t`One of these suppliers cannot be asked: ${reasons[String(why)] ?? String(why)}.`,
    'too-many-open-requests': () => t`${String(most)} of your requests wait for quotes. Close one first.`,
    'too-many-suppliers': () => t`At most ${String(most)} suppliers are asked at once.`,
  })
}
