import type { ProductContent, Variant } from '../modules/catalogue/version.rules.ts'

/** A product of the sandbox as its lists write it: short, so that a shop is read at a glance. */
export interface DemoGood {
  readonly sku: string
  readonly name: string
  readonly category: string
  /** Unit, days from the payment to the shipment, and prices by quantity: `C62 30d 500=4.60 2000=4.20`. */
  readonly offer: string
  readonly description: string
  readonly more: DemoGoodMore
}

interface DemoGoodMore {
  readonly language?: string
  readonly hs?: string
  /** `Material=steel; Finish=galvanised` */
  readonly is?: string
  /** `Size: 40 mm, 60 mm +0.40`: what one variant costs more stands behind it. */
  readonly variants?: string
  /** `CE, RoHS` */
  readonly certificates?: string
  readonly keywords?: string
  /** `Coating thickness=≥ 70 µm` */
  readonly quality?: string
}

export function good(
  sku: string,
  name: string,
  category: string,
  offer: string,
  description: string,
  more: DemoGoodMore = {},
): DemoGood {
  return { sku, name, category, offer, description, more }
}

/** What all goods of a shop have alike. */
export interface DemoTrade {
  readonly country: string
  readonly currency: string
  readonly incoterm: string
  readonly place: string
}

/** A good as the catalogue keeps it. */
export function contentOf(given: DemoGood, { country, currency, incoterm, place }: DemoTrade): ProductContent {
  const { sku, name, category, description, more } = given
  const [unit = '', days = '', ...prices] = given.offer.split(' ')
  const tiers = prices.map((each) => {
    const [from = '', price = ''] = each.split('=')
    return { from, price }
  })
  return {
    ...{ sku, name, category, description, unit, currency, tiers, minimum: tiers[0]?.from ?? '' },
    ...{ language: more.language ?? 'en', origin: country, leadDays: Number.parseInt(days, 10), images: [] },
    ...(more.hs === undefined ? {} : { hsCode: more.hs }),
    keywords: listed(more.keywords, ','),
    attributes: listed(more.is, ';').map((each) => pair(each, 'name')),
    variants: variantsOf(sku, more.variants),
    quality: listed(more.quality, ';').map((each) => pair(each, 'attribute', 'target')),
    certificates: listed(more.certificates, ',').map((certificate) => ({ name: certificate })),
    incoterms: [{ incoterm, place }],
  }
}

const listed = (text: string | undefined, mark: string) =>
  (text ?? '').split(mark).flatMap((each) => (each.trim() === '' ? [] : [each.trim()]))

function pair<N extends string, V extends string = 'value'>(text: string, name: N, value = 'value' as V) {
  const [before = '', after = ''] = text.split('=')
  return { [name]: before.trim(), [value]: after.trim() } as Record<N | V, string>
}

function variantsOf(sku: string, text: string | undefined): readonly Variant[] {
  if (text === undefined) return []
  const [name = '', values = ''] = text.split(': ')
  return values.split(',').map((each, i) => {
    const [value = '', difference] = each.trim().split(' +')
    const priceDifference = difference === undefined ? {} : { priceDifference: difference }
    return { sku: `${sku}-${i + 1}`, attributes: [{ name, value }], ...priceDifference }
  })
}
