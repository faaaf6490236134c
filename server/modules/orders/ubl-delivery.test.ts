import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codesOf, draftOf, euroOrder, lineXml, simpleLine } from '../../../tests/ubl/order-writer.ts'
import { shipByOf } from './ubl-delivery.rules.ts'

const delivery = (inner: string): string => `<cac:Delivery>${inner}</cac:Delivery>`
const period = (start: string, end: string, kind = 'Requested'): string => {
  const day = (name: string, date: string): string => (date === '' ? '' : `<cbc:${name}>${date}</cbc:${name}>`)
  return `<cac:${kind}DeliveryPeriod>${day('StartDate', start)}${day('EndDate', end)}</cac:${kind}DeliveryPeriod>`
}
const despatch = (date: string): string =>
  `<cac:Despatch><cbc:RequestedDespatchDate>${date}</cbc:RequestedDespatchDate></cac:Despatch>`
const terms = (id: string, more = ''): string => `<cac:DeliveryTerms><cbc:ID>${id}</cbc:ID>${more}</cac:DeliveryTerms>`

describe('ship-by candidate', () => {
  const table: readonly [string, string, string | undefined][] = [
    ['nothing', '', undefined],
    ['a period', delivery(period('2026-05-01', '2026-05-20')), 'delivery 2026-05-20'],
    ['a start only', delivery(period('2026-05-01', '')), 'delivery 2026-05-01'],
    ['a promised period', delivery(period('', '2026-05-21', 'Promised')), 'delivery 2026-05-21'],
    ['a latest date', delivery('<cbc:LatestDeliveryDate>2026-05-22</cbc:LatestDeliveryDate>'), 'delivery 2026-05-22'],
    ['a despatch', delivery(period('', '2026-05-20') + despatch('2026-05-03')), 'despatch 2026-05-03'],
    ['a date in UTC', delivery(period('', '2026-05-20Z')), 'delivery 2026-05-20'],
    ['a date with offset', delivery(period('', '2026-05-20-11:00')), 'delivery 2026-05-20'],
    ['no day of the calendar', delivery(period('', '2026-02-30')), undefined],
    ['a date in words', delivery(period('', '20 May 2026')), undefined],
    ['several', delivery(period('', '2026-05-20')) + delivery(period('', '2026-04-20')), 'delivery 2026-05-20'],
    ['a long past', delivery(period('', '2005-06-30')), 'delivery 2005-06-30'],
  ]
  for (const [given, body, expected] of table)
    it(`given ${given}: ${expected}`, () => {
      const draft = draftOf(euroOrder(body, simpleLine))
      const { shipBy } = draft
      assert.equal(shipBy && `${shipBy.said} ${shipBy.date}`, expected)
      assert.equal(codesOf(draft).includes('ship-by-missing'), expected === undefined)
      assert.equal(codesOf(draft).includes('several-dates'), given === 'several')
    })

  it('names a date that is none as unused', () => {
    const { unused } = draftOf(euroOrder(delivery(period('', 'soon')), simpleLine))
    assert.equal(unused[0]?.value, 'soon')
  })

  it('takes the latest date of order and lines, keeps each line’s own', () => {
    const line = lineXml({ quantity: '2', net: '10', more: delivery(period('2026-06-01', '2026-06-30')) })
    const draft = draftOf(euroOrder(delivery(period('', '2026-05-20')), line, simpleLine))
    assert.deepEqual(draft.shipBy, { date: '2026-06-30', said: 'delivery' })
    assert.deepEqual(draft.lines[0]?.deliveries, [{ from: '2026-06-01', until: '2026-06-30' }])
    assert.deepEqual(draft.lines[1]?.deliveries, [])
    assert.ok(codesOf(draft).includes('several-dates'))
  })

  it('lets a despatch beat any delivery', () => {
    assert.deepEqual(shipByOf([{ until: '2026-09-09' }, { despatchBy: '2026-01-01' }]), {
      date: '2026-01-01',
      said: 'despatch',
    })
    assert.equal(shipByOf([]), undefined)
    assert.equal(shipByOf([{}]), undefined)
  })
})

