import type { SignIn } from './people.ts'
import { type DemoCompany, demoCompanies, membersOf } from './seed.ts'

/** Everybody in the sandbox has this password: it opens nothing else. */
export const demoPassword = 'surety-sandbox-demo'
/** The same password as sign-in keeps it (Argon2id): hashing it at each first start would cost 19 MB of memory. */
const demoPasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$kcNAkKbN86bI1oenMh4NgA$CDdmYRkM1Lrh7JK6nHdQDa0p6D/wy1aE+0UH8ARaMJ4'

/** A person of the sandbox. Invented, like all names here. */
export interface DemoPerson {
  readonly userId: string
  readonly name: string
  readonly company: string
  readonly companyName: string
  readonly role: string
  readonly language: string
}

/** The people of a company, in the order of its members. */
const names: Readonly<Record<string, readonly string[]>> = {
  cmp_operator: [
    ...['Noor Visser', 'Marta Kowal', 'Jonas Brandt', 'Amara Obi', 'Ruth Adler', 'Pieter Zand', 'Inés Duarte'],
    'Henrik Solberg',
  ],
  cmp_buyer_us: ['Casey Hollis', 'Dana Whitfield', 'Ellis Moreno', 'Jordan Pike'],
  cmp_buyer_nl: ['Bram de Wit', 'Sanne Kuipers', 'Lotte Mulder', 'Ids Postma'],
  cmp_supplier_cn: ['Lin Yue', 'Chen Hao', 'Wang Min', 'Zhao Ke'],
  cmp_supplier_de: ['Anke Petersen', 'Falk Jansen', 'Mira Yilmaz', 'Uwe Lorenz'],
  cmp_inspector: ['Nadia Rahman', 'Teo Wei', 'Priya Menon'],
  cmp_supplier_vn: ['Tran Mai', 'Le Quang', 'Pham Thu', 'Ngo Bao'],
}

/** The people of one company of the sandbox. */
export function peopleOf(company: DemoCompany): readonly DemoPerson[] {
  const { companyId, name: companyName, country } = company
  const language = country === 'CN' ? 'zh' : 'en'
  return membersOf(company).map(({ userId, role }, i) => ({
    ...{ userId, name: names[companyId]?.[i] ?? role, company: companyId, companyName, role, language },
  }))
}

/** Everybody in the sandbox. */
export const demoPeople: readonly DemoPerson[] = demoCompanies.flatMap(peopleOf)

/** Lets everybody in the sandbox sign in. A second start changes nothing. */
export async function seedPeople(signIn: SignIn): Promise<void> {
  const known = await signIn.find(demoPeople.map((person) => person.userId))
  const missing = demoPeople.filter((person) => !known.has(person.userId))
  if (missing.length === 0) return
  for (const { userId, name, language } of missing) {
    const address = `${userId.replace('usr_', '').replaceAll('_', '.')}@sandbox.example`
    await signIn.ensure({ userId, name, address, verified: true, passwordHash: demoPasswordHash, language })
  }
}
