import { verificationKinds } from '../modules/parties/check.rules.ts'
import type { DemoGood, DemoTrade } from './demo-good.ts'
import * as metal from './demo-goods-metal.ts'
import * as power from './demo-goods-power.ts'
import * as table from './demo-goods-table.ts'
import * as textile from './demo-goods-textile.ts'
import { company, type DemoCompany, demoCompanies, registered, supplierRoles } from './seed.ts'

/** A supplier of the sandbox and what it sells. */
export interface DemoShop {
  readonly company: DemoCompany
  readonly trade: DemoTrade
  readonly goods: readonly DemoGood[]
}

type Place = readonly [country: string, zone: string]

function shop(company: DemoCompany, sells: string, goods: readonly DemoGood[]): DemoShop {
  const [currency = '', incoterm = '', ...place] = sells.split(' ')
  return { company, trade: { country: company.country, currency, incoterm, place: place.join(' ') }, goods }
}

const fresh = (companyId: string, name: string, place: Place, checks = registered) =>
  company(companyId, name, place, 'supplier', supplierRoles, checks)

/** One of those whom everybody in the sandbox can be. */
function known(companyId: string): DemoCompany {
  const found = demoCompanies.find((each) => each.companyId === companyId)
  if (found === undefined) throw new Error(`nobody in the sandbox is ${companyId}`)
  return found
}

/** Suppliers with the badge and their products: what search finds in a fresh sandbox. Invented, like their names. */
export const demoShops: readonly DemoShop[] = [
  shop(known('cmp_supplier_cn'), 'USD FOB Ningbo', metal.harbourGoods),
  shop(known('cmp_supplier_de'), 'EUR FCA Hamburg', metal.elbeGoods),
  shop(known('cmp_supplier_vn'), 'USD FOB Ho Chi Minh City', textile.weaveGoods),
  shop(
    fresh('cmp_lumen', '深圳流明光电', ['CN', 'Asia/Shanghai'], verificationKinds),
    'USD FOB Yantian',
    power.lumenGoods,
  ),
  shop(fresh('cmp_morning', '义乌晨光日用', ['CN', 'Asia/Shanghai']), 'USD FOB Ningbo', table.morningGoods),
  shop(
    fresh('cmp_deccan', 'Deccan Flow Controls', ['IN', 'Asia/Kolkata'], verificationKinds),
    'USD FOB Chennai',
    metal.deccanGoods,
  ),
  shop(
    fresh('cmp_brenta', 'Officine Brenta', ['IT', 'Europe/Rome'], verificationKinds),
    'EUR FCA Padova',
    power.brentaGoods,
  ),
  shop(fresh('cmp_almazara', 'Almazara Sierra Morena', ['ES', 'Europe/Madrid']), 'EUR FCA Jaén', table.almazaraGoods),
  shop(
    fresh('cmp_sierra', 'Muebles Sierra Alta', ['MX', 'America/Mexico_City']),
    'USD FOB Manzanillo',
    textile.sierraGoods,
  ),
  shop(
    fresh('cmp_anadolu', 'Anadolu Ev Tekstil', ['TR', 'Europe/Istanbul'], verificationKinds),
    'USD FOB Izmir',
    textile.anadoluGoods,
  ),
]
