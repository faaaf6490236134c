import { badgeSuite } from './badge.suite.ts'
import { catalogueSuite } from './catalogue.suite.ts'
import { creditDrawsSuite } from './credit-draws.suite.ts'
import { findingToOrderSuite } from './finding-to-order.suite.ts'
import { inABrowser } from './in-a-browser.ts'
import { joiningSuite } from './joining.suite.ts'
import { limitSuite } from './limit.suite.ts'
import { payLaterSuite } from './pay-later.suite.ts'
import { quotationsSuite } from './quotations.suite.ts'
import { reviewsSuite } from './reviews.suite.ts'
import { searchSuite } from './search.suite.ts'
import { storefrontSuite } from './storefront.suite.ts'
import type { Suite } from './suite.ts'
import { suppliersSuite } from './suppliers.suite.ts'

/** How suppliers join and show themselves, how buyers find them and order: on a product of their own. */
const suites: Readonly<Record<string, Suite>> = {
  'the badge of a supplier': badgeSuite,
  'joining as a supplier': joiningSuite,
  'pay-later': payLaterSuite,
  'draws on a credit line': creditDrawsSuite,
  'requests for quotation': quotationsSuite,
  'reviews and stories': reviewsSuite,
  'assurance limit': limitSuite,
  'products of a supplier': catalogueSuite,
  'finding products': searchSuite,
  'from finding to ordering': findingToOrderSuite,
  'a storefront': storefrontSuite,
  'finding suppliers': suppliersSuite,
}

inABrowser('joining, finding and ordering in a browser', suites)