describe('delivery terms', () => {
  const location = (inner: string): string => `<cac:DeliveryLocation>${inner}</cac:DeliveryLocation>`
  const table: readonly [string, string, string | undefined, string | undefined][] = [
    ['a code', terms('DAP'), 'DAP', undefined],
    ['a code in small letters', terms(' fca '), 'FCA', undefined],
    ['a code with place', terms('FCA Hamburg'), 'FCA', 'Hamburg'],
    ['a code with place and version', terms('CIF Santos, Incoterms 2020'), 'CIF', 'Santos'],
    ['a place of its own', terms('DDP', location('<cbc:Description>Oslo</cbc:Description>')), 'DDP', 'Oslo'],
    ['a place that repeats the code', terms('FOB', location('<cbc:ID>FOB Oslo</cbc:ID>')), 'FOB', 'Oslo'],
    ['a city', terms('CPT', location('<cac:Address><cbc:CityName>Lima</cbc:CityName></cac:Address>')), 'CPT', 'Lima'],
    ['a domestic term', terms('FOB Destination'), undefined, undefined],
    ['another domestic term', terms('FOB Origin'), undefined, undefined],
    ['a term of 2000', terms('DDU Oslo'), undefined, undefined],
    ['a word that begins alike', terms('DAPPER'), undefined, undefined],
    ['words', terms('as agreed'), undefined, undefined],
    ['an old one and a good one', terms('DES Oslo') + terms('EXW Turin'), 'EXW', 'Turin'],
    ['one in the delivery', delivery(terms('DPU Riga')), 'DPU', 'Riga'],
  ]
  for (const [given, body, incoterm, place] of table)
    it(`given ${given}: ${incoterm} ${place}`, () => {
      const draft = draftOf(euroOrder(body, simpleLine))
      assert.equal(draft.deliveryTerms?.incoterm, incoterm)
      assert.equal(draft.deliveryTerms?.place, place)
      assert.equal(codesOf(draft).includes('incoterm-missing'), incoterm === undefined)
      const named = draft.unused.some((each) => each.path.includes('DeliveryTerms'))
      assert.equal(named, incoterm === undefined || given === 'an old one and a good one')
    })

  it('keeps special terms, of a line too when the order has none', () => {
    const special = '<cbc:SpecialTerms>Call first</cbc:SpecialTerms>'
    const line = lineXml({ quantity: '1', net: '10', more: terms('DAP', special) })
    assert.deepEqual(draftOf(euroOrder(line)).deliveryTerms, { incoterm: 'DAP', special: ['Call first'] })
  })
})

describe('mode of transport', () => {
  const stage = (code: string): string =>
    `<cac:ShipmentStage><cbc:TransportModeCode>${code}</cbc:TransportModeCode></cac:ShipmentStage>`
  const ship = (inner: string): string => delivery(`<cac:Shipment><cbc:ID>1</cbc:ID>${inner}</cac:Shipment>`)
  const table: readonly [string, string | undefined][] = [
    [ship(stage('1')), 'sea'],
    [ship(stage('2')), 'land'],
    [ship(stage('3')), 'land'],
    [ship(stage('4')), 'air'],
    [ship(stage('5')), 'post'],
    [ship(stage('8')), 'inland-water'],
    [ship(stage('0') + stage('4')), 'air'],
    [ship(stage('0')), undefined],
    [ship(''), undefined],
  ]
  for (const [body, mode] of table)
    it(`${body.replace(/<[^>]*>/g, ' ').trim()} is ${mode}`, () => {
      assert.equal(draftOf(euroOrder(body, simpleLine)).mode, mode)
    })
})

describe('where to', () => {
  it('reads address and location', () => {
    const body = delivery(
      '<cac:DeliveryLocation><cbc:ID schemeID="0088">573</cbc:ID><cac:Address><cbc:StreetName>Kai 4</cbc:StreetName>' +
        '<cbc:CityName>Aarhus</cbc:CityName><cbc:PostalZone>8000</cbc:PostalZone>' +
        '<cac:Country><cbc:IdentificationCode>DK</cbc:IdentificationCode></cac:Country></cac:Address>' +
        '</cac:DeliveryLocation>',
    )
    assert.deepEqual(draftOf(euroOrder(body, simpleLine)).deliveries, [
      {
        address: { lines: ['Kai 4'], city: 'Aarhus', postalCode: '8000', country: 'DK' },
        location: '573',
      },
    ])
  })
})
