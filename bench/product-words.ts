import { readFileSync } from 'node:fs'
import type { ProductFacts, SupplierFacts } from '../server/modules/directory/make-document.ts'

/** Suppliers and products with words as they are used in trade, the same for the same number. */
const kinds = readFileSync(new URL('../tests/data/relevance/products.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [kind = '', en = '', es = '', zh = '', top = '', words = ''] = line.split('\t')
    return { kind, names: en.split('; '), es, zh, top, words }
  })

const list = (words: string) => words.split(' ')
const materials = list(
  `stainless carbon alloy brass copper aluminium titanium nylon silicone rubber ceramic bamboo oak pine glass acrylic
  cotton linen wool polyester leather canvas recycled galvanized forged cast anodized plated coated organic`.replace(
    /\s+/g,
    ' ',
  ),
)
const adjectives = list(
  `heavy-duty industrial portable compact premium custom wholesale adjustable foldable waterproof durable lightweight
  professional high-speed automatic manual silent eco-friendly reusable disposable universal mini large double single
  modern classic multifunctional high-precision low-cost energy-saving wear-resistant corrosion-resistant`.replace(
    /\s+/g,
    ' ',
  ),
)
const colours = list('black white red blue green yellow grey orange silver gold brown pink purple transparent')
const phrases = [
  'Made in our own factory with a monthly capacity of 200,000 pieces and tested before shipment',
  'Suitable for construction, agriculture, hotels, hospitals and retail shops',
  'Samples are available within one week and the price of the sample is given back with the first order',
  'Packed in cartons on pallets, private label and printing of your logo are possible',
  'Raw material certificates and inspection reports come with each lot',
  'Two years of warranty and spare parts for five years',
  'Designed for long life under high load and temperature',
  'Complies with European and North American standards',
  'Our engineers answer technical questions within one day in English, Spanish and Chinese',
  'Surface treatment by polishing, powder coating, painting or electroplating as you like',
  'Mixed colours and sizes in one container are welcome',
  'Easy to install, to clean and to store',
] as const
const countries = list('CN CN CN CN CN CN CN CN CN IN IN IN VN VN TR TR DE IT US PK BD TH MY ID MX BR ES PL KR TW')
const places = list(
  'Ningbo Shenzhen Foshan Yiwu Wenzhou Qingdao Xiamen Mumbai Pune Hanoi Bursa Hamburg Milano Dhaka Penang Lodz Busan',
)
const trades = list(
  'Hardware Machinery Textile Electronics Lighting Packaging Furniture Tools Plastics Metals Foods Sports Toys Auto',
)
const syllables = list('ka lu me ta ri so ven dor mi ral to bex ni pho zan cor el vi ter go ha sun qi lin')
const certificates = list('ISO-9001 CE RoHS UL FDA GOTS FSC BSCI')
const incoterms = list('EXW FCA FOB CIF DAP DDP')

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export function numbersOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

const pick = <T>(all: readonly T[], chance: number): T => all[Math.floor(chance * all.length)] as T

/** A made-up name of three or four syllables. */
function made(next: () => number): string {
  const word = Array.from({ length: next() < 0.5 ? 3 : 4 }, () => pick(syllables, next())).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

// Some kinds are sold by many: the square of chance.
const field = (next: () => number) => Math.floor(next() ** 2 * kinds.length)

export const supplierId = (n: number) => `cmp_${String(n).padStart(8, '0')}`

/** Supplier number n: two in five have the badge, half of those were visited. */
export function supplierNo(n: number): SupplierFacts & { readonly fields: readonly [number, number, number] } {
  const next = numbersOf(n + 1)
  const hasBadge = next() < 0.4
  const isVisited = hasBadge && next() < 0.5
  const isKnown = hasBadge && next() < 0.7
  const [stars, onTime] = [Math.floor(next() * 6), 60 + Math.floor(next() * 41)]
  return {
    supplierId: supplierId(n),
    name: `${pick(places, next())} ${made(next)} ${pick(trades, next())} ${n} Co., Ltd.`,
    country: pick(countries, next()),
    badgeUntil: hasBadge ? 40_000_000 : 0,
    checks: hasBadge
      ? ['registration', 'bank-account', 'beneficial-owners', 'sanctions', ...(isVisited ? ['on-site-audit'] : [])]
      : [],
    ...(isKnown ? { stars, onTime } : {}),
    standing: hasBadge ? 0.3 + next() * 0.7 : next() * 0.3,
    fields: [field(next), field(next), field(next)],
  }
}

/** Product number n of a supplier. */
export function productNo(supplier: ReturnType<typeof supplierNo>, n: number): ProductFacts {
  const next = numbersOf(n * 2_654_435_761 + supplier.fields[0] * 97 + supplier.supplierId.length)
  const kind = kinds[pick(supplier.fields, next())] as (typeof kinds)[number]
  const tongue = next()
  const language = tongue < 0.78 ? 'en' : tongue < 0.9 ? 'zh' : 'es'
  const size = `${1 + Math.floor(next() * 300)}x${1 + Math.floor(next() * 200)}`
  const said = { en: pick(kind.names, next()), es: kind.es, zh: kind.zh }[language]
  const [material, adjective, colour] = [pick(materials, next()), pick(adjectives, next()), pick(colours, next())]
  return {
    productId: `prd_${String(n).padStart(9, '0')}`,
    language,
    name: language === 'zh' ? `${said} ${size}` : `${adjective} ${said} ${material} ${size} mm ${colour}`,
    description: `${pick(phrases, next())}. ${pick(phrases, next())}. ${pick(phrases, next())}. ${kind.words}.`,
    category: kind.kind,
    categoryWords: `${kind.top} ${kind.kind.replaceAll('-', ' ')}`,
    brand: made(numbersOf(supplier.supplierId.length + supplier.fields[1] * 31 + supplier.fields[2] * 7919)),
    codes: [`${kind.kind.slice(0, 3).toUpperCase()}-${n}`, String(4_000_000_000_000 + n)],
    keywords: [material, adjective, colour, kind.top],
    certificates: certificates.filter(() => next() < 0.15).map((each) => each.replace('ISO-', 'ISO ')),
    incoterms: incoterms.filter(() => next() < 0.5),
    hasImage: next() < 0.9,
    price: Math.round(10 ** (1 + next() * 5)),
    minimum: Math.round(10 ** (next() * 4)),
    leadDays: 3 + Math.floor(next() * 60),
  }
}
