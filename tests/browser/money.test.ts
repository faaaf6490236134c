import { bankSuite } from './bank.suite.ts'
import { bankFilesSuite } from './bank-files.suite.ts'
import { currenciesSuite } from './currencies.suite.ts'
import { financeSuite } from './finance.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { invoicesSuite } from './invoices.suite.ts'
import { moneySuite } from './money.suite.ts'
import { payoutsSuite } from './payouts.suite.ts'
import { selfBillingSuite } from './self-billing.suite.ts'
import type { Suite } from './suite.ts'
import { vouchersSuite } from './vouchers.suite.ts'

/** Money in and out, at the bank and in the books. */
const suites: Readonly<Record<string, Suite>> = {
  payouts: payoutsSuite,
  finance: financeSuite,
  'bank files': bankFilesSuite,
  'bank and books': bankSuite,
  currencies: currenciesSuite,
  invoices: invoicesSuite,
  'invoices drawn up for suppliers': selfBillingSuite,
  money: moneySuite,
  vouchers: vouchersSuite,
}

inABrowser('money in a browser', suites)
