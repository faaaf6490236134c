import { Type } from 'typebox'
import { orNull, reply, text } from '../../platform/reply.ts'
import { commandRoute, type Route } from '../../platform/route.ts'
import { stateLegalDetails } from './state-legal-details.ts'

const closed = { additionalProperties: false }
const line = (most: number) => Type.String({ minLength: 1, maxLength: most })
const maybe = (most: number) => Type.Optional(Type.String({ maxLength: most }))

interface Body {
  readonly legal_name: string
  readonly address_lines: readonly string[]
  readonly postcode?: string
  readonly city: string
  readonly region?: string
  readonly tax_number?: string
  readonly registration_number?: string
}

/** The route by which a company says how it stands on invoices. */
export const legalDetailsRoutes: readonly Route[] = [
  commandRoute(stateLegalDetails, {
    path: '/v1/companies/:companyId/legal-details',
    summary: 'State how your company stands on invoices and contracts',
    tag: 'companies',
    params: Type.Object({ companyId: Type.String({ maxLength: 64 }) }),
    reply: reply({ company: text, tax_number: orNull(text) }),
    body: Type.Object(
      {
        legal_name: line(200),
        address_lines: Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 3 }),
        postcode: maybe(20),
        city: line(100),
        region: maybe(100),
        tax_number: maybe(40),
        registration_number: maybe(50),
      },
      closed,
    ),
    input(call) {
      const { legal_name, address_lines, city, ...rest } = call.body as Body
      const { postcode, region, tax_number, registration_number } = rest
      return {
        companyId: call.params.companyId ?? '',
        legalName: legal_name,
        addressLines: address_lines,
        city,
        ...(postcode === undefined ? {} : { postcode }),
        ...(region === undefined ? {} : { region }),
        ...(tax_number === undefined ? {} : { taxNumber: tax_number }),
        ...(registration_number === undefined ? {} : { registrationNumber: registration_number }),
      }
    },
  }),
]
