import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  codesOf,
  draftOf,
  euro,
  head,
  orderXml,
  parties,
  refusalOf,
  simpleLine,
} from '../../../tests/ubl/order-writer.ts'
import type { UblOrderDraft } from './ubl-order.rules.ts'

const [, supplierXml = ''] = /(<cac:SellerSupplierParty>.*)/.exec(parties) ?? []

function documentOf(buyer: string): string {
  const role = `<cac:BuyerCustomerParty>${buyer}</cac:BuyerCustomerParty>`
  return orderXml(head + euro + role + supplierXml + simpleLine)
}

function withBuyer(party: string, before = ''): UblOrderDraft {
  return draftOf(documentOf(`${before}<cac:Party>${party}</cac:Party>`))
}

const country = (code: string): string =>
  `<cac:Country><cbc:IdentificationCode>${code}</cbc:IdentificationCode></cac:Country>`
const name = (text: string): string => `<cac:PartyName><cbc:Name>${text}</cbc:Name></cac:PartyName>`
const legal = (text: string, more = ''): string =>
  `<cac:PartyLegalEntity><cbc:RegistrationName>${text}</cbc:RegistrationName>${more}</cac:PartyLegalEntity>`
const postal = (inner: string): string => `<cac:PostalAddress>${inner}</cac:PostalAddress>`

describe('names', () => {
  it('prefers the trading name and keeps the legal one', () => {
    const { buyer } = withBuyer(name('Acme') + legal('Acme Holding SE'))
    assert.deepEqual([buyer.name, buyer.legalName], ['Acme', 'Acme Holding SE'])
  })

  it('takes the legal name, then that of the tax scheme, then an identifier', () => {
    assert.equal(withBuyer(legal('Acme SE')).buyer.name, 'Acme SE')
    const tax =
      '<cac:PartyTaxScheme><cbc:RegistrationName>Acme VAT</cbc:RegistrationName><cac:TaxScheme/></cac:PartyTaxScheme>'
    assert.equal(withBuyer(tax).buyer.name, 'Acme VAT')
    assert.equal(withBuyer('<cbc:EndpointID schemeID="0088">573</cbc:EndpointID>').buyer.name, '573')
    assert.equal(withBuyer('', '<cbc:CustomerAssignedAccountID>B7</cbc:CustomerAssignedAccountID>').buyer.name, 'B7')
  })

  it('takes the first name that is not blank, names the second as unused', () => {
    const draft = withBuyer(name(' ') + name('Acme') + name('Acme Two'))
    assert.equal(draft.buyer.name, 'Acme')
    assert.ok(draft.unused.some((each) => each.value === 'Acme Two'))
  })

  for (const [given, buyer] of [
    ['nothing', ''],
    ['an empty party', '<cac:Party/>'],
    ['a blank name', `<cac:Party>${name('  ')}</cac:Party>`],
  ] as const)
    it(`refuses a buyer of ${given}`, () => {
      const { refused, data } = refusalOf(documentOf(buyer))
      assert.equal(refused, 'ubl-incomplete')
      assert.deepEqual(data, {
        path: '/Order/BuyerCustomerParty',
        why: 'a party has a name or an identifier',
      })
    })
})

describe('country and address', () => {
  const table: readonly [string, string, string | undefined][] = [
    ['postal address', postal(country('BR')), 'BR'],
    ['small letters', postal(country('br')), 'BR'],
    ['registration', legal('Acme', `<cac:RegistrationAddress>${country('CL')}</cac:RegistrationAddress>`), 'CL'],
    [
      'postal address without country, registration with one',
      postal('<cbc:CityName>Lima</cbc:CityName>') +
        legal('Acme', `<cac:RegistrationAddress>${country('PE')}</cac:RegistrationAddress>`),
      'PE',
    ],
    [
      'physical location',
      `<cac:PhysicalLocation><cac:Address>${country('UY')}</cac:Address></cac:PhysicalLocation>`,
      'UY',
    ],
    ['three letters', postal(country('BRA')), undefined],
    ['none', '', undefined],
  ]
  for (const [given, body, expected] of table)
    it(`given ${given}: ${expected}`, () => {
      const draft = withBuyer(name('Acme') + body)
      assert.equal(draft.buyer.country, expected)
      assert.equal(codesOf(draft).includes('country-missing'), expected === undefined)
    })

  it('reads an address in reading order', () => {
    const address =
      '<cbc:Postbox>PO 1</cbc:Postbox><cbc:Floor>3</cbc:Floor><cbc:StreetName>High Street</cbc:StreetName>' +
      '<cbc:BuildingNumber>9</cbc:BuildingNumber><cbc:CityName>Leeds</cbc:CityName>' +
      '<cbc:PostalZone>LS1</cbc:PostalZone>' +
      '<cbc:CountrySubentity>Yorks</cbc:CountrySubentity><cac:AddressLine><cbc:Line>Gate 4</cbc:Line></cac:AddressLine>'
    assert.deepEqual(withBuyer(name('Acme') + postal(address + country('GB'))).buyer.address, {
      lines: ['PO 1', 'High Street', '9', '3', 'Gate 4'],
      city: 'Leeds',
      postalCode: 'LS1',
      region: 'Yorks',
      country: 'GB',
    })
  })

  it('has no address when none says anything', () => {
    assert.equal(withBuyer(name('Acme') + postal('')).buyer.address, undefined)
  })
})

describe('identifiers', () => {
  it('keeps all with kind and scheme', () => {
    const { buyer } = withBuyer(
      '<cbc:EndpointID schemeID="0088">1</cbc:EndpointID>' +
        '<cac:PartyIdentification><cbc:ID schemeID="0060">2</cbc:ID></cac:PartyIdentification>' +
        '<cac:PartyIdentification><cbc:ID>3</cbc:ID></cac:PartyIdentification>' +
        '<cac:PartyTaxScheme><cbc:CompanyID>DE4</cbc:CompanyID>' +
        '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>' +
        legal('Acme', '<cbc:CompanyID schemeID="0204">5</cbc:CompanyID>'),
      '<cbc:SupplierAssignedAccountID>6</cbc:SupplierAssignedAccountID>',
    )
    assert.deepEqual(buyer.ids, [
      { kind: 'endpoint', id: '1', scheme: '0088' },
      { kind: 'identification', id: '2', scheme: '0060' },
      { kind: 'identification', id: '3' },
      { kind: 'legal', id: '5', scheme: '0204' },
      { kind: 'tax', id: 'DE4', scheme: 'VAT' },
      { kind: 'assigned', id: '6' },
    ])
  })

  it('leaves persons in the document', () => {
    const contact = '<cac:Contact><cbc:Name>Ann</cbc:Name><cbc:Telephone>123</cbc:Telephone></cac:Contact>'
    const draft = withBuyer(`${name('Acme')}${contact}<cac:Person><cbc:FirstName>Bob</cbc:FirstName></cac:Person>`)
    assert.deepEqual(
      draft.unused.map((each) => [each.path.split('/').slice(-2).join('/'), each.value]),
      [
        ['Contact/Name', undefined],
        ['Contact/Telephone', undefined],
        ['Person/FirstName', undefined],
      ],
    )
  })
})
