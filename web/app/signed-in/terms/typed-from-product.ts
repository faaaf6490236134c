import { emptyLine, emptyQuality, emptyTerms, type TypedTerms, type WireTerms } from './typed-terms.ts'

/** The form of the terms that an order of a product begins with; what they leave open is as in an empty form. */
export function typedFromProduct(terms: WireTerms, zone: string): TypedTerms {
  const { currency, mode, incoterm, incoterm_place: place, ship_by: shipBy } = terms
  const empty = emptyTerms(currency, terms.zone ?? zone)
  return {
    ...empty,
    ...{ mode, incoterm, place },
    ...(shipBy.kind === 'days' ? { shipDays: String(shipBy.days) } : {}),
    lines: terms.lines.map((line) => ({
      ...emptyLine,
      ...{ name: line.name, description: line.description ?? '', quantity: line.quantity, unit: line.unit },
      price: line.unit_price,
      hs: line.hs_code ?? '',
      product: line.product == null ? '' : JSON.stringify(line.product),
      quality: (line.quality ?? []).map((term) => ({ ...emptyQuality, ...term })),
    })),
  }
}
