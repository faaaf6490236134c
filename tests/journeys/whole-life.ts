import { kept } from './fuzz.ts'
import type { TestServer } from './server.ts'
import { advance, funded, hasStatus, people } from './story.ts'

export const buyerPath = '/v1/companies/cmp_buyer_us'
export const supplierPath = '/v1/companies/cmp_supplier_cn'

/** An order that is paid, shipped, received and taken out of. */
export async function wholeLife(server: TestServer) {
  const who = people(server)
  const own = await funded(who)
  const shipment = { lines: [1, 2].map((line) => ({ line, quantity: line === 1 ? '100' : '10' })), carrier: 'Sea' }
  const { lot } = await who.supplier.post(`${own}/shipments`, { ...shipment, tracking_number: 'T1', proof: 'carrier' })
  const happened_at = String((await who.staff.get('/v1/test-clock')).now)
  for (const kind of ['dispatched', 'delivered'])
    await who.staff.post(`${own}/shipments/${lot}/carrier-events`, { kind, happened_at })
  await who.buyer.post(`${own}/shipments/${lot}/receipt`)
  await hasStatus(who, own, 'received')
  const account = { number: '6222021234567890', bank_code: 'ICBKCNBJ', country: 'CN', currency: 'USD', name: 'NHW' }
  const { bank_account } = await who.supplier.post(`${supplierPath}/bank-accounts`, account)
  await who.staff.post(`${supplierPath}/bank-accounts/${bank_account}/approval`)
  await advance(who, 'P30D')
  await who.supplier.post(`${supplierPath}/payouts`, { bank_account, amount: 100_000, currency: 'USD' })
  await advance(who, 'P5D')
  await kept(server)
  return { who, own }
}
