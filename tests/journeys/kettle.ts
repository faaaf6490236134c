import { type People, until } from './story.ts'

/** A product that a search finds by `zymurgy`, and by nothing that others list. */
const kettle = {
  ...{ sku: 'KET-17', name: 'Zymurgy kettles', category: 'other-goods', unit: 'C62', currency: 'USD' },
  tiers: [{ from: '100', price: '8.25' }],
}

/** How many of them a search finds. */
export async function kettlesFound({ url }: { readonly url: string }): Promise<number> {
  const found = (await (await fetch(`${url}/v1/search/products?q=zymurgy`)).json()) as { total: number }
  return found.total
}

/** The supplier lists it, and it is found. */
export async function listKettle(server: { readonly url: string }, { supplier }: People): Promise<void> {
  const { product } = await supplier.post('/v1/products', kettle)
  await supplier.post(`/v1/products/${product}/listing`)
  await until(
    () => kettlesFound(server),
    (total) => total === 1,
    'the product is found',
  )
}
