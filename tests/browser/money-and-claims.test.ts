import { signedInAs } from '../journeys/sign-in.ts'
import { bankSuite } from './bank.suite.ts'
import { bankFilesSuite } from './bank-files.suite.ts'
import { caseFileSuite } from './case-file.suite.ts'
import { chargebackClaimSuite } from './chargeback-claim.suite.ts'
import { claimEndsSuite } from './claim-ends.suite.ts'
import { claimsSuite } from './claims.suite.ts'
import { currenciesSuite } from './currencies.suite.ts'
import { financeSuite } from './finance.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { inspectionsSuite } from './inspections.suite.ts'
import { invoicesSuite } from './invoices.suite.ts'
import { mediationSuite } from './mediation.suite.ts'
import { messagesSuite } from './messages.suite.ts'
import { moneySuite } from './money.suite.ts'
import { payoutsSuite } from './payouts.suite.ts'
import { selfBillingSuite } from './self-billing.suite.ts'
import type { Site } from './site.ts'
import type { Suite } from './suite.ts'
import { vouchersSuite } from './vouchers.suite.ts'
import { wholeLifeSuite } from './whole-life.suite.ts'

/** Money and claims, on a product of their own: many claims are decided against one supplier. */
const suites: Readonly<Record<string, Suite>> = {
  'case files': caseFileSuite,
  payouts: payoutsSuite,
  finance: financeSuite,
  'bank files': bankFilesSuite,
  'bank and books': bankSuite,
  currencies: currenciesSuite,
  inspections: inspectionsSuite,
  invoices: invoicesSuite,
  'invoices drawn up for suppliers': selfBillingSuite,
  money: moneySuite,
  messages: messagesSuite,
  claims: claimsSuite,
  mediation: mediationSuite,
  'how claims end without a mediator': claimEndsSuite,
  'a claim and a chargeback': chargebackClaimSuite,
  'the whole life of an order': wholeLifeSuite,
  vouchers: vouchersSuite,
}

/** Whoever lost before may go on: no test hangs on how many claims others decided against its supplier. */
async function pointsBarNobody({ server }: Site): Promise<void> {
  const [one, two] = [
    await signedInAs(server, 'usr_operator_admin'),
    await signedInAs(server, 'usr_operator_compliance'),
  ]
  const values = { pointsBar: 1_000, pointsClose: 1_000 }
  await one.post('/v1/policies/points/versions', { values, reason: 'a house of tests' })
  await two.post('/v1/policies/points/versions/1/approval')
}

inABrowser('money and claims in a browser', suites, pointsBarNobody)
