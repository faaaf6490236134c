import { after, before, describe } from 'node:test'
import { bankSuite } from './bank.suite.ts'
import { bankFilesSuite } from './bank-files.suite.ts'
import { caseFileSuite } from './case-file.suite.ts'
import { chargebackClaimSuite } from './chargeback-claim.suite.ts'
import { claimEndsSuite } from './claim-ends.suite.ts'
import { claimsSuite } from './claims.suite.ts'
import { companySuite } from './company.suite.ts'
import { currenciesSuite } from './currencies.suite.ts'
import { designSuite } from './design.suite.ts'
import { draftingSuite } from './drafting.suite.ts'
import { endedSessionSuite } from './ended-session.suite.ts'
import { everyPageSuite } from './every-page.suite.ts'
import { filesSuite } from './files.suite.ts'
import { financeSuite } from './finance.suite.ts'
import { formFaultsSuite } from './form-faults.suite.ts'
import { inspectionsSuite } from './inspections.suite.ts'
import { invoicesSuite } from './invoices.suite.ts'
import { liveSuite } from './live.suite.ts'
import { mailsSuite } from './mails.suite.ts'
import { mediationSuite } from './mediation.suite.ts'
import { messagesSuite } from './messages.suite.ts'
import { moneySuite } from './money.suite.ts'
import { orderSuite } from './order.suite.ts'
import { ordersSuite } from './orders.suite.ts'
import { payoutsSuite } from './payouts.suite.ts'
import { policySuite } from './policy.suite.ts'
import { publicAnswersSuite } from './public-answers.suite.ts'
import { publicFormsSuite } from './public-forms.suite.ts'
import { publicPagesSuite } from './public-pages.suite.ts'
import { resetSuite } from './reset.suite.ts'
import { selfBillingSuite } from './self-billing.suite.ts'
import { settingsSuite } from './settings.suite.ts'
import { shellSuite } from './shell.suite.ts'
import { signInSuite } from './sign-in.suite.ts'
import { type Site, startSite } from './site.ts'
import type { Suite } from './suite.ts'
import { verifySuite } from './verify.suite.ts'
import { vouchersSuite } from './vouchers.suite.ts'
import { webhooksSuite } from './webhooks.suite.ts'
import { wholeLifeSuite } from './whole-life.suite.ts'

/** Every suite: product and browser are started once for all of them. */
const suites: Readonly<Record<string, Suite>> = {
  'public pages': publicPagesSuite,
  'forms of public pages': publicFormsSuite,
  'what public pages say to machines': publicAnswersSuite,
  'verify a record': verifySuite,
  'case files': caseFileSuite,
  'the parts': designSuite,
  'sign-in': signInSuite,
  'around every page': shellSuite,
  'the company': companySuite,
  settings: settingsSuite,
  'mails of notices': mailsSuite,
  payouts: payoutsSuite,
  webhooks: webhooksSuite,
  finance: financeSuite,
  'bank files': bankFilesSuite,
  'every page of the app': everyPageSuite,
  'what stops a form': formFaultsSuite,
  'a session that ended': endedSessionSuite,
  'bank and books': bankSuite,
  currencies: currenciesSuite,
  inspections: inspectionsSuite,
  invoices: invoicesSuite,
  'invoices drawn up for suppliers': selfBillingSuite,
  money: moneySuite,
  'drafting an order': draftingSuite,
  'while one looks': liveSuite,
  messages: messagesSuite,
  'the list of orders': ordersSuite,
  'an order': orderSuite,
  'files of an order': filesSuite,
  claims: claimsSuite,
  mediation: mediationSuite,
  'how claims end without a mediator': claimEndsSuite,
  'a claim and a chargeback': chargebackClaimSuite,
  'the whole life of an order': wholeLifeSuite,
  vouchers: vouchersSuite,
  // The last two: one changes what a card costs, one takes everything away.
  policy: policySuite,
  'beginning anew': resetSuite,
}

describe('in a browser', () => {
  let site: Site | undefined
  const closers: (() => unknown)[] = []
  before(async () => {
    site = await startSite({ after: (close) => closers.push(close) })
  })
  after(async () => {
    for (const close of closers) await close()
  })
  for (const [name, suite] of Object.entries(suites))
    describe(name, () =>
      suite(() => {
        if (site === undefined) throw new Error('the product did not start')
        return site
      }),
    )
})
