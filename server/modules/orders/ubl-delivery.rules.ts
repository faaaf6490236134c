import type { XmlElement } from '../../kernel/xml-tree.ts'
import { type Incoterm, incoterms } from '../catalogue/incoterm.rules.ts'
import type { TransportMode } from './terms.rules.ts'
import type { UblAddress } from './ubl-parties.rules.ts'
import { readAddress } from './ubl-parties.rules.ts'
import type { Reading } from './ubl-reading.rules.ts'
import { basic, basics, date, given, part, parts, pathOf, take, text, warn } from './ubl-reading.rules.ts'

/** One Delivery of the order or of a line. Dates are local, as written: nothing is moved here. */
export interface UblDelivery {
  /** Of a split line: how much of it, as written. */
  readonly quantity?: string
  readonly from?: string
  readonly until?: string
  readonly despatchBy?: string
  readonly address?: UblAddress
  readonly location?: string
}

/** The latest date that the document wants. `despatch` is a ship-by; `delivery` is when it should be there. */
export interface UblShipBy {
  readonly date: string
  readonly said: 'despatch' | 'delivery'
}

export interface UblDeliveryTerms {
  readonly incoterm?: Incoterm
  readonly place?: string
  readonly special: readonly string[]
}

/** Reads one Delivery element: requested, else promised period; latest delivery; requested despatch; address. */
export function readDelivery(reading: Reading, delivery: XmlElement): UblDelivery {
  const periods = ['RequestedDeliveryPeriod', 'PromisedDeliveryPeriod', 'EstimatedDeliveryPeriod']
  const period = periods.map((name) => part(delivery, name)).find((each) => each !== undefined)
  const location = part(delivery, 'DeliveryLocation')
  const address = part(delivery, 'DeliveryAddress') ?? part(location, 'Address')
  return {
    ...given('quantity', text(reading, delivery, 'Quantity')),
    ...given('from', date(reading, period, 'StartDate')),
    ...given('until', date(reading, delivery, 'LatestDeliveryDate') ?? date(reading, period, 'EndDate')),
    ...given('despatchBy', date(reading, part(delivery, 'Despatch'), 'RequestedDespatchDate')),
    ...given('address', readAddress(reading, address)),
    ...given('location', text(reading, location, 'Name') ?? text(reading, location, 'ID')),
  }
}

/**
 * The ship-by candidate of several deliveries: the latest, since one contract has one last date; a wanted despatch
 * beats a wanted delivery. `undefined` when no date is given: the caller's default applies.
 */
export function shipByOf(deliveries: readonly UblDelivery[]): UblShipBy | undefined {
  const latest = (dates: readonly (string | undefined)[]): string | undefined =>
    dates
      .filter((each) => each !== undefined)
      .sort()
      .at(-1)
  const despatch = latest(deliveries.map((each) => each.despatchBy))
  if (despatch !== undefined) return { date: despatch, said: 'despatch' }
  const delivery = latest(deliveries.map((each) => each.until ?? each.from))
  return delivery === undefined ? undefined : { date: delivery, said: 'delivery' }
}

/** The ship-by of the order's and the lines' deliveries together. Several dates or none are warnings. */
export function readShipBy(
  reading: Reading,
  root: XmlElement,
  deliveries: readonly UblDelivery[],
): UblShipBy | undefined {
  const shipBy = shipByOf(deliveries)
  const path = pathOf(reading, root)
  if (shipBy === undefined) {
    warn(reading, 'ship-by-missing', path, 'no despatch or delivery date: the default ship-by applies')
    return undefined
  }
  const dates = deliveries.flatMap((each) => shipByOf([each])?.date ?? [])
  if (new Set(dates).size > 1)
    warn(reading, 'several-dates', path, `one ship-by for the whole order: ${shipBy.date}; lots may go earlier`)
  return shipBy
}

/** UN/ECE Recommendation 19. */
const modes: Readonly<Record<string, TransportMode>> = {
  '1': 'sea',
  '2': 'land',
  '3': 'land',
  '4': 'air',
  '5': 'post',
  '8': 'inland-water',
}

/** The mode of transport of the first shipment stage that names a known one. */
export function readMode(reading: Reading, deliveries: readonly XmlElement[]): TransportMode | undefined {
  const stages = deliveries.flatMap((each) => parts(part(each, 'Shipment'), 'ShipmentStage'))
  for (const stage of stages) {
    const code = basic(stage, 'TransportModeCode')
    const mode = modes[code?.text.trim() ?? '']
    if (mode !== undefined) {
      take(reading, code)
      return mode
    }
  }
  return undefined
}

/**
 * Delivery terms: the first that name one of the eleven Incoterms, alone or before a place (`DAP`, `FCA Hamburg`);
 * `FOB Destination` and `FOB Origin` are United States terms of another meaning and are not taken for it.
 */
export function readDeliveryTerms(reading: Reading, candidates: readonly XmlElement[]): UblDeliveryTerms | undefined {
  const chosen = candidates.find((each) => incotermIn(each) !== undefined)
  const terms = chosen ?? candidates[0]
  if (terms === undefined) return undefined
  const found = chosen === undefined ? undefined : incotermIn(chosen)
  if (found !== undefined) take(reading, basic(terms, 'ID'))
  const special = basics(terms, 'SpecialTerms').map((each) => take(reading, each))
  const place = found?.place ?? readPlace(reading, part(terms, 'DeliveryLocation'), found?.incoterm)
  return { ...given('incoterm', found?.incoterm), ...given('place', place), special }
}

function incotermIn(terms: XmlElement): { readonly incoterm: Incoterm; readonly place?: string } | undefined {
  const [code = '', ...rest] = (basic(terms, 'ID')?.text.trim() ?? '').split(/[\s,:-]+/)
  const incoterm = incoterms.find((each) => each === code.toUpperCase())
  const place = rest.filter((each) => !/^(incoterms?®?|20[0-9]{2}|\(.*\))$/i.test(each)).join(' ')
  if (incoterm === undefined || /^(destination|origin|shipping point|factory)\b/i.test(place)) return undefined
  return { incoterm, ...given('place', place === '' ? undefined : place) }
}

function readPlace(reading: Reading, location: XmlElement | undefined, incoterm = ''): string | undefined {
  const named =
    text(reading, location, 'Name') ??
    text(reading, location, 'Description') ??
    text(reading, part(location, 'Address'), 'CityName') ??
    text(reading, location, 'ID')
  return named?.startsWith(`${incoterm} `) ? named.slice(incoterm.length + 1).trim() : named
}
