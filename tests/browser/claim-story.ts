import { png } from '../../server/platform/files/samples.testing.ts'
import { attached, funded, type People, terms } from '../journeys/story.ts'

/** Money that waits for the window's end, so that a claim finds it in the hold. */
const plan = { release_plan: [{ step: 'window-over', share_bps: 10_000 }] }

/** An order whose goods were shipped and received: what people claim about. */
export interface Received {
  /** `/v1/orders/ord_…` */
  readonly own: string
  /** `/orders/ord_…` */
  readonly path: string
  readonly lot: string
}

interface Goods {
  readonly freight?: number
  readonly lines?: readonly { readonly quantity: string }[]
}

/** 100 pumps of USD 50.00 and 10 valves, or other goods, paid, shipped whole and received. */
export async function received(
  who: People,
  more: Goods = {},
  parties = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn' },
): Promise<Received> {
  const own = await funded(who, { ...plan, ...more }, parties)
  const lines = (more.lines ?? terms.lines).map(({ quantity }, n) => ({ line: n + 1, quantity }))
  const shipment = { lines, carrier: 'Ocean Line', tracking_number: 'OL-9001', proof: 'carrier' }
  const lot = String((await who.supplier.post(`${own}/shipments`, shipment)).lot)
  const { now } = await who.staff.get('/v1/test-clock')
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at: now })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  return { own, path: own.replace('/v1', ''), lot }
}

/** A claim on pumps of a received order, with a photo as evidence; answers its path. */
export async function claimed(
  who: People,
  { own, lot }: Received,
  quantity = '10',
  more: object = {},
): Promise<string> {
  const body = {
    reason: 'poor-quality',
    remedy: 'partial-refund',
    lines: [{ line: 1, lot, quantity }],
    text: 'The housings are cracked near the flange. We cannot sell these pumps.',
    ...more,
  }
  const { claim } = await who.buyer.post(`${own}/claims`, body)
  const photo = { name: 'cracked housing.png', type: 'image/png', bytes: png(60, 40) }
  const { file } = await attached(who.buyer, own, photo)
  const item = { kind: 'file', reference: file, answers: 'photos-of-defect', text: 'Six of the ten, seen from below.' }
  await who.buyer.post(`${own}/claims/${claim}/evidence`, item)
  return `${own}/claims/${claim}`
}

/** Where a mediator works on a claim, by its path in the API: `/claims/ord_…/clm_…` */
export const deskOf = (claim: string) => claim.replace('/v1/orders', '/claims').replace('/claims/clm', '/clm')
