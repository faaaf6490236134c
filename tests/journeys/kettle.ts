import { type People, until } from './story.ts'

/** A product that a search finds by `zymurgy`, and by nothing that others list. */
const kettle = { sku: 'KET-17', name: 'Zymurgy kettles', category: 'other-goods', unit: 'C62', currency: 'USD' }

/** What a search finds of them: prices. */
export async function kettlesFound({ url }: { readonly url: string }): Promise<readonly string[]> {
  const answer = await fetch(`${url}/v1/search/products?q=zymurgy`)
  const { data } = (await answer.json()) as { data: readonly { unit_price: string }[] }
  return data.map((each) => each.unit_price)
}

/** The supplier lists it, and it is found. */
export async function listKettle(
  server: { readonly url: string },
  { supplier }: People,
  price = '8.25',
): Promise<void> {
  const { product } = await supplier.post('/v1/products', { ...kettle, tiers: [{ from: '100', price }] })
  await supplier.post(`/v1/products/${product}/listing`)
  await until(
    () => kettlesFound(server),
    ({ length }) => length === 1,
    'the product is found',
  )
}
